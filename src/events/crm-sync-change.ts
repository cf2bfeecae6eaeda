import type { RecordRef } from '../model/record-ref.js';
import type { RecordStatus } from '../model/sync-status.js';

/** The data of a shown record changed, its first arrival included. Not fired for what the host itself has set. */
export class CrmSyncChangeEvent extends Event {
  readonly record: RecordRef;
  /** Absent when nothing was known before. */
  readonly previous: RecordStatus | undefined;
  readonly current: RecordStatus;

  constructor(record: RecordRef, previous: RecordStatus | undefined, current: RecordStatus) {
    super('crm-sync-change', { bubbles: true, composed: true });
    this.record = record;
    this.previous = previous;
    this.current = current;
  }
}

declare global {
  interface HTMLElementEventMap {
    'crm-sync-change': CrmSyncChangeEvent;
  }
  // It bubbles, out of shadow roots too.
  interface DocumentEventMap {
    'crm-sync-change': CrmSyncChangeEvent;
  }
}
