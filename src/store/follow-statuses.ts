// Follows a push by what becomes of its records, for a backend that cannot tell how far a push is.
import { rollUp } from '../model/roll-up.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';
import type { ResyncProgress, ResyncReceipt, ResyncResult } from '../model/resync.js';
import type { StatusEntry } from '../model/status-entry.js';
import { outcomes, type RecordStatus } from '../model/sync-status.js';
import { pause } from '../async/pause.js';
import { isHidden } from '../dom/page-visibility.js';
import type { Watcher } from './slot-table.js';
import type { StatusStore } from './status-store.js';

export interface Following {
  readonly records: readonly RecordRef[];
  /** What was known of each record before the push, by `recordKey`. */
  readonly since: ReadonlyMap<string, StatusEntry>;
  readonly onProgress: (progress: ResyncProgress) => void;
}

/** One request's worth of records is asked for this often, and less often while the backend fails. */
const roundMs = 5_000;
const longestRoundMs = 60_000;

/** Tells of each record that ends; resolves with the end, or with how far it was when the client was closed. */
export function followStatuses(
  store: StatusStore,
  receipt: ResyncReceipt,
  { records, since, onProgress }: Following,
): Promise<ResyncProgress> {
  const byKey = new Map(records.map((record) => [recordKey(record), record]));
  for (const refused of receipt.rejected) byKey.delete(recordKey(refused));
  const pushed = [...byKey.values()];
  const results = new Map<string, ResyncResult>();
  const wasBusy = new Set<string>();
  const { signal } = store.closing;
  const progress = () => progressOf(receipt, pushed.length, [...results.values()]);
  return new Promise((resolve) => {
    const leave: (() => void)[] = [];
    const ended = new AbortController();
    const end = () => {
      ended.abort();
      for (const unwatch of leave) unwatch();
      signal.removeEventListener('abort', end);
      resolve(progress());
    };
    if (signal.aborted || pushed.length === 0) return end();
    signal.addEventListener('abort', end);
    const look = (record: RecordRef, { status }: StatusEntry) => {
      const key = recordKey(record);
      if (!status || results.has(key)) return;
      if (status.crms.some((crm) => crm.phase !== 'idle')) {
        wasBusy.add(key);
        return;
      }
      const changed = status.revision > (since.get(key)?.revision ?? -1);
      if (!wasBusy.has(key) && !changed) return;
      results.set(key, { ...record, outcome: outcomeOf(status) });
      onProgress(progress());
      if (results.size === pushed.length) end();
    };
    for (const record of pushed) {
      // Not near: a thousand records that nobody looks at are no reason for ten requests at once.
      const watcher: Watcher = { near: false, entryChanged: (entry) => look(record, entry) };
      store.watch(record, watcher);
      leave.push(() => store.unwatch(record, watcher));
    }
    void askInTurn(store, pushed, { isDone: (key) => results.has(key), signal: ended.signal });
  });
}

interface Turns {
  readonly isDone: (key: string) => boolean;
  readonly signal: AbortSignal;
}

/** What is shown is heard of anyway; the others are asked for in turn, the longest waiting first. Never rejects. */
async function askInTurn(
  store: StatusStore,
  records: readonly RecordRef[],
  { isDone, signal }: Turns,
): Promise<void> {
  let waiting = [...records];
  for (let delay = roundMs; ;) {
    await pause(delay, signal);
    if (signal.aborted) return;
    if (isHidden()) continue;
    waiting = waiting.filter((record) => !isDone(recordKey(record)));
    const asked = waiting.filter((record) => record.type === waiting[0]?.type);
    asked.length = Math.min(asked.length, store.session.limits.statusBatch);
    await store.refresh(asked);
    const failed = asked.some((record) => store.peek(record).phase === 'failed');
    delay = failed ? Math.min(longestRoundMs, delay * 2) : roundMs;
    waiting = [...waiting.filter((record) => !asked.includes(record)), ...asked];
  }
}

/** One outcome for a record that goes to several CRMs: the rule for several objects holds for them, too. */
function outcomeOf({ crms }: RecordStatus): ResyncResult['outcome'] {
  const rolledUp = rollUp(crms.map((crm) => rollUp(crm.objects)));
  return rolledUp === 'linked' || rolledUp === null ? 'skipped' : rolledUp;
}

function progressOf({ id }: ResyncReceipt, total: number, results: readonly ResyncResult[]): ResyncProgress {
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
