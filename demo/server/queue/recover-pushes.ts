// Recovers the pushes of a killed process: running pushes, and pushes without a job.
import { sql } from 'kysely';
import type { Database, Trx } from '../database/open-database.ts';
import { recordChange } from '../events/record-change.ts';
import { joinWaiting } from './defer-push.ts';
import type { PushQueue } from './push-queue.ts';

/**
 * Runs at the start. On the embedded database, no other process can run a job, so active jobs are orphans; waiting for
 * their expiry would take minutes. On PostgreSQL, the heartbeat shows which jobs are orphans.
 */
export async function recoverPushes(database: Database, queue: PushQueue): Promise<void> {
  if (database.exclusive) await releaseActiveJobs(database, queue);
  await requeueOrphans(database, queue);
}

async function releaseActiveJobs(database: Database, queue: PushQueue): Promise<void> {
  for (const provider of queue.providers) {
    const name = queue.queueName(provider);
    const { rows } = await sql<{ id: string }>`
      select id from pgboss.job where name = ${name} and state = 'active'`.execute(database.db);
    if (rows.length > 0)
      await queue.boss.fail(
        name,
        rows.map((row) => row.id),
      );
  }
}

/**
 * Queues unfinished pushes that have no job.
 * @param since only pushes that last changed before this time; newer ones may be between two steps of a process
 */
export async function requeueOrphans(
  database: Database,
  queue: PushQueue,
  since = new Date(),
): Promise<void> {
  await database.db.transaction().execute(async (trx) => {
    const pushes = await trx
      .selectFrom('pushes')
      .select(['id', 'record_type', 'record_id', 'provider', 'state'])
      .where('state', '<>', 'done')
      .where(
        sql<boolean>`not exists (
          select from pgboss.job where job.id = pushes.id and job.state = 'active')`,
      )
      .where(sql<boolean>`(state = 'syncing' or not ${hasJob})`)
      .where(sql<boolean>`coalesce(started_at, created_at) <= ${since}`)
      .execute();
    if (pushes.length === 0) return;
    for (const push of pushes) {
      if (push.state === 'syncing') await backToQueue(trx, push.id);
    }
    const lost = await trx
      .selectFrom('pushes')
      .select(['id', 'record_type', 'record_id', 'provider'])
      .where('state', '=', 'queued')
      .where('created_at', '<=', since)
      .where(sql<boolean>`not ${hasJob}`)
      .execute();
    await queue.sendJobs(
      trx,
      lost.map((push) => ({
        id: push.id,
        provider: push.provider,
        record: { type: push.record_type, id: push.record_id },
      })),
    );
    await recordChange(
      trx,
      pushes.map((push) => ({ type: push.record_type, id: push.record_id })),
    );
  });
  queue.wake();
}

const hasJob = sql`exists (
  select from pgboss.job where job.id = pushes.id and job.state in ('created', 'retry', 'active'))`;

async function backToQueue(trx: Trx, id: string): Promise<void> {
  if (await joinWaiting(trx, id)) return;
  await trx.updateTable('pushes').set({ state: 'queued', started_at: null }).where('id', '=', id).execute();
}
