// Resyncs through the real queue: receipts, idempotency, refusals, retries, rate limits, and what is left afterwards.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { singleLinks, type FoundLink } from './support/find-link.ts';
import { Client, startTestHost, type Problem, type TestHost } from './support/test-host.ts';

interface Detail {
  revision: number;
  links: {
    provider: string;
    phase: string;
    outcome: string | null;
    reason?: string;
    attemptedAt: string;
    error?: { code: string; message: string; retryable: boolean; retryAt: string | null };
  }[];
  deletedFrom: { provider: string }[];
}

let host: TestHost;
let client: Client;

before(async () => {
  host = await startTestHost();
  client = host.client;
});
after(() => host.stop());

const taken = new Map<string, number>();
async function fresh(objectType: string, count = 1): Promise<FoundLink[]> {
  const skip = taken.get(objectType) ?? 0;
  taken.set(objectType, skip + count);
  return (await singleLinks(host.database.db, objectType, 'synced', skip + count)).slice(skip);
}

function contacts(links: readonly FoundLink[]): { type: string; id: string }[] {
  return links.map((link) => ({ type: 'contact', id: link.recordId }));
}

async function detail(link: FoundLink | undefined): Promise<Detail> {
  return client.get<Detail>(`/crm-sync/records/contact/${link?.recordId}`);
}

async function until<T>(what: string, read: () => Promise<T | undefined | false>): Promise<T> {
  for (const deadline = Date.now() + 15_000; Date.now() < deadline; await sleep(25)) {
    const value = await read();
    if (value) return value;
  }
  throw new Error(`Waited in vain: ${what}`);
}

async function runCounts(id: string): Promise<number[]> {
  const { rows } = await sql<{ count: number }>`
    select count(run.id) as count from resync_items as item left join sync_runs as run on run.push_id = item.push_id
    where item.resync_id = ${id} group by item.record_id`.execute(host.database.db);
  return rows.map((row) => row.count);
}

test('a resync is accepted with a wait, runs, and ends with the truth', async () => {
  const links = await fresh('Contact', 5);
  await client.edit('contact', links[0]!.recordId, { email: 'x@' });
  await client.edit('contact', links[1]!.recordId, { department: 'Kitchen' });
  const { status, body } = await client.resync(contacts(links));
  assert.equal(status, 202);
  assert.match(body.id, /^rs_/);
  assert.equal(body.accepted, 5);
  assert.deepEqual(body.rejected, []);
  assert.ok(Number.isInteger(body.estimatedSeconds) && body.estimatedSeconds >= 1);
  const progress = await client.settled(body.id);
  assert.equal(progress.total, 5);
  assert.deepEqual(progress.done, { synced: 3, partial: 1, failed: 1, skipped: 0 });
  assert.deepEqual([progress.queued, progress.syncing], [0, 0]);
  assert.deepEqual(
    progress.results.map((result) => result.id),
    links.map((link) => link.recordId),
  );
  assert.equal(progress.results[0]?.message, 'Email: invalid email address: x@');
  assert.deepEqual(await runCounts(body.id), [1, 1, 1, 1, 1]);
});

test('results only when asked for', async () => {
  const { body } = await client.resync(contacts(await fresh('Contact')));
  await client.settled(body.id);
  assert.equal('results' in (await client.get<object>(`/crm-sync/resyncs/${body.id}`)), false);
});

test('correcting the data turns failed into synced, and both runs are in the history', async () => {
  const [link] = await singleLinks(host.database.db, 'Contact', 'failed', 1);
  const failed = await detail(link);
  assert.equal(failed.links[0]?.outcome, 'failed');
  await client.edit('contact', link!.recordId, {
    email: `corrected.${link!.recordId}@good.example`,
    lastName: 'Corrected',
  });
  const { body } = await client.resync(contacts([link!]));
  assert.deepEqual((await client.settled(body.id)).done, { synced: 1, partial: 0, failed: 0, skipped: 0 });
  const synced = await detail(link);
  assert.equal(synced.links[0]?.outcome, 'synced');
  assert.equal(synced.links[0]?.error, undefined);
  assert.ok(synced.revision > failed.revision);
  const { entries } = await client.get<{ entries: { outcome: string; trigger: string; actor?: string }[] }>(
    `/crm-sync/records/contact/${link!.recordId}/history`,
  );
  assert.deepEqual(
    entries.slice(0, 2).map((entry) => [entry.outcome, entry.trigger, entry.actor]),
    [
      ['synced', 'manual', 'Dana Whitfield'],
      ['failed', 'auto', undefined],
    ],
  );
});

test('only the CRMs that were asked for', async () => {
  const { rows } = await sql<{ id: string }>`
    select record_id as id from crm_links where record_type = 'account' and deleted_at is null
    group by record_id having count(distinct provider) = 2 order by record_id limit 1`.execute(
    host.database.db,
  );
  const record = { type: 'account', id: rows[0]?.id };
  const { body } = await client.resync([record], { providers: ['salesforce'] });
  await client.settled(body.id);
  const { entries } = await client.get<{ entries: { provider: string; trigger: string }[] }>(
    `/crm-sync/records/account/${record.id}/history`,
  );
  assert.deepEqual(
    entries.filter((entry) => entry.trigger === 'manual').map((entry) => entry.provider),
    ['salesforce'],
  );
});

