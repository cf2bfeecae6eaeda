// The usual mistakes of a page or its backend: the console names the cause of each, in one warning, and no element shows
// a path or a parser's words to a reader.
import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../../src/define.js';
import { createSyncClient } from '../../src/configure.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { fakeFetch, json, problem, type FetchCall } from '../mocks/fake-fetch.js';
import { detailAnswer, receiptAnswer, sessionAnswer, statusOf, withMember } from '../mocks/samples.js';
import { useWarnings } from '../mocks/warnings.js';
import { waitUntil } from '../setup/wait-until.js';

type Part = 'session' | 'list' | 'detail' | 'push';
type Answers = Readonly<Record<Part, () => Response>>;

interface Mistake {
  readonly name: string;
  /** What the backend answers wrongly. */
  readonly answers?: Partial<Answers> | (() => Response);
  /** What the page writes wrongly; by default one element of each kind, written well. */
  readonly elements?: (client: SyncClient) => TemplateResult;
  readonly warning: string | RegExp;
  /** Presses Resync. */
  readonly pushes?: true;
}

const status = statusOf({ type: 'account', id: 'a1' });
const right = {
  session: sessionAnswer,
  list: { records: [status] },
  detail: detailAnswer,
  push: receiptAnswer,
};
const page = () =>
  new Response('<!doctype html><title>App</title>', { headers: { 'content-type': 'text/html' } });
const text = (body: unknown) => () =>
  new Response(String(body), { headers: { 'content-type': 'application/json' } });
const answer = (body: unknown) => () => json(body);
const list = (path: string, member: unknown) => ({
  list: answer(withMember(right.list, `records[0].${path}`, member)),
});
const detail = (path: string, member: unknown) => ({
  detail: answer(withMember(right.detail, path, member)),
});
const session = (path: string, member: unknown) => ({
  session: answer(withMember(right.session, path, member)),
});
const push = (path: string, member: unknown) => ({ push: answer(withMember(right.push, path, member)) });
const refused = (code: number) => () => json({}, { status: code });

/** Members as a backend in Python or Ruby names them. */
function snakeCase(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(snakeCase);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      snakeCase(member),
    ]),
  );
}

