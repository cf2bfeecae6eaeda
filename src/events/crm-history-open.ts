// Fired before the page navigates to a record's sync history.
import type { RecordRef } from '../model/record-ref.js';

/** The reader follows the link to the sync history. Cancel the event to navigate with a router instead. */
export class CrmHistoryOpenEvent extends Event {
  readonly record: RecordRef;
  readonly url: string;

  constructor(record: RecordRef, url: string) {
    super('crm-history-open', { bubbles: true, composed: true, cancelable: true });
    this.record = record;
    this.url = url;
  }
}

declare global {
  interface HTMLElementEventMap {
    'crm-history-open': CrmHistoryOpenEvent;
  }
  // The event bubbles up to the document, also out of shadow roots.
  interface DocumentEventMap {
    'crm-history-open': CrmHistoryOpenEvent;
  }
}
