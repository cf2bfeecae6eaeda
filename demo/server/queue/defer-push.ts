// Puts back pushes that the CRM cannot accept at the moment, until the retry time. The record shows the error meanwhile.
import { fromKysely } from 'pg-boss';
import type { Db, Trx } from '../database/open-database.ts';
import { recordChange } from '../events/record-change.ts';
import type { SyncError } from '../model/sync-status.ts';
import type { PushQueue } from './push-queue.ts';
import { claim, type RunningPush } from './settle-push.ts';

interface Deferral {
  readonly error: SyncError;
  readonly retryAt: Date;
  /** False when the CRM did not process the record: then the record keeps all its tries. */
  readonly countsAsTry: boolean;
}

export async function deferPushes(
  db: Db,
  queue: PushQueue,
  pushes: readonly RunningPush[],
  { error, retryAt, countsAsTry }: Deferral,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const push of pushes) await deferPush(trx, queue, push, retryAt, countsAsTry);
    // The last outcome stays; the error shows the reason for the wait.
    for (const push of pushes) {
      await trx
        .updateTable('crm_links')
        .set({ error: JSON.stringify({ ...error, retryAt: retryAt.toISOString() }) })
        .where('record_type', '=', push.record.type)
        .where('record_id', '=', push.record.id)
        .where('provider', '=', push.provider)
        .where('deleted_at', 'is', null)
        .execute();
    }
    await recordChange(
      trx,
      pushes.map((push) => push.record),
    );
  });
}

async function deferPush(
  trx: Trx,
  queue: PushQueue,
  push: RunningPush,
  startAfter: Date,
  countsAsTry: boolean,
): Promise<void> {
  const db = fromKysely(trx);
  const name = queue.queueName(push.provider);
  if (await joinWaiting(trx, push.id)) {
    await queue.boss.complete(name, push.job, null, { db });
    return;
  }
  await trx
    .updateTable('pushes')
    .set({ state: 'queued', started_at: null, attempt: push.attempt - (countsAsTry ? 0 : 1) })
    .where('id', '=', push.id)
    .execute();
  await queue.boss.fail(name, push.job, null, { db });
  await queue.boss.update(name, undefined, { id: push.id, startAfter, db });
}

/** When the record was queued again meanwhile, the newer push replaces this one. */
export async function joinWaiting(trx: Trx, id: string): Promise<boolean> {
  const waiting = await trx
    .selectFrom('pushes as own')
    .innerJoin('pushes as other', (join) =>
      join
        .onRef('other.record_type', '=', 'own.record_type')
        .onRef('other.record_id', '=', 'own.record_id')
        .onRef('other.provider', '=', 'own.provider'),
    )
    .select('other.id')
    .where('own.id', '=', id)
    .where('other.state', '=', 'queued')
    .whereRef('other.id', '<>', 'own.id')
    .executeTakeFirst();
  if (!waiting) return false;
  await trx.updateTable('resync_items').set({ push_id: waiting.id }).where('push_id', '=', id).execute();
  await claim(trx, id);
  return true;
}
