// Faults that the stand-in CRMs play, from the switch to what the record shows.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, afterEach, before, describe, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { faultKinds } from '../../../demo/server/sandbox/faults.ts';
import { Client, type TestHost } from '../support/test-host.ts';
import { singleLinks, type FoundLink } from '../support/find-link.ts';
import { giveHostBack, takeHost } from '../support/shared-host.ts';

interface Detail {
  links: {
    objectId: string;
    phase: string;
    outcome: string;
    reason: string;
    error?: { code: string; message: string; retryable: boolean };
    unsyncedFields: { name: string; cause: string; message?: string; inCrmCurrency?: string }[];
  }[];
}

interface Connection {
  state: string;
  since?: string;
  message?: string;
}

let host: TestHost;
let client: Client;

before(async () => {
  host = await takeHost();
  client = new Client(host.url);
  await client.request('PUT', '/workspace/session', { role: 'admin' });
});
after(giveHostBack);

afterEach(async () => {
  for (const provider of ['hubspot', 'salesforce']) {
    await client.request('DELETE', `/sandbox/${provider}/fault`);
    await client.request('POST', `/workspace/integrations/${provider}/connect`);
  }
});

/** Links are used up. From the end of the list: other suites take links from its start. */
const unused = new Map<string, FoundLink[]>();
async function fresh(objectType: string, count: number): Promise<FoundLink[]> {
  const links = unused.get(objectType) ?? (await singleLinks(host.database.db, objectType, 'synced', 40));
  unused.set(objectType, links);
  return links.splice(-count);
}

async function play(provider: string, kind: string): Promise<void> {
  const { status } = await client.request('PUT', `/sandbox/${provider}/fault`, { kind, seconds: 600 });
  assert.equal(status, 204);
}

async function resync(type: string, links: readonly FoundLink[]): Promise<string> {
  const { body } = await client.resync(links.map((link) => ({ type, id: link.recordId })));
  assert.equal(body.accepted, links.length);
  return body.id;
}

async function link(type: string, { recordId }: FoundLink): Promise<Detail['links'][number]> {
  const { links } = await client.get<Detail>(`/crm-sync/records/${type}/${recordId}`);
  assert.ok(links[0]);
  return links[0];
}

async function connection(provider: string): Promise<Connection | undefined> {
  const { crms } = await client.get<{ crms: { provider: string; connection?: Connection }[] }>(
    '/crm-sync/session',
  );
  return crms.find((crm) => crm.provider === provider)?.connection;
}

async function attempts({ recordId }: FoundLink): Promise<number | undefined> {
  const push = await host.database.db
    .selectFrom('pushes')
    .select('attempt')
    .where('record_id', '=', recordId)
    .orderBy('created_at', 'desc')
    .executeTakeFirst();
  return push?.attempt;
}

test('the docs name each fault', () => {
  const docs = readFileSync(new URL('../../../docs/reference-host.md', import.meta.url), 'utf8');
  for (const kind of faultKinds) assert.ok(docs.includes(`\`${kind}\``), kind);
});

describe('a session of a CRM that has ended', () => {
  const cases = [
    ['salesforce', 'Contact', 'expired', 'INVALID_SESSION_ID', 'Session expired or invalid'],
    [
      'hubspot',
      'contacts',
      'expired',
      'EXPIRED_AUTHENTICATION',
      'The OAuth token used to make this call expired',
    ],
    ['salesforce', 'Contact', 'revoked', 'invalid_grant', 'expired access/refresh token'],
    ['hubspot', 'contacts', 'revoked', 'invalid_grant', 'expired access/refresh token'],
  ] as const;
  for (const [provider, objectType, kind, code, words] of cases) {
    test(`${provider} ${kind}: one try, the CRM's words, and the other pushes wait for an admin`, async () => {
      const [first, second] = await fresh(objectType, 2);
      const [fence] = await fresh(provider === 'hubspot' ? 'Contact' : 'contacts', 1);
      await play(provider, kind);
      const { done } = await client.settled(await resync('contact', [first!]));
      assert.equal(done.failed, 1);
      const failed = await link('contact', first!);
      assert.deepEqual([failed.error?.code, failed.error?.retryable], [code, false]);
      assert.ok(failed.error?.message.startsWith(words), failed.error?.message);
      assert.match(failed.reason, /^The connection to \w+ is signed out$/);
      assert.equal(await attempts(first!), 1);
      const signedOut = await connection(provider);
      assert.equal(signedOut?.state, 'signed_out');
      assert.ok(signedOut.message?.startsWith(words));
      assert.ok(Date.parse(signedOut.since ?? '') > Date.now() - 60_000);

      const waiting = await resync('contact', [second!]);
      // The other CRM is at work meanwhile.
      assert.equal((await client.settled(await resync('contact', [fence!]))).done.synced, 1);
      const progress = await client.get<{ queued: number }>(`/crm-sync/resyncs/${waiting}`);
      assert.equal(progress.queued, 1);

      await client.request('DELETE', `/sandbox/${provider}/fault`);
      const { status } = await client.request('POST', `/workspace/integrations/${provider}/connect`);
      assert.equal(status, 204);
      assert.equal((await client.settled(waiting)).done.synced, 1);
      assert.equal(await connection(provider), undefined);
    });
  }

  test('only an admin connects a CRM again', async () => {
    for (const role of ['standard', 'read_only']) {
      const other = new Client(host.url);
      await other.request('PUT', '/workspace/session', { role });
      const { status } = await other.request('POST', '/workspace/integrations/hubspot/connect');
      assert.equal(status, 403);
    }
    const { status } = await client.request('POST', '/workspace/integrations/nobody/connect');
    assert.equal(status, 404);
  });
});

