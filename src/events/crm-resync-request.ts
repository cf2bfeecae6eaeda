import type { RecordRef } from '../model/record-ref.js';
import type { ResyncReceipt } from '../model/resync.js';

/**
 * The reader asks to push records. `preventDefault()` alone: the host does it all. `respondWith(promise)`: the host
 * sends it, the kit shows the outcome. Neither: the kit sends it to the API.
 */
export class CrmResyncRequestEvent extends Event {
  readonly records: readonly RecordRef[];
  /** Absent for all CRMs that the records are linked to. */
  readonly providers: readonly string[] | undefined;
  /** One per press; send it along, so that a retry cannot push twice. */
  readonly idempotencyKey: string;
  #response: Promise<ResyncReceipt> | undefined;

  constructor(
    records: readonly RecordRef[],
    providers: readonly string[] | undefined,
    idempotencyKey: string,
  ) {
    super('crm-resync-request', { bubbles: true, composed: true, cancelable: true });
    this.records = records;
    this.providers = providers;
    this.idempotencyKey = idempotencyKey;
  }

  /** What the host has promised, if it has. */
  get response(): Promise<ResyncReceipt> | undefined {
    return this.#response;
  }

  /** Hands over the receipt of the host's own push. The first call counts. */
  respondWith(receipt: Promise<ResyncReceipt> | ResyncReceipt): void {
    this.#response ??= Promise.resolve(receipt);
    // A rejection before the kit has come to it is no unhandled one.
    this.#response.catch(() => undefined);
    this.preventDefault();
  }
}

declare global {
  interface HTMLElementEventMap {
    'crm-resync-request': CrmResyncRequestEvent;
  }
  // It bubbles, out of shadow roots too.
  interface DocumentEventMap {
    'crm-resync-request': CrmResyncRequestEvent;
  }
}
