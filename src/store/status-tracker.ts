// Follows a push by the statuses of its records, for a backend that reports no progress.
import { monotonicNow } from '../async/monotonic-now.js';
import { pause, sleptMs } from '../async/pause.js';
import { isHidden } from '../dom/page-visibility.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';
import type { ResyncProgress, ResyncResult } from '../model/resync.js';
import { rollUp } from '../model/roll-up.js';
import type { StatusEntry } from '../model/status-entry.js';
import { outcomes, type RecordStatus } from '../model/sync-status.js';
import { failurePauses, type FailurePauses } from './failure-pauses.js';
import type { Push } from './push.js';
import type { PushContext } from './push-context.js';

/** One request's worth of records is asked for this often, and less often while the backend fails. */
const roundMs = 5_000;

/**
 * Resolves with the end, or with `undefined` when the deadline passes or the client is closed. Never rejects.
 * @param baseline the revision of each record before the push, by `recordKey`; where it is missing, the first status
 * counts as the one before: an outcome that may be old is no result
 * @param deadline on the monotonic clock
 */
export async function trackStatuses(
  push: Push,
  baseline: ReadonlyMap<string, number>,
  deadline: number,
  context: PushContext,
): Promise<ResyncProgress | undefined> {
  const pushed = pushedRecords(push);
  const before = new Map(baseline);
  const results = new Map<string, ResyncResult>();
  const wasBusy = new Set<string>();
  const ended = new AbortController();
  const progress = () => progressOf(push.peek().receipt?.id ?? '', pushed.length, [...results.values()]);
  const look = (record: RecordRef, { status }: StatusEntry) => {
    const key = recordKey(record);
    if (!status || results.has(key)) return;
    const known = before.get(key);
    before.set(key, known ?? status.revision);
    if (status.crms.some((crm) => crm.phase !== 'idle')) wasBusy.add(key);
    else if (wasBusy.has(key) || (known !== undefined && status.revision > known)) {
      results.set(key, { ...record, outcome: outcomeOf(status) });
      if (results.size === pushed.length) ended.abort();
      else push.advance(progress());
    }
  };
  const { statuses, closing } = context;
  const unsubscribe = pushed.map((record) =>
    // Not visible: a thousand records that nobody looks at are no reason for ten requests at once.
    statuses.subscribe(record, { visible: false, changed: (entry) => look(record, entry) }),
  );
  for (const record of pushed) look(record, statuses.peek(record));
  if (results.size === pushed.length) ended.abort();
  await askInTurn(pushed, context, {
    pauses: failurePauses(push),
    isDone: (record) => results.has(recordKey(record)),
    isKnown: (record) => before.has(recordKey(record)),
    signal: AbortSignal.any([ended.signal, closing]),
    deadline,
  });
  for (const leave of unsubscribe) leave();
  return results.size === pushed.length && !closing.aborted ? progress() : undefined;
}

/** The records that the backend has queued. */
function pushedRecords(push: Push): RecordRef[] {
  const byKey = new Map(push.records.map((record) => [recordKey(record), record]));
  for (const refused of push.peek().receipt?.rejected ?? []) byKey.delete(recordKey(refused));
  return [...byKey.values()];
}

interface Rounds {
  readonly pauses: FailurePauses;
  readonly isDone: (record: RecordRef) => boolean;
  readonly isKnown: (record: RecordRef) => boolean;
  readonly signal: AbortSignal;
  readonly deadline: number;
}

/** Requests the records that nobody shows, one batch a round, the longest waiting first. Never rejects. */
async function askInTurn(
  records: readonly RecordRef[],
  { statuses, session, wake }: PushContext,
  { pauses, isDone, isKnown, signal, deadline }: Rounds,
): Promise<void> {
  let waiting = [...records];
  // The first look at an unknown record is its baseline, so the sooner the better.
  let delay = records.every(isKnown) ? roundMs : 0;
  let end = deadline;
  while (!signal.aborted) {
    const due = monotonicNow() + delay;
    await pause(delay, AbortSignal.any([signal, wake()]));
    if (signal.aborted) return;
    end += sleptMs(due);
    delay = Math.max(delay, roundMs);
    // A hidden page asks nothing. It asks once more when it is back, however late.
    if (isHidden()) continue;
    waiting = waiting.filter((record) => !isDone(record));
    const batch = waiting.filter((record) => record.type === waiting[0]?.type);
    batch.length = Math.min(batch.length, session.limits.statusBatch);
    await statuses.fetch(batch);
    if (signal.aborted) return;
    const error = batch.map((record) => statuses.peek(record).error).find(Boolean);
    delay = Math.max(roundMs, error ? pauses.failed(error) : pauses.succeeded());
    waiting = [...waiting.filter((record) => !batch.includes(record)), ...batch];
    if (monotonicNow() >= end) return;
  }
}

/** One outcome for a record that goes to several CRMs: the rule for several objects holds for them, too. */
function outcomeOf({ crms }: RecordStatus): ResyncResult['outcome'] {
  const rolledUp = rollUp(crms.map((crm) => rollUp(crm.objects)));
  return rolledUp === 'linked' || rolledUp === null ? 'skipped' : rolledUp;
}

function progressOf(id: string, total: number, results: readonly ResyncResult[]): ResyncProgress {
  const count = (outcome: ResyncResult['outcome']) => results.filter((one) => one.outcome === outcome).length;
  return {
    id,
    total,
    queued: total - results.length,
    syncing: 0,
    done: Object.fromEntries(outcomes.map((outcome) => [outcome, count(outcome)])) as ResyncProgress['done'],
    finishedAt: results.length === total ? new Date().toISOString() : null,
    results,
  };
}
