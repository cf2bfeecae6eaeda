// What became of a push. It goes on when the element that it was started by leaves the page (a menu closes, a row is
// taken away): then these events are fired at the nearest ancestor it had that is still on the page, else at the
// document, so that a listener there hears of each push to its end; `target` is that ancestor.
import type { RecordRef } from '../model/record-ref.js';
import type { ResyncReceipt } from '../model/resync.js';
import type { SyncError } from '../model/sync-error.js';
import type { Outcome } from '../model/sync-status.js';

/** The backend queued a push. `message` is the confirmation in the reader's language. */
export class CrmResyncAcceptedEvent extends Event {
  readonly receipt: ResyncReceipt;
  readonly message: string;

  constructor(receipt: ResyncReceipt, message: string) {
    super('crm-resync-accepted', { bubbles: true, composed: true });
    this.receipt = receipt;
    this.message = message;
  }
}

/** All records of a push have ended, or the time to learn how they ended has passed. */
export class CrmResyncSettledEvent extends Event {
  readonly receipt: ResyncReceipt;
  /** The outcome of each record that has ended, by its ref. */
  readonly results: ReadonlyMap<RecordRef, Outcome>;
  /** Queued records whose end could not be learned in time. Empty when all ends are known. */
  readonly unknown: readonly RecordRef[];

  constructor(
    receipt: ResyncReceipt,
    results: ReadonlyMap<RecordRef, Outcome>,
    unknown: readonly RecordRef[] = [],
  ) {
    super('crm-resync-settled', { bubbles: true, composed: true });
    this.receipt = receipt;
    this.results = results;
    this.unknown = unknown;
  }
}

/** A push was refused as a whole, or could not be sent. */
export class CrmResyncFailedEvent extends Event {
  readonly error: SyncError;
  readonly records: readonly RecordRef[];

  constructor(error: SyncError, records: readonly RecordRef[]) {
    super('crm-resync-failed', { bubbles: true, composed: true });
    this.error = error;
    this.records = records;
  }
}

declare global {
  interface HTMLElementEventMap {
    'crm-resync-accepted': CrmResyncAcceptedEvent;
    'crm-resync-settled': CrmResyncSettledEvent;
    'crm-resync-failed': CrmResyncFailedEvent;
  }
  // It bubbles, out of shadow roots too.
  interface DocumentEventMap {
    'crm-resync-accepted': CrmResyncAcceptedEvent;
    'crm-resync-settled': CrmResyncSettledEvent;
    'crm-resync-failed': CrmResyncFailedEvent;
  }
}