test('pushes that end in two CRMs at the same moment end their resync', async () => {
  const inBoth = ['acc_002', 'acc_003', 'acc_007', 'acc_009', 'acc_014', 'acc_022', 'acc_032', 'acc_040'];
  for (const id of inBoth) {
    const { body } = await client.resync([{ type: 'account', id }]);
    await client.settled(body.id, 15_000);
  }
});

describe('the same press twice', () => {
  test('gives the same receipt and one run, also at the same moment', async () => {
    const links = await fresh('Contact', 3);
    const key = crypto.randomUUID();
    const answers = await Promise.all([1, 2, 3, 4].map(() => client.resync(contacts(links), { key })));
    for (const { status, body } of answers) {
      assert.equal(status, 202);
      assert.deepEqual(body, answers[0]?.body);
    }
    const id = answers[0]!.body.id;
    await client.settled(id);
    const late = await client.resync(contacts(links), { key });
    assert.deepEqual(late.body, answers[0]?.body);
    assert.deepEqual(await runCounts(id), [1, 1, 1]);
  });

  test('with another body is refused', async () => {
    const [one, other] = await fresh('Contact', 2);
    const key = crypto.randomUUID();
    await client.resync(contacts([one!]), { key });
    const { status, body } = await client.resync<Problem>(contacts([other!]), { key });
    assert.deepEqual([status, body.code], [422, 'idempotency_mismatch']);
    const providers = await client.resync<Problem>(contacts([one!]), { key, providers: ['hubspot'] });
    assert.equal(providers.status, 422);
  });

  test('a refused request uses no key up', async () => {
    const [link] = await fresh('Contact');
    const key = crypto.randomUUID();
    const bad = await client.resync<Problem>([], { key });
    assert.deepEqual([bad.status, bad.body.code, bad.body.field], [422, 'invalid', 'records']);
    assert.equal((await client.resync(contacts([link!]), { key })).status, 202);
  });
});

test('refused records are named with their reasons, the others are queued', async () => {
  const { rows } = await sql<{ none: string; gone: string }>`
    select
      (select records.id from records where type = 'contact' and not exists (
        select from crm_links as link where link.record_type = records.type and link.record_id = records.id
      ) order by records.id limit 1) as none,
      (select record_id from crm_links where record_type = 'contact' group by record_id
        having bool_and(deleted_at is not null) order by record_id limit 1) as gone`.execute(
    host.database.db,
  );
  const [good] = await fresh('Contact');
  const records = [
    { type: 'contact', id: 'nobody' },
    { type: 'invoice', id: 'in_1' },
    { type: 'contact', id: rows[0]!.none },
    { type: 'contact', id: rows[0]!.gone },
    ...contacts([good!, good!]),
  ];
  const { status, body } = await client.resync(records);
  assert.equal(status, 202);
  assert.equal(body.accepted, 1);
  assert.deepEqual(
    body.rejected.map(({ id, code }) => [id, code]),
    [
      ['nobody', 'not_found'],
      ['in_1', 'not_found'],
      [rows[0]!.none, 'not_linked'],
      [rows[0]!.gone, 'deleted_in_crm'],
    ],
  );
  assert.equal((await client.settled(body.id)).total, 1);
});

test('a resync of nothing but refused records is over at once', async () => {
  const { body } = await client.resync([{ type: 'contact', id: 'nobody' }]);
  const progress = await client.get<{ total: number; finishedAt: string }>(`/crm-sync/resyncs/${body.id}`);
  assert.equal(progress.total, 0);
  assert.ok(progress.finishedAt);
});

describe('refused as a whole', () => {
  test('a read-only session', async () => {
    const reader = new Client(host.url);
    await reader.request('PUT', '/workspace/session', { role: 'read_only' });
    const { status, body } = await reader.resync<Problem>(contacts(await fresh('Contact')));
    assert.deepEqual([status, body.code], [403, 'forbidden']);
    await reader.request('PUT', '/workspace/session', { role: 'standard' });
    assert.equal((await reader.resync(contacts(await fresh('Contact')))).status, 202);
  });

  test('without a key, with too many records, for an unknown CRM, with bad JSON', async () => {
    const record = { type: 'contact', id: 'con_0001' };
    const missing = await client.request<Problem>('POST', '/crm-sync/resyncs', { records: [record] });
    assert.deepEqual(
      [missing.status, missing.body.code, missing.body.field],
      [400, 'bad_request', 'idempotency-key'],
    );
    const many = Array.from({ length: 1001 }, (_, index) => ({ type: 'contact', id: `x${index}` }));
    const tooMany = await client.resync<Problem>(many);
    assert.deepEqual([tooMany.status, tooMany.body.code], [413, 'too_many']);
    const unknown = await client.resync<Problem>([record], { providers: ['pipedrive'] });
    assert.deepEqual([unknown.status, unknown.body.code, unknown.body.field], [422, 'invalid', 'providers']);
    const headers = { 'idempotency-key': 'k' };
    const bad = await client.request<Problem>('POST', '/crm-sync/resyncs', '{"records":', headers);
    assert.deepEqual([bad.status, bad.body.code], [400, 'bad_request']);
    const shape = await client.request<Problem>('POST', '/crm-sync/resyncs', { records: 'all' }, headers);
    assert.deepEqual([shape.status, shape.body.code], [422, 'invalid']);
  });
});

