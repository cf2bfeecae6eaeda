// Follows a push from the receipt to its end: by the progress that the backend reports, else by the statuses of its
// records. Gives up at a deadline, because some pushes never change their records.
import { monotonicNow } from '../async/monotonic-now.js';
import { pause, sleptMs } from '../async/pause.js';
import { isHidden } from '../dom/page-visibility.js';
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import { isTemporary, toSyncError } from '../model/sync-error.js';
import { outcomes } from '../model/sync-status.js';
import { estimateWait } from '../model/wait-estimate.js';
import { failurePauses } from './failure-pauses.js';
import type { Push } from './push.js';
import type { PushContext } from './push-context.js';
import { trackStatuses } from './status-tracker.js';

const firstDelayMs = 700;
const longestDelayMs = 5_000;
const shortestDeadlineMs = 5 * 60_000;

/** Resolves with the end, or with `undefined` when the deadline passes or the client is closed. Never rejects. */
export async function trackPush(
  push: Push,
  receipts: readonly ResyncReceipt[],
  baseline: ReadonlyMap<string, number>,
  context: PushContext,
): Promise<ResyncProgress | undefined> {
  const deadline = monotonicNow() + deadlineMs(push.peek().receipt);
  const ids = receipts.map((receipt) => receipt.id).filter(Boolean);
  const { getResync } = context.source;
  const reports = getResync && ids.length > 0 && push.peek().receipt?.accepted !== 0;
  const reported = reports ? await pollProgress(push, ids, getResync, deadline, context) : 'none';
  return reported === 'none' ? trackStatuses(push, baseline, deadline, context) : reported;
}

/** Twice the time that the reader was given. */
function deadlineMs(receipt: ResyncReceipt | undefined): number {
  const { seconds } = estimateWait(receipt?.accepted ?? 0, receipt?.estimatedSeconds);
  return Math.max(shortestDeadlineMs, 2 * seconds * 1_000);
}

/** `'none'`: the backend reports no progress, or does not know this push any more. */
async function pollProgress(
  push: Push,
  ids: readonly string[],
  getResync: NonNullable<PushContext['source']['getResync']>,
  deadline: number,
  { closing, wake }: PushContext,
): Promise<ResyncProgress | 'none' | undefined> {
  const parts = new Map<string, ResyncProgress>();
  const pauses = failurePauses(push);
  for (let delay = firstDelayMs, end = deadline; ;) {
    const due = monotonicNow() + delay;
    await pause(delay, AbortSignal.any([closing, wake()]));
    if (closing.aborted) return undefined;
    end += sleptMs(due);
    // A hidden page asks nothing. It asks once more when it is back, however late.
    if (isHidden()) continue;
    try {
      for (const id of ids)
        if (!parts.get(id)?.finishedAt) parts.set(id, await getResync(id, { signal: closing }));
      pauses.succeeded();
      delay = Math.min(longestDelayMs, Math.max(firstDelayMs, delay) * 1.3);
      const progress = addUp(ids[0] as string, [...parts.values()]);
      if (progress.finishedAt) return progress;
      push.advance(progress);
    } catch (thrown) {
      if (closing.aborted) return undefined;
      const error = toSyncError(thrown);
      if (!isTemporary(error)) return 'none';
      // Not beyond the deadline, so that the last look is in time.
      delay = pauses.failed(error, Math.max(firstDelayMs, end - monotonicNow()));
    }
    if (monotonicNow() >= end) return undefined;
  }
}

function addUp(id: string, parts: readonly ResyncProgress[]): ResyncProgress {
  const sum = (of: (part: ResyncProgress) => number) => parts.reduce((total, part) => total + of(part), 0);
  const results = parts.every((part) => part.results)
    ? parts.flatMap((part) => part.results ?? [])
    : undefined;
  return {
    id,
    total: sum((part) => part.total),
    queued: sum((part) => part.queued),
    syncing: sum((part) => part.syncing),
    done: Object.fromEntries(outcomes.map((o) => [o, sum((part) => part.done[o])])) as ResyncProgress['done'],
    finishedAt: parts.every((part) => part.finishedAt) ? (parts.at(-1)?.finishedAt ?? null) : null,
    ...(results && { results }),
  };
}
