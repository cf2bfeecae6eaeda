// The progress of a resync, counted by record: a record is done when its pushes to all CRMs are done.
import type { Db } from '../database/open-database.ts';
import type { RecordRef } from '../model/field-types.ts';
import { rollUp, type Outcome } from '../model/sync-status.ts';

export interface RecordOutcome extends RecordRef {
  outcome: Outcome;
  message?: string;
}

export interface ResyncProgress {
  id: string;
  total: number;
  queued: number;
  syncing: number;
  done: Record<Outcome, number>;
  finishedAt: string | null;
  results: RecordOutcome[];
}

export async function resyncProgress(db: Db, id: string): Promise<ResyncProgress | undefined> {
  const resync = await db.selectFrom('resyncs').selectAll().where('id', '=', id).executeTakeFirst();
  if (!resync) return undefined;
  const items = await db
    .selectFrom('resync_items as item')
    .leftJoin('pushes as push', 'push.id', 'item.push_id')
    .select(['item.record_type', 'item.record_id', 'item.outcome', 'item.message', 'push.state'])
    .where('item.resync_id', '=', id)
    .orderBy('item.position')
    .orderBy('item.provider')
    .execute();
  const progress: ResyncProgress = {
    id,
    total: resync.total,
    queued: 0,
    syncing: 0,
    done: { synced: 0, partial: 0, failed: 0, skipped: 0 },
    finishedAt: resync.finished_at?.toISOString() ?? null,
    results: [],
  };
  const byRecord = new Map<string, typeof items>();
  for (const item of items) {
    const key = `${item.record_type} ${item.record_id}`;
    byRecord.set(key, [...(byRecord.get(key) ?? []), item]);
  }
  for (const parts of byRecord.values()) {
    const outcomes = parts.flatMap((part) => part.outcome ?? []);
    const [first] = parts;
    if (!first) continue;
    if (outcomes.length < parts.length) {
      const begun = outcomes.length > 0 || parts.some((part) => part.state === 'syncing');
      progress[begun ? 'syncing' : 'queued']++;
      continue;
    }
    const outcome = rollUp(outcomes);
    progress.done[outcome]++;
    const message = messageOf(parts);
    progress.results.push({
      type: first.record_type,
      id: first.record_id,
      outcome,
      ...(message === undefined ? {} : { message }),
    });
  }
  return progress;
}

/** With several CRMs, the message comes from a CRM with an error. */
function messageOf(
  parts: readonly { outcome: Outcome | null; message: string | null }[],
): string | undefined {
  const order: Outcome[] = ['failed', 'partial', 'skipped', 'synced'];
  for (const outcome of order) {
    const part = parts.find((one) => one.outcome === outcome && one.message);
    if (part?.message) return part.message;
  }
  return undefined;
}
