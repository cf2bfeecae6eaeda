// Fired before a resync is sent. The host can take it over.
import type { RecordRef } from '../model/record-ref.js';
import type { ResyncReceipt } from '../model/resync.js';

/**
 * The reader asks for a resync. By default, the kit sends it to the API and shows the outcome. With
 * `respondWith(promise)`, the host sends it and the kit shows the outcome. With `preventDefault()`, the host does both.
 */
export class CrmResyncRequestEvent extends Event {
  readonly records: readonly RecordRef[];
  /** Only these CRMs. Absent for all CRMs that the records are linked to. */
  readonly providers: readonly string[] | undefined;
  /** One key per press. Send it to the backend, so that a retry pushes nothing twice. */
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

  /** The promise that the host passed to `respondWith`, if any. */
  get response(): Promise<ResyncReceipt> | undefined {
    return this.#response;
  }

  /**
   * Passes the receipt of a resync that the host sends itself. Only the first call counts.
   * @throws DOMException `InvalidStateError` after the event: the kit sends the resync already, and both would push it
   */
  respondWith(receipt: Promise<ResyncReceipt> | ResyncReceipt): void {
    if (this.eventPhase === Event.NONE)
      throw new DOMException(
        'respondWith() must be called in the listener, before any await',
        'InvalidStateError',
      );
    this.#response ??= Promise.resolve(receipt);
    // The kit handles a rejection later. Until then the browser must not report it as unhandled.
    this.#response.catch(() => undefined);
    this.preventDefault();
  }
}

declare global {
  interface HTMLElementEventMap {
    'crm-resync-request': CrmResyncRequestEvent;
  }
  // The event bubbles up to the document, also out of shadow roots.
  interface DocumentEventMap {
    'crm-resync-request': CrmResyncRequestEvent;
  }
}
