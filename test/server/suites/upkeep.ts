// What the host does by itself from time to time: forgets what is old, and finds pushes that lost their job.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { requeueOrphans } from '../../../demo/server/queue/recover-pushes.ts';
import { PushQueue } from '../../../demo/server/queue/push-queue.ts';
import { every } from '../../../demo/server/upkeep/every.ts';
import { forgetOld, kept } from '../../../demo/server/upkeep/forget-old.ts';
import { giveHostBack, takeHost } from '../support/shared-host.ts';
import type { Progress, TestHost } from '../support/test-host.ts';

let host: TestHost;

before(async () => {
  host = await takeHost();
});
after(giveHostBack);

const account = (id: string) => ({ type: 'account', id });
const count = async (query: ReturnType<typeof sql<{ count: number }>>): Promise<number> =>
  (await query.execute(host.database.db)).rows[0]?.count ?? NaN;

describe('forgetting', () => {
  test('keys and resyncs go when their time is over, and not before', async () => {
    const { db } = host.database;
    const { client } = host;
    const key = crypto.randomUUID();
    const { body } = await client.resync([account('acc_005')], { key });
    await client.settled(body.id);
    const finishedAt = new Date(
      (await client.get<Progress>(`/crm-sync/resyncs/${body.id}`)).finishedAt ?? '',
    );
    const found = async () => [
      await count(sql`select count(*) as count from idempotency_keys where key = ${key}`),
      await count(sql`select count(*) as count from resyncs where id = ${body.id}`),
      await count(sql`select count(*) as count from resync_items where resync_id = ${body.id}`),
    ];
    const at = (age: number) => new Date(finishedAt.getTime() + age);
    await forgetOld(db, at(kept.idempotencyKeys - 60_000));
    assert.deepEqual(await found(), [1, 1, 1]);
    await forgetOld(db, at(kept.idempotencyKeys + 60_000));
    assert.deepEqual(await found(), [0, 1, 1]);
    await forgetOld(db, at(kept.resyncs + 60_000));
    assert.deepEqual(await found(), [0, 0, 0]);
    assert.equal((await client.request('GET', `/crm-sync/resyncs/${body.id}`)).status, 404);
  });

  test('of old runs, the newest of each link stays; new ones all stay', async () => {
    const { db } = host.database;
    const { client } = host;
    for (let push = 0; push < 2; push++) {
      await client.edit('account', 'acc_005', { description: `Version ${push}` });
      const { body } = await client.resync([account('acc_005')]);
      await client.settled(body.id);
    }
    const runs = async () =>
      (await client.get<{ entries: { id: string }[] }>('/crm-sync/records/account/acc_005/history')).entries;
    const [newest, ...older] = await runs();
    assert.ok(older.length >= 1);
    await sql`update sync_runs set finished_at = finished_at - interval '91 days' where record_id = 'acc_005'`.execute(
      db,
    );
    await forgetOld(db, new Date());
    assert.deepEqual(
      (await runs()).map(({ id }) => id),
      [newest?.id],
    );
  });

  test('a resync that is not over is kept, however old it is', async () => {
    const { db } = host.database;
    await sql`insert into resyncs (id, total, created_at) values ('rs_old', 1, now() - interval '1 year')`.execute(
      db,
    );
    await forgetOld(db, new Date());
    assert.equal(await count(sql`select count(*) as count from resyncs where id = 'rs_old'`), 1);
    await sql`delete from resyncs where id = 'rs_old'`.execute(db);
  });
});

test('a push that lost its job gets another one, once it is clear that nobody is at it', async () => {
  const { db } = host.database;
  const id = crypto.randomUUID();
  await sql`
    insert into pushes (id, record_type, record_id, provider, state, trigger, created_at)
    values (${id}, 'account', 'acc_008', 'hubspot', 'queued', 'manual', now() - interval '2 minutes')`.execute(
    db,
  );
  const queue = new PushQueue(host.database, ['hubspot']);
  const jobs = () => count(sql`select count(*) as count from pgboss.job where id = ${id}`);
  await queue.boss.start();
  try {
    await requeueOrphans(host.database, queue, new Date(Date.now() - 5 * 60_000));
    assert.equal(await jobs(), 0, 'too early');
    await requeueOrphans(host.database, queue, new Date(Date.now() - 60_000));
    assert.equal(await jobs(), 1);
  } finally {
    await queue.stop();
  }
  // The host's worker does it; another push wakes it, since this queue is not the host's.
  const { body } = await host.client.resync([account('acc_010')]);
  await host.client.settled(body.id);
  const state = async () =>
    (await sql<{ state: string }>`select state from pushes where id = ${id}`.execute(db)).rows[0]?.state;
  for (const deadline = Date.now() + 15_000; (await state()) !== 'done' && Date.now() < deadline;)
    await sleep(50);
  assert.equal(await state(), 'done');
});

test('a task is done again and again, never twice at a time, also after a failure', async (t) => {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const failures = t.mock.method(console, 'error', () => undefined);
  const turns: PromiseWithResolvers<void>[] = [];
  const stop = every(1000, () => {
    const turn = Promise.withResolvers<void>();
    turns.push(turn);
    return turn.promise;
  });
  t.mock.timers.tick(3000);
  assert.equal(turns.length, 1);
  turns[0]?.reject(new Error('The database is away'));
  await new Promise(setImmediate);
  assert.equal(failures.mock.callCount(), 1);
  t.mock.timers.tick(1000);
  assert.equal(turns.length, 2);
  let stopped = false;
  const stopping = stop().then(() => (stopped = true));
  await new Promise(setImmediate);
  assert.equal(stopped, false, 'waits for the turn that is under way');
  turns[1]?.resolve();
  await stopping;
  t.mock.timers.tick(5000);
  assert.equal(turns.length, 2);
});
