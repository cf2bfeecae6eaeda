// The sync API as the contract has it: session, status, detail, history, the document, and errors.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Client } from '../support/test-host.ts';
import { giveHostBack, takeHost } from '../support/shared-host.ts';
import { type Problem, type TestHost } from '../support/test-host.ts';

interface Status {
  id: string;
  name: string;
  revision: number;
  crms: { provider: string; phase: string; syncedAt: string | null; objects: Record<string, number> }[];
  deletedFrom: string[];
}
interface StatusBatch {
  records: Status[];
  errors: { id: string; code: string; message: string }[];
}
interface Rows {
  rows: { id: string; name: string }[];
  total: number;
}

let host: TestHost;
let client: Client;

before(async () => {
  host = await takeHost();
  client = host.client;
});
after(giveHostBack);

async function statuses(type: string, ids: readonly string[]): Promise<StatusBatch> {
  return client.get(`/crm-sync/records/${type}?${ids.map((id) => `id=${id}`).join('&')}`);
}

async function firstScreen(list: string, type: string): Promise<Status[]> {
  const { rows } = await client.get<Rows>(`/workspace/${list}?limit=15`);
  return (
    await statuses(
      type,
      rows.map((row) => row.id),
    )
  ).records;
}

test('the session tells the role, the CRMs and the limits', async () => {
  assert.deepEqual(await client.get('/crm-sync/session'), {
    role: 'admin',
    crms: [
      { provider: 'hubspot', name: 'HubSpot' },
      { provider: 'salesforce', name: 'Salesforce' },
    ],
    limits: { statusBatch: 100, resyncBatch: 1000 },
  });
});

describe('status', () => {
  test('comes in the order asked, and tells which ids are unknown', async () => {
    const { records, errors } = await statuses('account', ['acc_007', 'acc_002', 'nobody', 'acc_002']);
    assert.deepEqual(
      records.map((record) => record.id),
      ['acc_007', 'acc_002'],
    );
    assert.deepEqual(errors, [{ id: 'nobody', code: 'not_found', message: 'No such account' }]);
    for (const record of records) {
      assert.ok(Number.isInteger(record.revision));
      for (const crm of record.crms) {
        assert.equal(crm.phase, 'idle');
        assert.deepEqual(Object.keys(crm.objects).sort(), [
          'failed',
          'linked',
          'partial',
          'skipped',
          'synced',
        ]);
      }
    }
  });

  test('takes 100 ids and no more', async () => {
    const ids = Array.from({ length: 101 }, (_, index) => `acc_${String(index + 1).padStart(3, '0')}`);
    assert.equal((await statuses('account', ids.slice(0, 100))).records.length, 100);
    const { status, body } = await client.request<Problem>(
      'GET',
      `/crm-sync/records/account?id=${ids.join('&id=')}`,
    );
    assert.equal(status, 413);
    assert.equal(body.code, 'too_many');
  });

  test('counts agree with the links of the detail', async () => {
    const ids = Array.from({ length: 60 }, (_, index) => `acc_${String(index + 1).padStart(3, '0')}`);
    for (const record of (await statuses('account', ids)).records) {
      const detail = await client.get<{
        revision: number;
        links: { provider: string; outcome: string | null; detail: string }[];
        deletedFrom: { provider: string }[];
      }>(`/crm-sync/records/account/${record.id}`);
      for (const { provider, objects } of record.crms) {
        const counted = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 } as Record<string, number>;
        for (const link of detail.links.filter((one) => one.provider === provider)) {
          const key = link.detail === 'untracked' ? 'linked' : link.outcome;
          if (key !== null) counted[key] = (counted[key] ?? 0) + 1;
        }
        assert.deepEqual(objects, counted, record.id);
      }
      assert.deepEqual(record.deletedFrom, [
        ...new Set(detail.deletedFrom.map((deletion) => deletion.provider)),
      ]);
      assert.equal(record.revision, detail.revision);
    }
  });

  for (const [list, type] of [
    ['accounts', 'account'],
    ['contacts', 'contact'],
  ] as const) {
    test(`the first screen of ${list} shows every status`, async () => {
      const records = await firstScreen(list, type);
      const crms = records.flatMap((record) => record.crms);
      for (const outcome of ['synced', 'partial', 'failed', 'skipped', 'linked']) {
        assert.ok(
          crms.some(({ objects }) => (objects[outcome] ?? 0) > 0),
          `nothing ${outcome}`,
        );
      }
      const never = crms.some(({ objects }) => Object.values(objects).every((count) => count === 0));
      assert.ok(never, 'nothing that never synced');
      assert.ok(
        records.some((record) => record.crms.length === 0 && record.deletedFrom.length === 0),
        'all are linked',
      );
      assert.ok(
        records.some((record) => record.deletedFrom.length > 0),
        'nothing was deleted',
      );
      assert.ok(
        records.some((record) => record.crms.length > 1),
        'nothing is in two CRMs',
      );
    });
  }
});

