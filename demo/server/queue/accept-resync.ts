// Accepts a resync: checks each record, queues one push per record and CRM, and writes the receipt. The same transaction
// stores the idempotency key, so that two equal requests, even at the same moment, are one resync.
import { createHash, randomUUID } from 'node:crypto';
import type { Db, Trx } from '../database/open-database.ts';
import { recordChange } from '../events/record-change.ts';
import type { RecordRef } from '../model/field-types.ts';
import { estimateSeconds } from './estimate-wait.ts';
import type { NewPush, PushQueue } from './push-queue.ts';
import { sortRecords, type RejectedRecord } from './sort-records.ts';
import type { Throughput } from './throughput.ts';

export interface ResyncOrder {
  records: { type: string; id: string }[];
  providers?: string[] | undefined;
}

export interface ResyncReceipt {
  id: string;
  accepted: number;
  rejected: RejectedRecord[];
  estimatedSeconds: number;
}

export class IdempotencyMismatchError extends Error {
  override readonly name = 'IdempotencyMismatchError';
}

export interface ResyncContext {
  db: Db;
  queue: PushQueue;
  throughput: ReadonlyMap<string, Throughput>;
}

/** @throws IdempotencyMismatchError when the key was used with another request */
export async function acceptResync(
  { db, queue, throughput }: ResyncContext,
  key: string,
  order: ResyncOrder,
  actor: string,
): Promise<ResyncReceipt> {
  const providers = order.providers ?? queue.providers;
  const receipt = await db.transaction().execute(async (trx) => {
    const bodyHash = hash(order);
    const isNew = await trx
      .insertInto('idempotency_keys')
      .values({ key, body_hash: bodyHash, receipt: null })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returning('key')
      .executeTakeFirst();
    if (!isNew) return earlierReceipt(trx, key, bodyHash);
    const { accepted, rejected } = await sortRecords(trx, order.records, providers);
    const id = `rs_${randomUUID()}`;
    const pushes = await queuePushes(trx, queue, id, accepted, actor);
    const estimate = await estimateSeconds(trx, new Set(pushes.map((push) => push.provider)), throughput);
    const fresh: ResyncReceipt = { id, accepted: accepted.length, rejected, estimatedSeconds: estimate };
    await trx
      .updateTable('idempotency_keys')
      .set({ receipt: JSON.stringify(fresh) })
      .where('key', '=', key)
      .execute();
    return fresh;
  });
  queue.wake();
  return receipt;
}

async function earlierReceipt(trx: Trx, key: string, bodyHash: string): Promise<ResyncReceipt> {
  const earlier = await trx
    .selectFrom('idempotency_keys')
    .select(['body_hash', 'receipt'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  if (earlier.body_hash !== bodyHash) throw new IdempotencyMismatchError();
  return earlier.receipt as ResyncReceipt;
}

async function queuePushes(
  trx: Trx,
  queue: PushQueue,
  resyncId: string,
  accepted: readonly { record: RecordRef; providers: string[] }[],
  actor: string,
): Promise<NewPush[]> {
  const now = new Date();
  const trigger = accepted.length > 1 ? 'bulk' : 'manual';
  const empty = accepted.length === 0;
  await trx
    .insertInto('resyncs')
    .values({
      id: resyncId,
      total: accepted.length,
      actor,
      created_at: now,
      finished_at: empty ? now : null,
    })
    .execute();
  if (empty) return [];
  const pushes = accepted.flatMap(({ record, providers }, position) =>
    providers.map((provider) => ({ id: randomUUID(), record, provider, trigger, actor, position }) as const),
  );
  await queue.enqueue(trx, pushes);
  await trx
    .insertInto('resync_items')
    .values(
      pushes.map(({ id, record, provider, position }) => ({
        resync_id: resyncId,
        record_type: record.type,
        record_id: record.id,
        provider,
        position,
        push_id: id,
      })),
    )
    .execute();
  await recordChange(
    trx,
    accepted.map(({ record }) => record),
  );
  return pushes;
}

/** A hash of the decoded request: white space and unknown members make no difference. */
function hash({ records, providers }: ResyncOrder): string {
  const understood = { records: records.map(({ type, id }) => [type, id]), providers: providers ?? null };
  return createHash('sha256').update(JSON.stringify(understood)).digest('hex');
}
