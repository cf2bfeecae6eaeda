// What a page of another origin gets: with a good token what the token says, else nothing.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sign } from 'hono/jwt';
import { giveHostBack, takeHost } from '../support/shared-host.ts';
import { portal, type Problem, type TestHost } from '../support/test-host.ts';

interface Batch {
  records: { id: string }[];
  errors: { id: string; code: string }[];
}

let host: TestHost;

before(async () => {
  host = await takeHost();
});
after(giveHostBack);

const now = () => Math.floor(Date.now() / 1000);

function claims(changed: Record<string, unknown> = {}) {
  return {
    sub: 'Rosa',
    aud: 'crm-sync',
    role: 'read_only',
    records: ['account/acc_001', 'account/acc_002'],
    exp: now() + 60,
    ...changed,
  };
}

const token = (changed: Record<string, unknown> = {}) => sign(claims(changed), portal.secret);

/** As a browser asks for a page of the portal. */
function ask(path: string, bearer?: string, init: RequestInit & { origin?: string } = {}): Promise<Response> {
  return fetch(`${host.url}/api${path}`, {
    ...init,
    headers: {
      origin: init.origin ?? portal.origin,
      ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
      ...init.headers,
    },
    signal: init.signal ?? AbortSignal.timeout(20_000),
  });
}

async function refusal(response: Response): Promise<[number, string]> {
  assert.equal(response.headers.get('content-type'), 'application/problem+json');
  return [response.status, ((await response.json()) as Problem).code];
}

const list = '/crm-sync/records/account?id=acc_001&id=acc_003';

describe('a reader at a portal', () => {
  test('sees the records of the token; others are not there', async () => {
    const response = await ask(list, await token());
    const { records, errors } = (await response.json()) as Batch;
    assert.deepEqual([response.status, records.map(({ id }) => id)], [200, ['acc_001']]);
    assert.deepEqual(errors, [{ id: 'acc_003', code: 'not_found', message: 'No such account' }]);
    assert.equal((await ask('/crm-sync/records/account/acc_002', await token())).status, 200);
    assert.deepEqual(await refusal(await ask('/crm-sync/records/account/acc_003', await token())), [
      404,
      'not_found',
    ]);
  });

  test('gets no links to where it cannot sign in', async () => {
    const detail = await ask('/crm-sync/records/account/acc_001', await token());
    assert.doesNotMatch(await detail.text(), /objectUrl|historyUrl/);
  });

  test('only reads', async () => {
    const session = await ask('/crm-sync/session', await token());
    assert.equal(((await session.json()) as { role: string }).role, 'read_only');
    const push = await ask('/crm-sync/resyncs', await token(), {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ records: [{ type: 'account', id: 'acc_001' }] }),
    });
    assert.deepEqual(await refusal(push), [403, 'forbidden']);
  });

  test('learns nothing of the people of the workspace, nor of their resyncs', async () => {
    for (const path of ['/crm-sync/records/account/acc_001/history', '/crm-sync/resyncs/rs_1'])
      assert.deepEqual(await refusal(await ask(path, await token())), [403, 'forbidden'], path);
    for (const path of ['/workspace/accounts', '/workspace/session', '/sandbox/hubspot/objects/1']) {
      const response = await ask(path, await token());
      assert.equal(response.headers.get('access-control-allow-origin'), null, path);
      assert.deepEqual(await refusal(response), [403, 'forbidden'], path);
    }
  });

  test('hears only of its own records, and no longer than its token is good', async () => {
    const exp = now() + 3;
    const stream = await ask('/crm-sync/events', await token({ exp }));
    assert.equal(stream.status, 200);
    for (const id of ['acc_003', 'acc_001', 'acc_004'])
      await host.client.edit('account', id, { description: crypto.randomUUID() });
    // Read to the end: the server ends it.
    const told = await stream.text();
    assert.ok(Date.now() >= exp * 1000);
    assert.deepEqual(told.match(/acc_\d+/g), ['acc_001']);
  });
});

