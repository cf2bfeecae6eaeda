// Follows a push from the receipt to its end, and adds up the parts of one that was sent in chunks.
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import { isTemporary, toSyncError } from '../model/sync-error.js';
import { outcomes } from '../model/sync-status.js';
import { pause } from '../async/pause.js';
import { followStatuses, type Following } from './follow-statuses.js';
import { isHidden } from '../dom/page-visibility.js';
import { receiptParts } from './send-resync.js';
import type { StatusStore } from './status-store.js';

const firstDelayMs = 700;
const longestDelayMs = 5_000;

/** Tells of each step; resolves with the end. Never rejects: a push that was accepted goes on without us. */
export async function followResync(
  store: StatusStore,
  receipt: ResyncReceipt,
  { records, since, onProgress }: Following,
): Promise<ResyncProgress> {
  const end = await askForProgress(store, receipt, onProgress);
  return end ?? followStatuses(store, receipt, { records, since, onProgress });
}

/** Resolves with nothing when the source cannot tell, or no longer knows this push. */
async function askForProgress(
  store: StatusStore,
  receipt: ResyncReceipt,
  onProgress: (progress: ResyncProgress) => void,
): Promise<ResyncProgress | undefined> {
  const { getResync } = store.source;
  if (!getResync) return undefined;
  const { signal } = store.closing;
  const parts = new Map<string, ResyncProgress>();
  for (let delay = firstDelayMs; !signal.aborted; delay = Math.min(longestDelayMs, delay * 1.3)) {
    await pause(delay, signal);
    // Nobody looks; what happened meanwhile is asked for on return.
    if (isHidden()) continue;
    try {
      for (const id of receiptParts(receipt)) {
        if (!parts.get(id)?.finishedAt) parts.set(id, await getResync(id, { signal }));
      }
    } catch (thrown) {
      if (isTemporary(toSyncError(thrown))) continue;
      return undefined;
    }
    const progress = addUp(receipt.id, [...parts.values()]);
    onProgress(progress);
    if (progress.finishedAt) return progress;
  }
  return undefined;
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
