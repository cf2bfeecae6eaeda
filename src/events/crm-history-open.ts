import type { RecordRef } from '../model/record-ref.js';

/** The reader follows the link to the sync history. Cancel it to let a router take the navigation over. */
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
  // It bubbles, out of shadow roots too.
  interface DocumentEventMap {
    'crm-history-open': CrmHistoryOpenEvent;
  }
}
