// Settles a push in one transaction: its runs, its link, the resyncs that wait for it, its job and the notice.
// A process may have died right after it settled the push: a settled push is not written again.
import { sql } from 'kysely';
import { fromKysely, type JobAttempt } from 'pg-boss';
import type { ObjectResult, PushRecord } from '../connectors/connector.ts';
import type { Db, Trx } from '../database/open-database.ts';
import { recordChange } from '../events/record-change.ts';
import type { RecordRef } from '../model/field-types.ts';
import { rollUp, type Outcome, type Trigger } from '../model/sync-status.ts';
import { saveResults } from '../sync/save-results.ts';
import type { PushQueue } from './push-queue.ts';

export interface RunningPush {
  id: string;
  job: JobAttempt;
  record: RecordRef;
  provider: string;
  trigger: Trigger;
  actor: string | null;
  attempt: number;
  startedAt: Date;
}

export async function settlePush(
  db: Db,
  queue: PushQueue,
  push: RunningPush,
  pushed: PushRecord,
  results: readonly ObjectResult[],
): Promise<void> {
  const { id, provider, trigger, actor, startedAt } = push;
  await db.transaction().execute(async (trx) => {
    if (await claim(trx, id)) {
      const finishedAt = new Date();
      const run = { pushId: id, record: pushed, provider, trigger, actor, startedAt, finishedAt, results };
      await saveResults(trx, [run]);
      await endItems(trx, id, ...summary(results));
      await recordChange(trx, [push.record]);
    }
    await queue.boss.complete(queue.queueName(provider), push.job, null, { db: fromKysely(trx) });
  });
}

/** Marks the push as done. Returns false when the push was already done. */
export async function claim(trx: Trx, id: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('pushes')
    .set({ state: 'done' })
    .where('id', '=', id)
    .where('state', '<>', 'done')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Ends the resync items that wait for this push, and the resyncs without other open items. */
async function endItems(trx: Trx, pushId: string, outcome: Outcome, message: string): Promise<void> {
  // Two pushes of one resync may end at the same moment, and neither would see the other's end. The lock orders them.
  await sql`
    select from resyncs where id in (
      select resync_id from resync_items where push_id = ${pushId} and outcome is null)
    order by id for update`.execute(trx);
  const ended = await trx
    .updateTable('resync_items')
    .set({ outcome, message, finished_at: new Date() })
    .where('push_id', '=', pushId)
    .where('outcome', 'is', null)
    .returning('resync_id')
    .execute();
  const ids = [...new Set(ended.map((item) => item.resync_id))];
  if (ids.length === 0) return;
  await sql`
    update resyncs set finished_at = ${new Date()}
    where id = any(${ids}::text[]) and finished_at is null
      and not exists (select from resync_items where resync_id = resyncs.id and outcome is null)`.execute(
    trx,
  );
}

/** The result of the record: one outcome for its objects, and the message of the object with the worst outcome. */
function summary(results: readonly ObjectResult[]): [outcome: Outcome, message: string] {
  if (results.length === 0) return ['skipped', 'The record is no longer linked'];
  const worst = ['failed', 'partial', 'skipped', 'synced'] as const;
  const [loudest] = [...results].sort((a, b) => worst.indexOf(a.outcome) - worst.indexOf(b.outcome));
  return [rollUp(results.map((result) => result.outcome)), loudest?.error?.message ?? loudest?.reason ?? ''];
}