const backend: readonly Mistake[] = [
  {
    name: 'a proxy answers each path with index.html',
    answers: page,
    warning: /session answered a page \(text\/html\) where JSON was expected: "<!doctype html>/,
  },
  {
    name: 'a proxy answers lists with index.html',
    answers: { list: page },
    warning: /records\/account answered a page/,
  },
  {
    name: 'empty answers (204)',
    answers: () => new Response(null, { status: 204 }),
    warning: /answered no JSON .*an empty body/,
  },
  { name: 'the session is over', answers: refused(401), warning: /answered 401/ },
  {
    name: 'the session is over, said in HTML',
    answers: () => new Response('<h1>Sign in</h1>', { status: 401 }),
    warning: /answered 401/,
  },
  { name: 'the user may not', answers: refused(403), warning: /answered 403/ },
  {
    name: 'a wrong path or record type',
    answers: refused(404),
    warning: /records\/account answered 404: the sync API does not serve this path/,
  },
  { name: 'the backend fails', answers: refused(500), warning: /answered 500/ },
  {
    name: 'the proxy fails',
    answers: () => new Response('<html>Bad gateway', { status: 502 }),
    warning: /answered 502/,
  },
  { name: 'the token of a form is too old (419)', answers: refused(419), warning: /answered 419/ },
  {
    name: 'no server, or no CORS headers',
    answers: () => {
      throw new TypeError('Failed to fetch');
    },
    warning: /got no answer \(TypeError: Failed to fetch\): no server runs there, or its CORS/,
  },
  {
    name: 'an array in place of {records}',
    answers: { list: answer([status]) },
    warning: 'answer: expected an object, got an array',
  },
  {
    name: 'ids as other numbers',
    answers: list('id', 1),
    warning: /was asked for id "a1" and answered id "1"/,
  },
  {
    name: 'ids in another case',
    answers: list('id', 'A1'),
    warning: /was asked for id "a1" and answered id "A1"/,
  },
  {
    name: 'details of an id in another case',
    answers: detail('id', 'A1'),
    warning: /was asked for id "a1" and answered id "A1"/,
  },
  {
    name: 'records are left out',
    answers: { list: answer({ records: [] }) },
    warning: /was asked for id "a1" and left it out/,
  },
  {
    name: 'a revision as text',
    answers: list('revision', '1'),
    warning: 'records[0].revision: "1" is a text',
  },
  {
    name: 'counts that are missing',
    answers: list('crms[0].objects', undefined),
    warning: 'records[0].crms[0].objects: expected an object, got nothing',
  },
  {
    name: 'snake_case',
    answers: {
      session: answer(snakeCase(right.session)),
      list: answer(snakeCase(right.list)),
      detail: answer(snakeCase(right.detail)),
    },
    warning: /is ignored\. Expected: \w+, in camelCase/,
  },
  {
    name: 'times without a zone',
    answers: {
      ...list('crms[0].syncedAt', '2026-11-28 06:00:00'),
      ...detail('links[0].syncedAt', '2026-11-28 06:00:00'),
    },
    warning: '"2026-11-28 06:00:00" has no time zone and is read as UTC',
  },
  {
    name: 'times as numbers',
    answers: list('crms[0].syncedAt', 1764309600),
    warning: '1764309600 is a number and is read as the time since 1970',
  },
  {
    name: 'times that are none',
    answers: detail('links[0].syncedAt', '28.11.2026'),
    warning: 'record.links[0].syncedAt: "28.11.2026" is no time',
  },
  {
    name: 'the role readonly',
    answers: session('role', 'readonly'),
    warning: '"readonly" is read as read_only',
  },
  { name: 'the role Admin', answers: session('role', 'Admin'), warning: '"Admin" is read as read_only' },
  {
    name: 'limits as texts',
    answers: session('limits.statusBatch', '100'),
    warning: 'session.limits.statusBatch: "100" is a text',
  },
  {
    name: 'a CRM in another case in details',
    answers: detail('links[0].provider', 'HubSpot'),
    warning: 'The CRM "hubspot" is also spelled "HubSpot"',
  },
  {
    name: 'a compound value',
    answers: detail('links[0].unsyncedFields[0].sent', { amount: 9, currency: 'EUR' }),
    warning: 'record.links[0].unsyncedFields[0].sent.id: expected a string, got nothing',
  },
  {
    name: 'a link without its type',
    answers: detail('links[0].objectType', undefined),
    warning: 'record.links[0].objectType: expected a string, got nothing',
  },
  {
    name: 'an outcome of its own',
    answers: detail('links[0].outcome', 'archived'),
    warning: 'record.links[0].outcome: expected one of',
  },
  {
    name: 'details without links',
    answers: detail('links', undefined),
    warning: 'record.links: expected an array, got nothing',
  },
  {
    name: 'details that cannot be parsed',
    answers: { detail: text('{"links":[') },
    warning: /account\/a1 answered no JSON/,
  },
  {
    name: 'details that the user may not see',
    answers: { detail: refused(403) },
    warning: /account\/a1 answered 403/,
  },
  {
    name: 'a receipt without its id',
    answers: push('id', undefined),
    pushes: true,
    warning: 'receipt.id: expected a string, got nothing',
  },
  {
    name: 'a receipt without its count',
    answers: push('accepted', undefined),
    pushes: true,
    warning: 'receipt.accepted: expected a whole number from 0, got nothing',
  },
  {
    name: 'a page in place of a receipt',
    answers: { push: page },
    pushes: true,
    warning: /POST .*resyncs answered a page/,
  },
  {
    name: 'a push after the session is over',
    answers: { push: refused(401) },
    pushes: true,
    warning: /POST .*resyncs answered 401/,
  },
  {
    name: 'a push with a form token that is too old',
    answers: { push: refused(419) },
    pushes: true,
    warning: /POST .*resyncs answered 419/,
  },
];

