// Fired after data could not be loaded.
import type { SyncError } from '../model/sync-error.js';

/** Data could not be loaded: no client is configured, the backend did not answer, or its answer cannot be read. */
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
  // The event bubbles up to the document, also out of shadow roots.
  interface DocumentEventMap {
    'crm-sync-error': CrmSyncErrorEvent;
  }
}
