// Asks the page whether, and by whom, records are pushed. Small: it answers a press before anything else is loaded.
import { CrmResyncRequestEvent } from '../events/crm-resync-request.js';
import type { RecordRef } from '../model/record-ref.js';
import { SurvivingTarget } from '../dom/surviving-target.js';
import { forgetPress, keyOfPress } from '../store/press-memory.js';

/** A press that the host has let pass, or promised to carry out itself. */
export interface PassedPress {
  readonly request: CrmResyncRequestEvent;
  /** Whom to tell what came of it. */
  readonly listeners: SurvivingTarget;
}

/** The press to carry out; `undefined` when the host does it all. */
export function requestResync(
  host: Element,
  records: readonly RecordRef[],
  providers: readonly string[] | undefined,
): PassedPress | undefined {
  // Before anybody hears of it: a menu may close, and take its item along, at the very click.
  const listeners = new SurvivingTarget(host);
  const key = keyOfPress({ records, providers });
  const request = new CrmResyncRequestEvent(records, providers, key);
  host.dispatchEvent(request);
  if (!request.defaultPrevented || request.response) return { request, listeners };
  forgetPress(request);
  return undefined;
}