const elements: readonly Mistake[] = [
  {
    name: 'nothing configured',
    elements: () => html`<crm-sync-icon record-type="account" record-id="a1"></crm-sync-icon>`,
    warning: 'No data source. Call configure({ endpoint })',
  },
  {
    name: 'ids separated by commas',
    elements: (client) =>
      html`<crm-resync-action
        .client=${client}
        record-type="account"
        record-ids="a1,a2, a3"
      ></crm-resync-action>`,
    pushes: true,
    warning: 'record-ids="a1,a2, a3": commas are read as separators',
  },
  {
    name: 'type and id',
    elements: (client) => html`<crm-sync-icon .client=${client} type="account" id="a1"></crm-sync-icon>`,
    warning: '<crm-sync-icon> has type and id. Expected: record-type and record-id',
  },
  {
    name: 'names in snake case',
    elements: (client) =>
      html`<crm-sync-panel .client=${client} record_type="account" record_id="a1"></crm-sync-panel>`,
    warning: '<crm-sync-panel> has record_type and record_id',
  },
  {
    name: 'data attributes',
    elements: (client) =>
      html`<crm-resync-action
        .client=${client}
        record-type="account"
        data-record-id="a1"
      ></crm-resync-action>`,
    warning: '<crm-resync-action> has data-record-id',
  },
  {
    name: 'an id without a type',
    elements: (client) => html`<crm-sync-icon .client=${client} record-id="a1"></crm-sync-icon>`,
    warning: '<crm-sync-icon> has record-id and no record-type',
  },
  {
    name: 'ids without a type',
    elements: (client) => html`<crm-resync-action .client=${client} record-ids="a1 a2"></crm-resync-action>`,
    warning: '<crm-resync-action> has record-ids and no record-type',
  },
  {
    name: 'the id undefined',
    elements: (client) =>
      html`<crm-sync-icon .client=${client} record-type="account" record-id="undefined"></crm-sync-icon>`,
    warning: 'record-id="undefined" is no id',
  },
  {
    name: 'the type null',
    elements: (client) =>
      html`<crm-sync-panel .client=${client} record-type="null" record-id="a1"></crm-sync-panel>`,
    warning: 'record-type="null" is no id',
  },
  {
    name: 'a record that is no JSON',
    elements: (client) => html`<crm-sync-icon .client=${client} record="{bad json"></crm-sync-icon>`,
    warning: 'record="{bad json" is no JSON',
  },
  {
    name: 'a detail that is no JSON',
    elements: (client) => html`<crm-sync-panel .client=${client} detail="[object Object]"></crm-sync-panel>`,
    warning: 'detail="[object Object]" is no JSON',
  },
  {
    name: 'an unknown place',
    elements: (client) =>
      html`<crm-sync-icon
        .client=${client}
        record-type="account"
        record-id="a1"
        placement="nowhere"
      ></crm-sync-icon>`,
    warning: 'placement="nowhere" is unknown',
  },
  {
    name: 'a client that is none',
    elements: () =>
      html`<crm-sync-icon
        .client=${{ endpoint: '/api' }}
        record-type="account"
        record-id="a1"
      ></crm-sync-icon>`,
    warning: 'was not made by createSyncClient()',
  },
  {
    name: 'a record whose id lost digits',
    elements: (client) =>
      html`<crm-sync-icon
        .client=${client}
        .record=${{ ...status, id: 4150868000000376009 as unknown as string }}
      ></crm-sync-icon>`,
    warning: 'record.id: got 4150868000000376000, a number too long to be exact',
  },
  {
    name: 'records of a push whose ids lost digits',
    elements: (client) =>
      html`<crm-resync-action
        .client=${client}
        .records=${[{ type: 'account', id: 4150868000000376009 as unknown as string }]}
      ></crm-resync-action>`,
    pushes: true,
    warning: 'records[0].id: got 4150868000000376000, a number too long to be exact',
  },
];