describe('an answer that confirms nothing is tried again, and then is true', () => {
  for (const [provider, objectType, kind, code] of [
    ['hubspot', 'contacts', 'html_503', 'HTTP_503'],
    ['salesforce', 'Contact', 'html_502', 'HTTP_502'],
    ['hubspot', 'contacts', 'html_200', 'UNREADABLE_ANSWER'],
    ['salesforce', 'Contact', 'empty', 'UNREADABLE_ANSWER'],
    ['hubspot', 'contacts', 'short', 'NOT_CONFIRMED'],
    ['salesforce', 'Contact', 'short', 'NOT_CONFIRMED'],
  ] as const) {
    test(`${provider} ${kind}`, async () => {
      const [one] = await fresh(objectType, 1);
      await play(provider, kind);
      const id = await resync('contact', [one!]);
      for (const deadline = Date.now() + 15_000; ; await sleep(25)) {
        const { error, phase } = await link('contact', one!);
        if (error && phase === 'queued') {
          assert.deepEqual([error.code, error.retryable], [code, true]);
          assert.doesNotMatch(error.message, /[<>]|undefined/);
          break;
        }
        assert.ok(Date.now() < deadline, 'the fault shows');
      }
      await client.request('DELETE', `/sandbox/${provider}/fault`);
      assert.equal((await client.settled(id)).done.synced, 1);
    });
  }
});

describe('a refusal stays with what it names', () => {
  for (const [provider, objectType] of [
    ['hubspot', 'contacts'],
    ['salesforce', 'Contact'],
  ] as const) {
    for (const kind of ['whole_batch', 'shuffled']) {
      test(`${provider} ${kind}: the record that is wrong, and not its neighbours`, async () => {
        const links = await fresh(objectType, 4);
        await client.edit('contact', links[2]!.recordId, { email: 'x@' });
        await play(provider, kind);
        const progress = await client.settled(await resync('contact', links));
        assert.deepEqual(
          progress.results.map(({ outcome }) => outcome),
          ['synced', 'synced', 'failed', 'synced'],
        );
      });
    }
  }

  test('the errors of fields as text: each field its own, the rest goes up', async () => {
    const [one] = await fresh('contacts', 1);
    await client.edit('contact', one!.recordId, {
      department: 'Kitchen',
      phone: '1'.repeat(41),
      city: 'Graz',
    });
    await play('hubspot', 'errors_in_text');
    await client.settled(await resync('contact', [one!]));
    const { outcome, unsyncedFields } = await link('contact', one!);
    assert.equal(outcome, 'partial');
    assert.deepEqual(unsyncedFields.map(({ name, cause }) => `${name} ${cause}`).sort(), [
      'department rejected',
      'phone too_long',
    ]);
  });

  for (const objectType of ['companies', 'Account']) {
    test(`a currency that the org of ${objectType} does not use keeps its amount back`, async () => {
      const [one] = await fresh(objectType, 1);
      const id = one!.recordId;
      await client.edit('account', id, { annualRevenue: 5000, currency: 'EUR' });
      await client.settled(await resync('account', [one!]));
      await client.edit('account', id, { annualRevenue: 900_000, currency: 'CHF' });
      await client.settled(await resync('account', [one!]));
      const { unsyncedFields } = await link('account', one!);
      assert.deepEqual(unsyncedFields.map(({ name }) => name).sort(), ['annualRevenue', 'currency']);
      assert.equal(unsyncedFields.find(({ name }) => name === 'annualRevenue')?.inCrmCurrency, 'EUR');
    });
    test(`inherited names are no options of ${objectType}`, async () => {
      const [one] = await fresh(objectType, 1);
      const values = ['constructor', '__proto__', 'toString'];
      await client.edit('account', one!.recordId, {
        tier: values[0],
        industry: values[1],
        products: [values[2]],
      });
      await client.settled(await resync('account', [one!]));
      const { outcome, unsyncedFields } = await link('account', one!);
      assert.notEqual(outcome, 'synced');
      const refused = unsyncedFields.filter(({ cause }) => cause === 'rejected').map(({ name }) => name);
      assert.deepEqual(refused.sort(), ['industry', 'products', 'tier']);
    });
  }

  test('a link with the short form of a Salesforce id', async () => {
    const [one] = await fresh('Contact', 1);
    const short = one!.objectId.slice(0, 15);
    await host.database.db
      .updateTable('crm_links')
      .set({ object_id: short })
      .where('id', '=', one!.linkId)
      .execute();
    await client.request('PATCH', `/sandbox/salesforce/objects/${short}`, { properties: { Phone: '+4930' } });
    await client.edit('contact', one!.recordId, { phone: '+81312345678' });
    await client.settled(await resync('contact', [one!]));
    const { outcome, unsyncedFields } = await link('contact', one!);
    assert.equal(outcome, 'partial');
    assert.deepEqual(
      unsyncedFields.map(({ name, cause }) => [name, cause]),
      [['phone', 'conflict']],
    );
  });
});
