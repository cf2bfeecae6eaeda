// The events after a resync was sent. A resync goes on after its element has left the page (a menu closes, a row is
// removed). Then these events are dispatched at the nearest former ancestor that is still on the page, else at the
// document: a listener there gets the events of each resync to its end. `target` is that ancestor.
import type { RecordRef } from '../model/record-ref.js';
import type { ResyncReceipt } from '../model/resync.js';
import type { SyncError } from '../model/sync-error.js';
import type { Outcome } from '../model/sync-status.js';

/** The backend queued a resync. `message` is the confirmation in the reader's language. */
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

/** A resync was refused as a whole, or could not be sent. */
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
  // They bubble up to the document, also out of shadow roots.
  interface DocumentEventMap {
    'crm-resync-accepted': CrmResyncAcceptedEvent;
    'crm-resync-settled': CrmResyncSettledEvent;
    'crm-resync-failed': CrmResyncFailedEvent;
  }
}