test('a locked object is tried again: queued with its error, the last outcome stays, then it goes through', async () => {
  const [link] = await fresh('Contact');
  const crm = `/sandbox/salesforce/objects/${link!.objectId}`;
  await client.request('PUT', `${crm}/lock`, { seconds: 60, by: 'Ines' });
  const { body } = await client.resync(contacts([link!]));
  const waiting = await until('the retry is announced', async () => {
    const [state] = (await detail(link)).links;
    return state?.error && state.phase === 'queued' ? state : undefined;
  });
  assert.equal(waiting.outcome, 'synced');
  assert.equal(waiting.error?.code, 'UNABLE_TO_LOCK_ROW');
  assert.equal(waiting.error?.retryable, true);
  assert.ok(Date.parse(waiting.error?.retryAt ?? '') > Date.now() - 5000);
  assert.equal((await client.get<{ queued: number }>(`/crm-sync/resyncs/${body.id}`)).queued, 1);
  const again = await client.resync(contacts([link!]));
  assert.deepEqual(
    again.body.rejected.map((one) => one.code),
    ['already_queued'],
  );
  await client.request('PUT', `${crm}/lock`, { seconds: 0 });
  assert.equal((await client.settled(body.id)).done.synced, 1);
  const [state] = (await detail(link)).links;
  assert.deepEqual([state?.phase, state?.outcome, state?.error], ['idle', 'synced', undefined]);
  assert.deepEqual(await runCounts(body.id), [1]);
});

test('a permanent refusal is not tried again', async () => {
  const [link] = await fresh('Contact');
  await client.edit('contact', link!.recordId, { email: 'x@' });
  const { body } = await client.resync(contacts([link!]));
  assert.equal((await client.settled(body.id)).done.failed, 1);
  const { rows } = await sql<{ attempt: number }>`
    select attempt from pushes where record_id = ${link!.recordId}`.execute(host.database.db);
  assert.deepEqual(rows, [{ attempt: 1 }]);
});

test('an object that was deleted in the CRM becomes a deletion', async () => {
  const [link] = await fresh('Contact');
  await client.request('DELETE', `/sandbox/salesforce/objects/${link!.objectId}`);
  const { body } = await client.resync(contacts([link!]));
  const progress = await client.settled(body.id);
  assert.equal(progress.results[0]?.message, 'entity is deleted');
  const after = await detail(link);
  assert.deepEqual(after.links, []);
  assert.deepEqual(
    after.deletedFrom.map((deletion) => deletion.provider),
    ['salesforce'],
  );
});

test('a used-up rate limit pauses the CRM, is named with a time, and then it goes on', async () => {
  // A limit of its own: the shared host's is out of reach.
  const slow = await startTestHost({ rateLimit: { perSecond: 4, burst: 4 } });
  try {
    const links = await singleLinks(slow.database.db, 'contacts', 'synced', 6);
    await slow.client.request('POST', '/sandbox/hubspot/use-up-rate-limit', { seconds: 4 });
    const { body } = await slow.client.resync(contacts(links));
    // The estimate comes from the queue: 6 records at the pace of this limit.
    assert.ok(body.estimatedSeconds >= 1 && body.estimatedSeconds <= 10, String(body.estimatedSeconds));
    const limited = await until('the limit is named', async () => {
      const { links: states } = await slow.client.get<Detail>(
        `/crm-sync/records/contact/${links[0]!.recordId}`,
      );
      return states[0]?.error;
    });
    assert.equal(limited.message, 'You have reached your secondly limit.');
    assert.equal(limited.retryable, true);
    assert.ok(limited.retryAt);
    const progress = await slow.client.settled(body.id);
    assert.equal(progress.done.synced, 6);
    // The CRM did not look at any record while it was limited: that used up no try of theirs.
    const tries = await slow.database.db.selectFrom('pushes').select('attempt').execute();
    assert.deepEqual([...new Set(tries.map(({ attempt }) => attempt))], [1]);
    const { crms } = await slow.client.get<{
      crms: { queue: { pausedUntil: string | null; queued: number } }[];
    }>('/workspace/integrations');
    assert.equal(crms[0]?.queue.queued, 0);
  } finally {
    await slow.stop();
  }
});
