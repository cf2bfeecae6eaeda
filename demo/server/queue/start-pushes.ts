// Turns jobs from the queue into running pushes, and updates the records.
import type { JobAttempt } from 'pg-boss';
import type { Db } from '../database/open-database.ts';
import { recordChange } from '../events/record-change.ts';
import type { PushQueue } from './push-queue.ts';
import type { RunningPush } from './settle-push.ts';

/** Jobs whose push is already done are only completed: their process died before it completed them. */
export async function startPushes(
  db: Db,
  queue: PushQueue,
  provider: string,
  jobs: readonly JobAttempt[],
): Promise<RunningPush[]> {
  const startedAt = new Date();
  const attempts = new Map(jobs.map(({ id, retryCount }) => [id, { id, retryCount }]));
  const started = await db.transaction().execute(async (trx) => {
    const rows = await trx
      .updateTable('pushes')
      .set((eb) => ({ state: 'syncing', started_at: startedAt, attempt: eb('attempt', '+', 1) }))
      .where('id', 'in', [...attempts.keys()])
      .where('state', '<>', 'done')
      .returningAll()
      .execute();
    await recordChange(
      trx,
      rows.map((row) => ({ type: row.record_type, id: row.record_id })),
    );
    return rows;
  });
  const pushes = started.flatMap((row): RunningPush[] => {
    const job = attempts.get(row.id);
    if (!job) return [];
    attempts.delete(row.id);
    return [
      {
        id: row.id,
        job,
        record: { type: row.record_type, id: row.record_id },
        provider,
        trigger: row.trigger,
        actor: row.actor,
        attempt: row.attempt,
        startedAt,
      },
    ];
  });
  if (attempts.size > 0) await queue.boss.complete(queue.queueName(provider), [...attempts.values()]);
  return pushes;
}
