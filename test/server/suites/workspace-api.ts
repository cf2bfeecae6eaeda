// The workspace's own API, which the demo's pages live on.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { giveHostBack, takeHost } from '../support/shared-host.ts';
import { Client, type Problem, type TestHost } from '../support/test-host.ts';

interface List {
  rows: { type: string; id: string; name: string; columns: Record<string, string | number | null> }[];
  total: number;
}
interface WorkspaceRecord {
  name: string;
  updatedAt: string;
  fields: {
    name: string;
    type: string;
    value: unknown;
    group: string;
    currency?: string;
    options?: unknown[];
  }[];
}

let host: TestHost;
let client: Client;

before(async () => {
  host = await takeHost();
  client = host.client;
});
after(giveHostBack);

describe('session', () => {
  test('a newcomer is an admin, gets a cookie, and keeps the role that was chosen', async () => {
    const visitor = new Client(host.url);
    const first = await visitor.request('GET', '/workspace/session');
    assert.deepEqual(first.body, { role: 'admin', user: 'Dana Whitfield' });
    const cookie = first.headers.get('set-cookie') ?? '';
    assert.match(cookie, /HttpOnly/);
    assert.match(cookie, /SameSite=Lax/);
    const changed = await visitor.request('PUT', '/workspace/session', { role: 'read_only' });
    assert.deepEqual(changed.body, { role: 'read_only', user: 'Dana Whitfield' });
    assert.equal((await visitor.get<{ role: string }>('/crm-sync/session')).role, 'read_only');
    assert.equal((await client.get<{ role: string }>('/crm-sync/session')).role, 'admin');
  });

  test('an unknown role is refused', async () => {
    const { status, body } = await client.request<Problem>('PUT', '/workspace/session', { role: 'boss' });
    assert.deepEqual([status, body.code, body.field], [422, 'invalid', 'role']);
  });
});

describe('lists', () => {
  test('accounts have their columns, and come by name', async () => {
    const { rows, total } = await client.get<List>('/workspace/accounts?limit=5');
    assert.equal(total, 300);
    assert.equal(rows[0]?.name, '3Hearts Nursery');
    assert.deepEqual(Object.keys(rows[0]?.columns ?? {}), [
      'industry',
      'tier',
      'owner',
      'city',
      'annualRevenue',
      'currency',
      'updatedAt',
    ]);
    assert.equal(typeof rows[0]?.columns['annualRevenue'], 'number');
  });

  test('contacts have theirs, and all of them fit into two requests', async () => {
    const first = await client.get<List>('/workspace/contacts');
    const rest = await client.get<List>('/workspace/contacts?offset=1000');
    assert.equal(first.total, 1200);
    assert.equal(first.rows.length, 1000);
    assert.equal(new Set([...first.rows, ...rest.rows].map((row) => row.id)).size, 1200);
    assert.deepEqual(Object.keys(first.rows[0]?.columns ?? {}), [
      'email',
      'phone',
      'account',
      'title',
      'owner',
      'updatedAt',
    ]);
  });

  test('accents do not scatter the names', async () => {
    const { rows } = await client.get<List>('/workspace/accounts');
    const names = rows.map((row) => row.name);
    assert.equal(names[names.indexOf('Åbo Design Oy') - 1], 'Abbey Road Bakery');
  });

  test('sorts by each column, both ways, numbers as numbers', async () => {
    for (const sort of ['industry', 'tier', 'owner', 'city', 'annualRevenue', 'currency', 'updatedAt']) {
      const values = async (order: string): Promise<(string | number)[]> => {
        const { rows } = await client.get<List>(`/workspace/accounts?sort=${sort}&order=${order}`);
        return rows.flatMap((row) => row.columns[sort] ?? []);
      };
      const [up, down] = [await values('asc'), await values('desc')];
      assert.equal(up[0], down.at(-1), sort);
      assert.equal(up.at(-1), down[0], sort);
      if (sort === 'annualRevenue')
        assert.deepEqual(
          up,
          up.toSorted((a, b) => Number(a) - Number(b)),
        );
    }
  });

  test('searches name, e-mail, city and domain, whatever the case and the accents', async () => {
    const { rows } = await client.get<List>('/workspace/accounts?search=ABO%20design');
    assert.deepEqual(
      rows.map((row) => row.name),
      ['Åbo Design Oy'],
    );
    const city = await client.get<List>('/workspace/accounts?search=zurich&limit=1');
    assert.equal(city.rows[0]?.columns['city'], 'Zürich');
    const contacts = await client.get<List>('/workspace/contacts?search=abebe.tadesse');
    assert.equal(contacts.total, 1);
    assert.equal((await client.get<List>('/workspace/accounts?search=100%25_')).total, 0);
  });

  test('refuses what it does not know', async () => {
    for (const [query, field] of [
      ['sort=shoeSize', 'sort'],
      ['order=sideways', 'order'],
      ['limit=0', 'limit'],
      ['limit=2001', 'limit'],
      ['offset=-1', 'offset'],
    ]) {
      const { status, body } = await client.request<Problem>('GET', `/workspace/accounts?${query}`);
      assert.deepEqual([status, body.code, body.field], [400, 'bad_request', field]);
    }
  });
});

