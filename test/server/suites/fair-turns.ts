// The embedded database has one connection: whoever asks for it gets it in turn.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { giveHostBack, takeHost } from '../support/shared-host.ts';
import { type TestHost } from '../support/test-host.ts';

let host: TestHost;

before(async () => {
  host = await takeHost();
});
after(giveHostBack);

test('a reader gets its turn while others never stop working', async (t) => {
  if (!host.database.exclusive) return t.skip('PostgreSQL has a connection for each');
  const { db } = host.database;
  let busy = true;
  let turns = 0;
  const work = async (): Promise<void> => {
    while (busy) {
      await db.transaction().execute((trx) => sql`select 1`.execute(trx));
      turns++;
    }
  };
  const workers = [work(), work(), work()];
  // Each read waits for the turns that were asked for before, not for the end of the work.
  for (let read = 0; read < 5; read++) {
    const before = turns;
    await sql`select 1`.execute(db);
    assert.ok(turns - before < 10, `waited for ${turns - before} turns`);
  }
  busy = false;
  await Promise.all(workers);
});

test('the process looks after its sockets while there is no end of work', async () => {
  const { db } = host.database;
  let busy = true;
  const work = async (): Promise<void> => {
    while (busy) await sql`select 1`.execute(db);
  };
  const workers = [work(), work()];
  assert.equal((await fetch(`${host.url}/api/crm-sync/openapi.json`)).status, 200);
  busy = false;
  await Promise.all(workers);
});

test('a failed transaction gives the connection back', async () => {
  const { db } = host.database;
  await assert.rejects(db.transaction().execute((trx) => sql`select 1 / 0`.execute(trx)));
  assert.equal((await sql<{ one: number }>`select 1 as one`.execute(db)).rows[0]?.one, 1);
});