/** Not for readers: paths, types, parsers, statuses. */
const developersWords =
  /expected|\bgot\b|\[\d|\.(id|links|crms)\b|JSON|answered \d|undefined|null|Error|fetch|HTTP/;

describe('a usual mistake', () => {
  const warnings = useWarnings();
  const clients: SyncClient[] = [];

  afterEach(async () => {
    for (const client of clients.splice(0)) client.close();
    // Bodies that are still being read would be reported in the next test.
    await warnings.all();
  });

  function clientFor({ answers = {} }: Mistake): SyncClient {
    const backend = fakeFetch((call) => {
      const part = partOf(call);
      const wrong = typeof answers === 'function' ? answers : answers[part];
      return wrong?.() ?? json(right[part]);
    });
    const client = createSyncClient({ endpoint: 'https://host.test/api', fetch: backend.fetch, live: 'off' });
    clients.push(client);
    return client;
  }

  async function show(mistake: Mistake): Promise<HTMLElement> {
    const client = clientFor(mistake);
    const shown = mistake.elements?.(client) ?? wellWritten(client);
    const box = await fixture<HTMLElement>(html`<div>${shown}</div>`);
    if (mistake.pushes) await press(box);
    return box;
  }

  for (const mistake of [...backend, ...elements]) {
    it(`is named on the console once, and not to readers: ${mistake.name}`, async () => {
      const box = await show(mistake);
      await waitUntil(async () => (await warnings.all()).length > 0, 'There is no warning');
      await waitUntil(() => isSettled(box), 'The elements are not rendered');
      const [warning, ...more] = await warnings.all();
      if (typeof mistake.warning === 'string') expect(warning).to.contain(mistake.warning);
      else expect(warning).to.match(mistake.warning);
      expect(warning).to.match(/See docs\/troubleshooting\.md#[a-z-]+$/);
      expect(more).to.deep.equal([]);
      expect(textOf(box)).to.not.match(developersWords);
    });
  }

  it('is not named when the page has turned the diagnostics off', async () => {
    createSyncClient({ diagnostics: 'off' });
    const box = await show({ name: '', warning: '', answers: page });
    await waitUntil(() => isSettled(box));
    expect(await warnings.all()).to.deep.equal([]);
    expect(textOf(box)).to.contain('Tell the person who runs this page');
  });

  it('is none when a backend leaves out what it may, or sends null', async () => {
    const box = await show({
      name: '',
      warning: '',
      answers: {
        session: () => problem(404, 'not_found', 'No session'),
        list: answer({ records: [{ ...status, deletedFrom: null, name: null }] }),
        detail: answer({ ...right.detail, deletedFrom: null, historyUrl: null }),
      },
    });
    await waitUntil(() => isSettled(box));
    expect(await warnings.all()).to.deep.equal([]);
  });
});

function partOf({ url, init }: FetchCall): Part {
  if (init.method === 'POST') return 'push';
  if (url.endsWith('/session')) return 'session';
  return url.includes('?id=') ? 'list' : 'detail';
}

function wellWritten(client: SyncClient): TemplateResult {
  return html`<crm-sync-icon .client=${client} record-type="account" record-id="a1"></crm-sync-icon>
    <crm-sync-panel .client=${client} record-type="account" record-id="a1"></crm-sync-panel>
    <crm-resync-action .client=${client} record-type="account" record-id="a1"></crm-resync-action>`;
}

async function press(box: HTMLElement): Promise<void> {
  const control = () => box.querySelector('crm-resync-action')?.shadowRoot?.querySelector('button');
  await waitUntil(control, 'There is no button');
  control()?.click();
}

/** Whether the panel shows details or a failure, and the action what became of a press. */
function isSettled(box: HTMLElement): boolean {
  const panel = box.querySelector('crm-sync-panel[record-type="account"]');
  return !panel || panel.shadowRoot?.querySelector('.failure, .object') !== null;
}

/** All that a reader can see or hear. */
function textOf(root: Node): string {
  if (root instanceof Text) return root.data;
  if (root instanceof Element && root.localName === 'style') return '';
  const inside = (root as Partial<Element>).shadowRoot ?? root;
  const own = root instanceof Element ? (root.getAttribute('aria-label') ?? '') : '';
  return [own, ...[...inside.childNodes].map(textOf)].join(' ');
}