describe('records', () => {
  test('have every type of field', async () => {
    const types = new Set<string>();
    for (const path of ['account/acc_001', 'contact/con_0001']) {
      const { fields } = await client.get<WorkspaceRecord>(`/workspace/records/${path}`);
      for (const field of fields) types.add(field.type);
      assert.ok(fields.every((field) => field.group && 'value' in field));
    }
    assert.equal(types.size, 15);
  });

  test('can be edited; the list, the name and the revision follow', async () => {
    const status = async (): Promise<number> =>
      (await client.get<{ records: { revision: number }[] }>('/crm-sync/records/contact?id=con_0003'))
        .records[0]?.revision ?? 0;
    const before = await status();
    const { status: code, body } = await client.request<WorkspaceRecord>(
      'PATCH',
      '/workspace/records/contact/con_0003',
      {
        fields: { firstName: 'Żaneta', lastName: 'Zzz', email: 'not an address', interests: [] },
      },
    );
    assert.equal(code, 200);
    assert.equal(body.name, 'Żaneta Zzz');
    assert.equal(body.fields.find((field) => field.name === 'email')?.value, 'not an address');
    assert.equal(body.fields.find((field) => field.name === 'interests')?.value, null);
    assert.ok((await status()) > before);
    const { rows } = await client.get<List>('/workspace/contacts?search=zaneta');
    assert.deepEqual(
      rows.map((row) => row.id),
      ['con_0003'],
    );
  });

  test('a value of the wrong kind is refused by name, and nothing is changed', async () => {
    const before = await client.get<WorkspaceRecord>('/workspace/records/account/acc_005');
    const { status, body } = await client.request<Problem>('PATCH', '/workspace/records/account/acc_005', {
      fields: { city: 'Elsewhere', employees: 'many' },
    });
    assert.deepEqual([status, body.code, body.field], [422, 'invalid', 'employees']);
    assert.deepEqual(await client.get('/workspace/records/account/acc_005'), before);
  });

  test('an unknown field, and a body without fields, are refused', async () => {
    const unknown = await client.request<Problem>('PATCH', '/workspace/records/account/acc_005', {
      fields: { shoe: 1 },
    });
    assert.deepEqual([unknown.status, unknown.body.field], [422, 'shoe']);
    const empty = await client.request<Problem>('PATCH', '/workspace/records/account/acc_005', {});
    assert.deepEqual([empty.status, empty.body.code], [422, 'invalid']);
  });

  test('a read-only session may look but not edit', async () => {
    const reader = new Client(host.url);
    await reader.request('PUT', '/workspace/session', { role: 'read_only' });
    assert.ok(await reader.get('/workspace/records/account/acc_005'));
    const { status, body } = await reader.request<Problem>('PATCH', '/workspace/records/account/acc_005', {
      fields: {},
    });
    assert.deepEqual([status, body.code], [403, 'forbidden']);
  });

  test('an unknown record is 404', async () => {
    for (const method of ['GET', 'PATCH']) {
      const body = method === 'PATCH' ? { fields: {} } : undefined;
      const answer = await client.request<Problem>(method, '/workspace/records/account/nobody', body);
      assert.deepEqual([answer.status, answer.body.code], [404, 'not_found']);
    }
  });
});

describe('sync log', () => {
  interface Log {
    entries: {
      id: string;
      type: string;
      recordId: string;
      recordName: string;
      provider: string;
      outcome: string;
      finishedAt: string;
      fields: object;
    }[];
    nextCursor: string | null;
    total: number;
  }

  test('is newest first and can be read to the end in pages', async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    let total = 0;
    let last = '9';
    do {
      const page: Log = await client.get<Log>(`/workspace/sync-log?limit=500&cursor=${cursor}`);
      for (const entry of page.entries) {
        assert.ok(entry.finishedAt <= last);
        last = entry.finishedAt;
        ids.push(entry.id);
      }
      ({ nextCursor: cursor, total } = page);
    } while (cursor);
    assert.equal(ids.length, total);
    assert.equal(new Set(ids).size, total);
  });

  test('can be filtered', async () => {
    const failed = await client.get<Log>('/workspace/sync-log?outcome=failed&provider=salesforce&limit=20');
    assert.ok(failed.entries.length > 0);
    assert.ok(failed.entries.every((entry) => entry.outcome === 'failed' && entry.provider === 'salesforce'));
    const [one] = failed.entries;
    const record = await client.get<Log>(`/workspace/sync-log?type=${one?.type}&id=${one?.recordId}`);
    assert.ok(record.total > 0);
    assert.ok(
      record.entries.every(
        (entry) => entry.recordId === one?.recordId && entry.recordName === one?.recordName,
      ),
    );
    assert.equal((await client.get<Log>('/workspace/sync-log?trigger=bulk')).total, 0);
    const { status } = await client.request('GET', '/workspace/sync-log?outcome=great');
    assert.equal(status, 400);
  });
});

test('integrations count what is linked, how it went, and what waits', async () => {
  const { crms } = await client.get<{
    crms: {
      provider: string;
      linked: number;
      outcomes: Record<string, number>;
      queue: Record<string, unknown>;
      lastSyncAt: string;
    }[];
  }>('/workspace/integrations');
  assert.deepEqual(
    crms.map((crm) => crm.provider),
    ['hubspot', 'salesforce'],
  );
  for (const crm of crms) {
    const counted = Object.values(crm.outcomes).reduce((sum, count) => sum + count, 0);
    // The rest never synced.
    assert.ok(counted > 0 && counted < crm.linked);
    assert.deepEqual([crm.queue['queued'], crm.queue['syncing'], crm.queue['pausedUntil']], [0, 0, null]);
    assert.ok(Number(crm.queue['perMinute']) > 0);
    assert.ok(crm.lastSyncAt < new Date().toISOString());
  }
});
