// Answers that are odd in one place, from the text of a response to what a reader sees: the rest is shown.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import { createSyncClient } from '../../src/configure.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import type { SyncError } from '../../src/model/sync-error.js';
import { fakeFetch, json, problem, type FakeFetch } from '../mocks/fake-fetch.js';
import {
  account,
  detailAnswer,
  receiptAnswer,
  sessionAnswer,
  statusOf,
  withMember,
} from '../mocks/samples.js';
import { waitUntil } from '../setup/wait-until.js';

const clients: SyncClient[] = [];

interface Answers {
  readonly session?: () => Response;
  readonly list?: () => Response;
  readonly detail?: () => Response;
  readonly push?: () => Response;
}

function backendOf({ session, list, detail, push }: Answers): { http: FakeFetch; client: SyncClient } {
  const status = statusOf(account('a1'));
  const http = fakeFetch(({ url, init }) => {
    if (init.method === 'POST') return push?.() ?? json(receiptAnswer);
    if (url.endsWith('/session')) return session?.() ?? json(sessionAnswer);
    if (url.includes('/resyncs/')) return problem(404, 'not_found', '');
    return url.includes('?id=')
      ? (list?.() ?? json({ records: [status] }))
      : (detail?.() ?? json(detailAnswer));
  });
  const client = createSyncClient({ endpoint: 'https://host.test/api', fetch: http.fetch, live: 'off' });
  clients.push(client);
  return { http, client };
}

async function iconWith(answers: Answers, id = 'a1'): Promise<() => string[]> {
  const { client } = backendOf(answers);
  const icon = await fixture(
    html`<crm-sync-icon .client=${client} record-type="account" record-id=${id}></crm-sync-icon>`,
  );
  const labels = () =>
    [...(icon.shadowRoot?.querySelectorAll('button') ?? [])].map((button) => button.ariaLabel ?? '');
  await waitUntil(() => labels().length > 0 && !labels().some((label) => label.includes('loading')));
  return labels;
}

async function panelWith(answers: Answers, id = 'a1'): Promise<{ root: ShadowRoot; http: FakeFetch }> {
  const { client, http } = backendOf(answers);
  const panel = await fixture(
    html`<crm-sync-panel .client=${client} record-type="account" record-id=${id}></crm-sync-panel>`,
  );
  const root = panel.shadowRoot as ShadowRoot;
  await waitUntil(() => root.querySelector('.failure, .object, .empty'));
  return { root, http };
}

const shown = (root: ShadowRoot) => root.textContent.replace(/\s+/g, ' ');
const detailWith = (path: string, member: unknown) => () => json(withMember(detailAnswer, path, member));

