// Fired after the status of a shown record changed.
import type { RecordRef } from '../model/record-ref.js';
import type { RecordStatus } from '../model/sync-status.js';

/** The status of a shown record changed, or arrived for the first time. Not fired for data that the host has set. */
export class CrmSyncChangeEvent extends Event {
  readonly record: RecordRef;
  /** Absent when no status was known before. */
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
  // The event bubbles up to the document, also out of shadow roots.
  interface DocumentEventMap {
    'crm-sync-change': CrmSyncChangeEvent;
  }
}