test('near the top of the contacts, one failed in Salesforce for its e-mail address', async () => {
  const records = await firstScreen('contacts', 'contact');
  const errors: unknown[] = [];
  for (const { id } of records) {
    const { links } = await client.get<{ links: { outcome: string; error?: { code: string } }[] }>(
      `/crm-sync/records/contact/${id}`,
    );
    errors.push(...links.filter((link) => link.outcome === 'failed').map((link) => link.error?.code));
  }
  assert.ok(errors.includes('INVALID_EMAIL_ADDRESS'));
});

describe('detail', () => {
  test('has what the panel needs', async () => {
    const { rows } = await client.get<Rows>('/workspace/accounts?search=Aach');
    const id = rows[0]?.id;
    const detail = await client.get<{
      name: string;
      links: Record<string, unknown>[];
      deletedFrom: unknown[];
      historyUrl: string;
    }>(`/crm-sync/records/account/${id}`);
    assert.equal(detail.historyUrl, `/integrations?type=account&id=${id}`);
    const [link] = detail.links;
    assert.equal(link?.['outcome'], 'partial');
    assert.equal(link?.['detail'], 'tracked');
    assert.match(
      String(link?.['objectUrl']),
      /^http:\/\/127\.0\.0\.1:\d+\/sandbox\/salesforce\/Account\/001/,
    );
    assert.match(String(link?.['reason']), /^1 of \d+ fields did not sync$/);
    assert.match(String(link?.['syncedAt']), /^\d{4}-.*Z$/);
  });

  test('the CRM’s object can be looked at', async () => {
    const { rows } = await client.get<Rows>('/workspace/accounts?search=Aach');
    const detail = await client.get<{ links: { objectUrl: string }[] }>(
      `/crm-sync/records/account/${rows[0]?.id}`,
    );
    const page = await fetch(detail.links[0]?.objectUrl ?? '');
    assert.equal(page.status, 200);
    assert.match(await page.text(), /Aach Brewery/);
  });

  test('an unknown record and an unknown type are 404', async () => {
    for (const path of ['account/nobody', 'invoice/acc_001', 'account/nobody/history']) {
      const { status, body, headers } = await client.request<Problem>('GET', `/crm-sync/records/${path}`);
      assert.equal(status, 404);
      assert.equal(body.code, 'not_found');
      assert.equal(headers.get('content-type'), 'application/problem+json');
    }
  });
});

test('history is newest first and comes in pages', async () => {
  const { rows } = await client.get<Rows>('/workspace/accounts?search=Abbey');
  const path = `/crm-sync/records/account/${rows[0]?.id}/history`;
  const all = await client.get<{
    entries: { id: string; finishedAt: string; outcome: string }[];
    nextCursor: string | null;
  }>(path);
  assert.deepEqual(
    all.entries.map((entry) => entry.outcome),
    ['skipped', 'synced'],
  );
  assert.equal(all.nextCursor, null);
  const first = await client.get<typeof all>(`${path}?limit=1`);
  assert.equal(first.entries.length, 1);
  const second = await client.get<typeof all>(`${path}?limit=1&cursor=${first.nextCursor}`);
  assert.deepEqual([...first.entries, ...second.entries], all.entries);
  assert.equal(second.nextCursor, null);
  const { status, body } = await client.request<Problem>('GET', `${path}?cursor=nonsense`);
  assert.deepEqual([status, body.code, body.field], [400, 'bad_request', 'cursor']);
});

test('the document is OpenAPI 3.1 and names every route', async () => {
  const document = await client.get<{
    openapi: string;
    paths: Record<string, unknown>;
    components: { schemas: object };
  }>('/crm-sync/openapi.json');
  assert.equal(document.openapi, '3.1.0');
  assert.deepEqual(Object.keys(document.paths).sort(), [
    '/events',
    '/records/{type}',
    '/records/{type}/{id}',
    '/records/{type}/{id}/history',
    '/resyncs',
    '/resyncs/{id}',
    '/session',
  ]);
  assert.ok('Problem' in document.components.schemas);
});

describe('errors are problems', () => {
  const cases: [name: string, method: string, path: string, body: unknown, status: number, code: string][] = [
    ['an unknown route', 'GET', '/crm-sync/nothing', undefined, 404, 'not_found'],
    ['an unknown API', 'GET', '/nothing', undefined, 404, 'not_found'],
    ['no ids', 'GET', '/crm-sync/records/account', undefined, 400, 'bad_request'],
    [
      'a bad limit',
      'GET',
      '/crm-sync/records/account/acc_001/history?limit=x',
      undefined,
      400,
      'bad_request',
    ],
    ['a wrong method', 'DELETE', '/crm-sync/session', undefined, 405, 'bad_request'],
    ['a wrong method with a body', 'PUT', '/crm-sync/resyncs', {}, 405, 'bad_request'],
    ['bad JSON', 'PUT', '/workspace/session', '{"role":', 400, 'bad_request'],
    ['an unknown resync', 'GET', '/crm-sync/resyncs/rs_0', undefined, 404, 'not_found'],
  ];
  for (const [name, method, path, body, status, code] of cases) {
    test(name, async () => {
      const answer = await client.request<Problem>(method, path, body);
      assert.equal(answer.status, status);
      assert.equal(answer.body.code, code);
      assert.equal(answer.body.status, status);
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.ok(answer.body.detail);
      if (status === 405) assert.ok(answer.headers.get('allow'));
    });
  }
});
