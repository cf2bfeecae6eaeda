// Asks the page whether, and by whom, records are pushed. Small: it answers a press before anything else is loaded.
import { CrmResyncRequestEvent } from '../events/crm-resync-request.js';
import type { RecordRef } from '../model/record-ref.js';
import { forgetPress, keyOfPress } from '../store/press-memory.js';

/** The request to carry out; `undefined` when the host does it all. */
export function requestResync(
  host: EventTarget,
  records: readonly RecordRef[],
  providers: readonly string[] | undefined,
): CrmResyncRequestEvent | undefined {
  const key = keyOfPress({ records, providers });
  const request = new CrmResyncRequestEvent(records, providers, key);
  host.dispatchEvent(request);
  if (!request.defaultPrevented || request.response) return request;
  forgetPress(request);
  return undefined;
}
