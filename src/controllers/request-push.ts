// Asks the page whether records are pushed, and by whom; starts the push, and fires the events of what became of it.
import {
  CrmResyncAcceptedEvent,
  CrmResyncFailedEvent,
  CrmResyncSettledEvent,
} from '../events/crm-resync-outcome.js';
import { CrmResyncRequestEvent } from '../events/crm-resync-request.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import type { Outcome } from '../model/sync-status.js';
import type { Push, PushPhase } from '../store/push.js';
import type { Pushes } from '../store/pushes.js';
import type { PushOrigin } from './push-origin.js';

export interface PressRequest {
  readonly origin: PushOrigin;
  readonly pushes: Pushes;
  readonly records: readonly RecordRef[];
  readonly providers: readonly string[] | undefined;
  /** Code that has to be there before anything is sent: what shows the push. */
  readonly ready?: Promise<unknown>;
  /** Words the confirmation, for the event. */
  readonly confirm: (receipt: ResyncReceipt) => string;
}

/** The push that was started, or the equal one that runs already; `undefined` when the host does it all. */
export function requestPush(press: PressRequest): Push | undefined {
  const { origin, pushes, records, providers, ready } = press;
  const running = pushes.peek({ records, providers });
  if (running) {
    running.join();
    return running;
  }
  const idempotencyKey = pushes.keyFor({ records, providers });
  const request = new CrmResyncRequestEvent(records, providers, idempotencyKey);
  if (!origin.dispatch(request) && !request.response) {
    pushes.releaseKey({ records, providers });
    return undefined;
  }
  const { response } = request;
  const push = pushes.start({ records, providers, idempotencyKey, response, ready });
  fireEvents(push, press);
  return push;
}

/** One event for each phase that a push reaches. */
function fireEvents(push: Push, { origin, confirm }: PressRequest): void {
  let fired: PushPhase = 'sending';
  push.subscribe(({ phase, receipt, error, progress }) => {
    if (phase === fired) return;
    fired = phase;
    if (phase === 'failed' && error) origin.dispatch(new CrmResyncFailedEvent(error, push.records));
    else if (!receipt) return;
    else if (phase === 'running') origin.dispatch(new CrmResyncAcceptedEvent(receipt, confirm(receipt)));
    else if (phase === 'settled' || phase === 'unknown')
      origin.dispatch(new CrmResyncSettledEvent(receipt, ...outcomesOf(push.records, receipt, progress)));
  });
}

/** The outcome of each record that has ended, and the queued records whose end is not known. */
function outcomesOf(
  records: readonly RecordRef[],
  { rejected }: ResyncReceipt,
  progress: ResyncProgress | undefined,
): [Map<RecordRef, Outcome>, RecordRef[]] {
  const outcomes = new Map((progress?.results ?? []).map((result) => [recordKey(result), result.outcome]));
  const refused = new Set(rejected.map(recordKey));
  const results = new Map<RecordRef, Outcome>();
  const unknown: RecordRef[] = [];
  for (const record of records) {
    const outcome = outcomes.get(recordKey(record));
    if (outcome) results.set(record, outcome);
    else if (!refused.has(recordKey(record)) && !progress?.finishedAt) unknown.push(record);
  }
  return [results, unknown];
}