describe('without a good token', () => {
  const bad: Record<string, () => Promise<string | undefined>> = {
    none: async () => undefined,
    'one that is over': () => token({ exp: now() - 1 }),
    'one without an end': () => token({ exp: undefined }),
    'one for days': () => token({ exp: now() + 86_400 }),
    'one for another service': () => token({ aud: 'mail' }),
    'one that claims more than to read': () => token({ role: 'admin' }),
    'one of another secret': () => sign(claims(), 'another secret, just as long as the true one'),
    'one that is not signed': async () => {
      const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
      return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims())}.`;
    },
    'one with changed claims': async () => {
      const [head, , signature] = (await token()).split('.');
      const payload = Buffer.from(JSON.stringify(claims({ records: ['account/acc_003'] }))).toString(
        'base64url',
      );
      return [head, payload, signature].join('.');
    },
    'one that is no token': async () => 'x.y.z',
  };

  for (const [name, make] of Object.entries(bad)) {
    test(`${name}: no status, no stream, and the portal can read why`, async () => {
      const bearer = await make();
      for (const path of [
        list,
        '/crm-sync/session',
        '/crm-sync/events',
        '/crm-sync/records/account/acc_001',
      ]) {
        const response = await ask(path, bearer);
        assert.equal(response.headers.get('access-control-allow-origin'), portal.origin);
        assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/);
        assert.deepEqual(await refusal(response), [401, 'unauthorized'], path);
      }
    });
  }

  test('a cookie from another origin does not help', async () => {
    const visitor = await fetch(`${host.url}/api/workspace/session`);
    const cookie = visitor.headers.get('set-cookie')?.split(';')[0] ?? '';
    assert.deepEqual(await refusal(await ask(list, undefined, { headers: { cookie } })), [
      401,
      'unauthorized',
    ]);
  });

  test('nor does leaving out the origin: browsers tell of the site in another way, too', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const response = await fetch(`${host.url}/api${list}`, { headers: { 'sec-fetch-site': site } });
      assert.deepEqual(await refusal(response), [401, 'unauthorized'], site);
    }
  });
});

describe('CORS', () => {
  const preflight = (origin: string) =>
    ask('/crm-sync/resyncs', undefined, {
      origin,
      method: 'OPTIONS',
      headers: {
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,idempotency-key',
      },
    });

  test('a known origin may send what the kit sends, and read how long to wait', async () => {
    const asked = await preflight(portal.origin);
    assert.equal(asked.status, 204);
    assert.equal(asked.headers.get('access-control-allow-origin'), portal.origin);
    const allowed = (asked.headers.get('access-control-allow-headers') ?? '').toLowerCase();
    for (const name of ['authorization', 'content-type', 'idempotency-key', 'last-event-id'])
      assert.ok(allowed.split(',').includes(name), name);
    assert.equal(asked.headers.get('access-control-allow-credentials'), null);

    const read = await ask(list, await token());
    assert.equal(read.headers.get('access-control-expose-headers'), 'Retry-After');
    assert.match(read.headers.get('vary') ?? '', /origin/i);
  });

  test('an unknown origin gets nothing, whatever it holds', async () => {
    const origin = 'https://portal.example.evil.example';
    const answers = [
      await preflight(origin),
      await ask(list, await token(), { origin }),
      await ask(list, undefined, { origin: 'null' }),
    ];
    for (const response of answers) {
      const names = [...response.headers.keys()].filter((name) => name.startsWith('access-control'));
      assert.deepEqual(names, []);
      assert.match(response.headers.get('vary') ?? '', /origin/i);
      assert.deepEqual(await refusal(response), [403, 'forbidden']);
    }
  });

  test('the own pages are asked for nothing new', async () => {
    const own = await ask(list, undefined, {
      origin: host.url,
      headers: { 'sec-fetch-site': 'same-origin' },
    });
    assert.equal(own.status, 200);
    // Without the browser's word, by the origin alone.
    assert.equal((await ask('/workspace/session', undefined, { origin: host.url })).status, 200);
  });
});