describe('an odd answer', () => {
  afterEach(() => {
    for (const client of clients.splice(0)) client.close();
  });

  describe('in a list', () => {
    it('leaves one CRM without a status, and the other as it is', async () => {
      const [hubspot] = statusOf(account('a1')).crms;
      for (const bad of [{ objects: null }, { objects: 5 }, { objects: { failed: 'x' } }]) {
        const crms = [hubspot, { ...hubspot, provider: 'salesforce', ...bad }];
        const labels = await iconWith({
          list: () => json({ records: [{ ...statusOf(account('a1')), crms }] }),
        });
        expect(labels()).to.deep.equal(['HubSpot: synced', 'Salesforce: status cannot be loaded']);
      }
    });

    it('with an unknown phase shows the outcome', async () => {
      const [hubspot] = statusOf(account('a1')).crms;
      const crms = [hubspot, { ...hubspot, provider: 'salesforce', phase: 'paused' }];
      const labels = await iconWith({
        list: () => json({ records: [{ ...statusOf(account('a1')), crms }] }),
      });
      expect(labels()).to.deep.equal(['HubSpot: synced', 'Salesforce: synced']);
    });

    it('with an id in another form is a fault that is said in words, and no empty place', async () => {
      for (const id of ['A1', 1, ' a1']) {
        const labels = await iconWith({
          list: () => json({ records: [{ ...statusOf(account('a1')), id }] }),
        });
        expect(labels(), String(id)).to.deep.equal(['HubSpot: status cannot be loaded']);
      }
    });
  });

  describe('with long numbers', () => {
    const id = '4150868000000376009';
    const withLongIds = (value: unknown) => new Response(JSON.stringify(value).replaceAll(`"${id}"`, id));

    it('keeps the digits of ids and values, and a push carries the id of the page', async () => {
      const answers = {
        list: () => withLongIds({ records: [{ ...statusOf(account(id)) }] }),
        detail: () => {
          const detail = withMember(withMember(detailAnswer, 'id', id), 'links[0].objectId', id);
          return withLongIds(withMember(detail, 'links[0].unsyncedFields[1].sent', id));
        },
      };
      expect((await iconWith(answers, id))()).to.deep.equal(['HubSpot: synced']);
      const { root, http } = await panelWith(answers, id);
      expect(shown(root)).to.contain(id);
      expect(shown(root)).to.contain('4,150,868,000,000,376,009');
      root.querySelector<HTMLElement>('[part="resync"]')?.click();
      await waitUntil(() => http.calls.some(({ init }) => init.method === 'POST'));
      const { init } = http.calls.find((call) => call.init.method === 'POST') ?? {};
      expect(init?.body).to.equal(JSON.stringify({ records: [{ type: 'account', id }] }));
    });

    it('that a page has rounded before open no panel of another record', async () => {
      const { client, http } = backendOf({});
      const record = { ...statusOf(account('a1')), id: Number(id) as unknown as string };
      const icon = await fixture(html`<crm-sync-icon .client=${client} .record=${record}></crm-sync-icon>`);
      const button = () => icon.shadowRoot?.querySelector('button');
      await waitUntil(() => button()?.ariaLabel?.includes('cannot be loaded'));
      button()?.click();
      await waitUntil(() => icon.shadowRoot?.querySelector('crm-sync-panel'));
      await icon.shadowRoot?.querySelector('crm-sync-panel')?.updateComplete;
      expect(icon.shadowRoot?.querySelector('crm-sync-panel')?.recordId).to.equal('');
      expect(http.urls.filter((url) => url.includes('/records/'))).to.deep.equal([]);
    });

    it('that a page has rounded before is refused by the client', async () => {
      const { client, http } = backendOf({});
      const rounded = { type: 'account', id: Number(id) as unknown as string };
      const error = await client.resync([rounded]).then(
        () => undefined,
        (thrown: unknown) => thrown as SyncError,
      );
      expect([error?.code, error?.message]).to.deep.equal([
        'bad_payload',
        'records[0].id: got 4150868000000376000, a number too long to be exact',
      ]);
      expect(http.calls.filter(({ init }) => init.method === 'POST')).to.deep.equal([]);
    });
  });

  describe('in details', () => {
    const address = { street: '1 Main St', city: 'Bonn' };
    for (const [what, path, member, text] of [
      [
        'a compound value',
        'links[0].unsyncedFields[0].sent',
        address,
        '{"street":"1 Main St","city":"Bonn"}',
      ],
      ['a list of objects', 'links[0].unsyncedFields[0].sent', [{ id: '1', label: 'Ann' }, address], 'Ann'],
      ['null in a list', 'links[0].unsyncedFields[0].sent', ['Gold', null], 'null'],
      ['a reference without its id', 'links[0].unsyncedFields[0].inCrm', { label: 'Ann' }, 'Ann'],
      ['a field without a name', 'links[0].syncedFields[0].name', undefined, 'Domain'],
      [
        'a message that is an object',
        'links[0].error.message',
        { en: 'No such e-mail' },
        '{"en":"No such e-mail"}',
      ],
      ['a link without its type', 'links[0].objectType', undefined, '9182'],
      ['an unknown outcome', 'links[0].outcome', 'archived', 'archived'],
      ['an unknown phase', 'links[0].phase', 'paused', 'Partially synced'],
      ['a link that is none beside it', 'links[1]', null, 'Partially synced'],
    ] as const)
      it(`shows ${what} as far as it can, and the rest`, async () => {
        const { root } = await panelWith({ detail: detailWith(path, member) });
        root.querySelectorAll('details').forEach((section) => (section.open = true));
        expect(shown(root)).to.contain(text);
        // The neighbours.
        for (const neighbour of ['Acme Ltd', 'Score', 'custom field not mapped'])
          expect(shown(root)).to.contain(neighbour);
        expect(root.querySelector('.failure')).to.equal(null);
      });

    it('with times that are not set says that it never synced', async () => {
      for (const time of ['0001-01-01T00:00:00Z', '1970-01-01T00:00:00Z', '0001-01-01T00:00:00', 0]) {
        const never = withMember(
          withMember(detailAnswer, 'links[0].syncedAt', time),
          'links[0].attemptedAt',
          time,
        );
        const { root } = await panelWith({ detail: () => json(withMember(never, 'links[0].outcome', null)) });
        expect(shown(root), String(time)).to.contain('Not synced yet');
        expect(shown(root), String(time)).not.to.match(/Last synced|Tried/);
      }
    });

    const plain = 'The status cannot be shown. Tell the person who runs this page.';
    for (const [what, answer, words, retry] of [
      ['no details', () => json({ links: 5 }), plain, false],
      ['HTML', () => new Response('<!doctype html>'), plain, false],
      [
        'a refusal',
        () => problem(403, 'forbidden', 'scope crm.read is missing'),
        'You may not see them.',
        false,
      ],
      ['a refusal with another code', () => json({}, { status: 403 }), 'You may not see them.', false],
      [
        'the end of the session',
        () => json({ code: 'token_expired', title: 'JWT' }, { status: 401 }),
        'You are signed out.',
        true,
      ],
      ['a status that says nothing', () => json({ code: 'E17' }, { status: 419 }), plain, true],
      ['a bad request', () => problem(400, 'bad_request', 'record.id: expected uuid'), plain, false],
      [
        'words of the backend’s own',
        () => problem(409, 'maintenance', 'Back at noon.'),
        'Back at noon.',
        true,
      ],
    ] as const)
      it(`is said in plain words for ${what}, with a retry only where that can help`, async () => {
        const { root } = await panelWith({ detail: answer });
        const failure = root.querySelector('.failure');
        expect(failure?.textContent).to.contain(words);
        expect(failure?.textContent).not.to.match(/expected|answered|JSON|\[\d/);
        expect(failure?.querySelector('button') !== null).to.equal(retry);
      });
  });

  describe('to a push', () => {
    for (const [what, answer, words] of [
      [
        'the end of the session',
        () => problem(401, 'unauthorized', 'Token expired'),
        'Your session is over. Sign in again',
      ],
      [
        'the end of the session, with another code',
        () => json({ code: 'jwt' }, { status: 401 }),
        'Your session is over.',
      ],
      ['a refusal', () => problem(403, 'forbidden', 'No'), 'You may not resync records.'],
      [
        'a receipt without its id',
        () => json({ accepted: 1 }),
        'It is not known whether this was queued. Tell the person',
      ],
      ['HTML', () => new Response('<!doctype html>'), 'It is not known whether this was queued.'],
      [
        'a status that says nothing',
        () => json({}, { status: 410 }),
        'The sync service did not take this. Tell the person',
      ],
      ['words of the backend’s own', () => problem(409, 'maintenance', 'Back at noon.'), 'Back at noon.'],
    ] as const)
      it(`is said in plain words: ${what}`, async () => {
        const { client } = backendOf({ push: answer });
        const action = await fixture(
          html`<crm-resync-action
            .client=${client}
            record-type="account"
            record-id="a1"
          ></crm-resync-action>`,
        );
        await waitUntil(() => action.shadowRoot?.querySelector('button'));
        action.shadowRoot?.querySelector('button')?.click();
        const message = () => action.shadowRoot?.querySelector('[role="status"]')?.textContent ?? '';
        await waitUntil(() => message() !== '' && !message().startsWith('Sending'));
        expect(message()).to.contain(words);
        expect(message()).not.to.match(/expected|answered|JSON|receipt/);
      });
  });

  it('is not needed for ids that a page separates by commas: each is pushed', async () => {
    for (const ids of ['a1,a2,a3', 'a1, a2 ,a3,', ' a1 a2,a3 a1']) {
      const { client, http } = backendOf({});
      const action = await fixture(
        html`<crm-resync-action
          .client=${client}
          record-type="account"
          record-ids=${ids}
        ></crm-resync-action>`,
      );
      await waitUntil(() => action.shadowRoot?.querySelector('button'));
      action.shadowRoot?.querySelector('button')?.click();
      await waitUntil(() => http.calls.some(({ init }) => init.method === 'POST'));
      const { init } = http.calls.find((call) => call.init.method === 'POST') ?? {};
      expect(init?.body, ids).to.equal(JSON.stringify({ records: ['a1', 'a2', 'a3'].map(account) }));
    }
  });

  it('to the question of the session leaves out only what grants more', async () => {
    for (const role of ['readonly', 'Admin', 5, null]) {
      const { client } = backendOf({ session: () => json({ ...sessionAnswer, role }) });
      const action = await fixture(
        html`<crm-resync-action .client=${client} record-type="account" record-id="a1"></crm-resync-action>`,
      );
      const labels = await iconWith({ session: () => json({ ...sessionAnswer, role }) });
      expect(labels(), 'the CRMs are known').to.deep.equal(['HubSpot: synced']);
      expect(action.shadowRoot?.querySelector('button'), String(role)).to.equal(null);
    }
  });
});
