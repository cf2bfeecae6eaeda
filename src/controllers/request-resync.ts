// Asks the page whether, and by whom, records are pushed. Small: it answers a press before anything else is loaded.
import { CrmResyncRequestEvent } from '../events/crm-resync-request.js';
import { newIdempotencyKey } from '../model/idempotency-key.js';
import type { RecordRef } from '../model/record-ref.js';

/** The request to carry out; `undefined` when the host does it all. */
export function requestResync(
  host: EventTarget,
  records: readonly RecordRef[],
  providers: readonly string[] | undefined,
): CrmResyncRequestEvent | undefined {
  const request = new CrmResyncRequestEvent(records, providers, newIdempotencyKey());
  host.dispatchEvent(request);
  return request.defaultPrevented && !request.response ? undefined : request;
}
