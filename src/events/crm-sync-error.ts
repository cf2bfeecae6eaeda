import type { SyncError } from '../model/sync-error.js';

/** A status could not be had: nothing is configured, the backend did not answer, or its answer cannot be read. */
export class CrmSyncErrorEvent extends Event {
  readonly error: SyncError;

  constructor(error: SyncError) {
    super('crm-sync-error', { bubbles: true, composed: true });
    this.error = error;
  }
}

declare global {
  interface HTMLElementEventMap {
    'crm-sync-error': CrmSyncErrorEvent;
  }
  // It bubbles, out of shadow roots too.
  interface DocumentEventMap {
    'crm-sync-error': CrmSyncErrorEvent;
  }
}
