// The panel as a whole: every state, what it asks for, what it tells the page, and how keys and screen readers get on.
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { configure, createSyncClient } from '../../src/configure.js';
import '../../src/crm-sync-panel.js';
import type { CrmSyncPanel } from '../../src/elements/crm-sync-panel.js';
import type { RecordDetail } from '../../src/model/record-detail.js';
import { resources } from '../mocks/resources.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { DetailSource } from '../mocks/detail-source.js';
import { details, errors, link, record, unsyncedFields } from '../mocks/details.js';
import { session, statusOf } from '../mocks/samples.js';
import { frames } from '../setup/frames.js';
import { nextEvent } from '../setup/next-event.js';
import { waitUntil } from '../setup/wait-until.js';

const clients: SyncClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

interface Setting {
  readonly panel: CrmSyncPanel;
  readonly source: DetailSource;
  readonly client: SyncClient;
}

/** A panel whose backend answers with this detail; without one, the test answers. */
async function opened(
  detail?: RecordDetail,
  { provider, source = new DetailSource() }: { provider?: string; source?: DetailSource } = {},
): Promise<Setting> {
  source.onStatuses = (call) => call.succeed({ name: 'Acme Ltd' });
  if (detail) source.onDetail = (call) => call.answer.resolve(detail);
  const client = createSyncClient({ source, live: 'off' });
  clients.push(client);
  const panel = await fixture<CrmSyncPanel>(
    html`<crm-sync-panel
      record-type="account"
      record-id="a1"
      .provider=${provider}
      .client=${client}
    ></crm-sync-panel>`,
  );
  if (detail) await waitUntil(() => find(panel, '.footer:not(.bare)'), 'the detail is shown');
  await resources(client).session.ready();
  await panel.updateComplete;
  return { panel, source, client };
}

/** A list shows its first rows at once, and more with each frame. */
async function openedWithAllRows(detail: RecordDetail): Promise<Setting> {
  const setting = await opened(detail);
  await frames();
  return setting;
}

const find = (panel: CrmSyncPanel, selector: string) =>
  panel.shadowRoot?.querySelector<HTMLElement>(selector);
const all = (panel: CrmSyncPanel, selector: string) => [
  ...(panel.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? []),
];
const text = (element: Element | null | undefined) => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const parts = (panel: CrmSyncPanel, part: string) => all(panel, `[part="${part}"]`);

describe('crm-sync-panel', () => {
  for (const scheme of ['light', 'dark']) {
    it(`is accessible in each state, ${scheme}`, async function () {
      this.timeout(60_000);
      for (const [name, make] of Object.entries(details)) {
        if (name === 'many') continue;
        const { panel } = await opened(make());
        for (const each of all(panel, 'details')) each.setAttribute('open', '');
        const box = panel.parentElement!;
        box.style.cssText = `color-scheme: ${scheme}; background: ${scheme === 'dark' ? '#25282c' : '#fff'}; inline-size: 360px`;
        await expect(panel, name).to.be.accessible();
      }
      const loading = (await opened()).panel;
      await waitUntil(() => find(loading, '.skeleton'));
      await expect(loading).to.be.accessible();
      const failed = await opened();
      failed.source.lastDetail.answer.reject({ code: 'unavailable', message: '' });
      await waitUntil(() => find(failed.panel, '.failure'));
      await expect(failed.panel).to.be.accessible();
    });
  }

  describe('what it says', () => {
    it('heads with the record, the CRM and how it stands', async () => {
      const { panel } = await opened(details.partial(), { provider: 'hubspot' });
      expect(text(find(panel, '[part="header"]'))).to.match(/^Acme Ltd HubSpot ?·? ?Partially synced$/);
      expect(text(find(panel, 'h2'))).to.equal('Acme Ltd');
    });

    it('counts the objects when there are several', async () => {
      const { panel } = await opened(details.several());
      expect(text(find(panel, '.roll-up'))).to.contain('1 of 3 objects synced');
    });

    it('shows what is wrong first', async () => {
      const { panel } = await opened(details.several());
      expect(parts(panel, 'chip').map(text)).to.deep.equal(['Failed', 'Partially synced', 'Synced']);
    });

    it('shows only the CRM that it is asked about', async () => {
      const { panel } = await opened(details.several(), { provider: 'salesforce' });
      expect(parts(panel, 'object').length).to.equal(1);
      expect(text(find(panel, 'h3'))).to.match(/^Custom Account 0015g00000XyZAAA ?, open in Salesforce$/);
      expect(find(panel, '.deleted')).not.to.exist;
    });

    it('keeps the last outcome beside a push that waits', async () => {
      const { panel } = await opened(details.several());
      expect(text(find(panel, '.chips'))).to.equal('Failed Queued'.replace(' ', ''));
    });

    it('calls an object without tracked detail Linked, and says why', async () => {
      const { panel } = await opened(details.untracked());
      expect(text(find(panel, '[part="chip"]'))).to.equal('Linked');
      expect(text(find(panel, '[part="reason"]'))).to.contain('before detailed tracking');
    });

    it('says from which CRM the record was deleted, and when', async () => {
      const { panel } = await opened(details.several());
      expect(text(find(panel, '.deleted'))).to.match(/^Deleted from Pipedrive 21 days ago/);
    });

    it('says that a record is not linked', async () => {
      const { panel } = await opened(details.empty());
      expect(text(find(panel, '.empty'))).to.contain('Not linked');
      expect(parts(panel, 'resync')).to.have.lengthOf(0);
    });

    it('gives a reason with counts when the backend gives none', async () => {
      const { panel } = await opened(record([link({ outcome: 'partial', unsyncedFields })]));
      expect(text(find(panel, '[part="reason"]'))).to.equal('3 of 13 fields did not sync');
    });

    it('says times for the eye, and exactly for whoever wants to know', async () => {
      const { panel } = await opened(details.synced());
      const time = find(panel, 'time');
      expect(time?.getAttribute('datetime')).to.match(/^\d{4}-\d\d-\d\dT.*Z$/);
      expect(time?.title).to.match(/(EST|EDT)$/);
      expect(text(time)).to.equal(`2 hours ago (${time?.title.replace(/\s+/g, ' ')})`);
    });

    it('says a plain sentence, whether trying again helps, and the CRM’s own words', async () => {
      const { panel } = await opened(details.failed());
      const error = text(find(panel, '[part="error"]'));
      expect(error).to.contain(
        'Salesforce does not accept the e-mail address: Email (Not a real email address).',
      );
      expect(error).to.contain('Trying again does not help');
      expect(error).to.contain('INVALID_EMAIL_ADDRESS');
      expect(error).to.contain('Email: invalid email address: Not a real email address');
    });

    it('says when a temporary error is tried again', async () => {
      const { panel } = await opened(details.syncing());
      expect(text(find(panel, '[part="error"]'))).to.match(/Temporary\. The next try comes in [45] minutes/);
    });

    it('sends the reader to an admin when the connection has ended', async () => {
      const error = { code: 'INVALID_SESSION_ID', message: 'Session expired or invalid' };
      const { panel } = await opened(record([link({ provider: 'salesforce', outcome: 'failed', error })]));
      const shown = text(find(panel, '[part="error"]'));
      expect(shown).to.contain('Salesforce no longer accepts the connection.');
      expect(shown).to.contain('An admin must connect Salesforce again.');
    });

    it('shows the error page of a proxy as words', async () => {
      const message = '<html><head><title>503 Service Unavailable</title></head><body><hr></body></html>';
      const error = { code: '503', message };
      const { panel } = await opened(record([link({ outcome: 'failed', error })]));
      expect(text(find(panel, '[part="error"]'))).to.contain('Temporary: trying again can help.');
      expect(text(find(panel, '.error .said'))).to.equal('503 Service Unavailable');
    });

    it('names the field of an error by its label', async () => {
      const error = { code: 'PROPERTY_DOESNT_EXIST', message: '', context: { propertyName: ['score'] } };
      const { panel } = await opened(record([link({ outcome: 'partial', error, unsyncedFields })]));
      expect(text(find(panel, '[part="error"]'))).to.contain('HubSpot has no such field: Score.');
    });

    it('shows an unknown error as it is', async () => {
      const { panel } = await opened(details.unknownError());
      expect(text(find(panel, '[part="error"]'))).to.match(/E-4711.*Etwas ist schiefgelaufen$/);
    });

    it('clamps a long answer of a CRM, and expands it', async () => {
      const { panel } = await opened(record([link({ outcome: 'failed', error: errors.options })]));
      const said = find(panel, '.error .said');
      expect(text(said).length).to.be.below(200);
      const more = said?.querySelector('button');
      expect(more?.getAttribute('aria-expanded')).to.equal('false');
      more?.focus();
      await sendKeys({ press: 'Enter' });
      await panel.updateComplete;
      expect(more?.getAttribute('aria-expanded')).to.equal('true');
      expect(text(find(panel, '.error .said'))).to.contain('Bracket 199');
    });
  });

  describe('loading', () => {
    it('shows the skeleton late, and what is known at once', async () => {
      const { panel, source } = await opened();
      const skeleton = find(panel, '.skeleton')!;
      expect(getComputedStyle(skeleton).opacity).to.equal('0');
      await waitUntil(() => text(find(panel, 'h2')) === 'Acme Ltd', 'the status has the name');
      expect(text(find(panel, '.roll-up'))).to.contain('Synced');
      await waitUntil(() => getComputedStyle(skeleton).opacity === '1');
      source.lastDetail.answer.resolve(details.synced());
      await waitUntil(() => !find(panel, '.skeleton'));
    });

    it('shows cached detail in its first render', async () => {
      const { client } = await opened(details.failed());
      const panel = document.createElement('crm-sync-panel');
      Object.assign(panel, { client, recordType: 'account', recordId: 'a1' });
      document.body.append(panel);
      await panel.updateComplete;
      expect(text(find(panel, '[part="chip"]'))).to.equal('Failed');
      panel.remove();
    });

    it('says since when there was no news', async () => {
      const { panel, client } = await opened(details.synced());
      await waitUntil(() => client.peek({ type: 'account', id: 'a1' }).phase === 'ready');
      resources(client).statuses.setStale(true);
      await panel.updateComplete;
      expect(text(find(panel, '.stale'))).to.match(
        /^No news since just now \(.*\)\. This may be out of date\.$/,
      );
      await expect(panel).to.be.accessible();
      resources(client).statuses.setStale(false);
      await panel.updateComplete;
      expect(find(panel, '.stale')).not.to.exist;
    });

    it('says that it failed, and tries again', async () => {
      const { panel, source } = await opened();
      const told = nextEvent(panel, 'crm-sync-error');
      source.lastDetail.answer.reject({ code: 'unavailable', message: 'x' });
      expect((await told).error.code).to.equal('unavailable');
      await panel.updateComplete;
      expect(text(find(panel, '[role="alert"]'))).to.contain(
        'could not be loaded. The server does not answer.',
      );
      find(panel, '.failure button')?.click();
      source.lastDetail.answer.resolve(details.synced());
      await waitUntil(() => source.detailCalls.length === 2);
      source.lastDetail.answer.resolve(details.synced());
      await waitUntil(() => parts(panel, 'object').length === 1);
      expect(find(panel, '.failure')).not.to.exist;
    });

    it('keeps what it knew when the latest cannot be had', async () => {
      const { panel, source, client } = await opened(details.failed());
      source.onDetail = (call) => call.answer.reject({ code: 'forbidden', message: 'x' });
      resources(client).handleNotice({ type: 'account', id: 'a1' });
      await waitUntil(() => find(panel, '.failure'));
      expect(text(find(panel, '.failure'))).to.contain('This is what was known before');
      expect(parts(panel, 'object').length).to.equal(1);
    });

    it('follows a notice, and replaces an old error', async () => {
      const { panel, source, client } = await opened(details.failed());
      source.onDetail = (call) => call.answer.resolve({ ...details.synced(), revision: 1843 });
      resources(client).handleNotice({ type: 'account', id: 'a1', revision: 1843 });
      await waitUntil(() => text(find(panel, '[part="chip"]')) === 'Synced');
      expect(parts(panel, 'error').length).to.equal(0);
    });

    it('follows its record, and lets go of the old one', async () => {
      const { panel, source } = await opened();
      await waitUntil(() => source.detailCalls.length === 1);
      panel.setAttribute('record-id', 'a2');
      await waitUntil(() => source.detailCalls.length === 2);
      expect(source.detailCalls[0]?.signal.aborted).to.equal(true);
      expect(source.lastDetail.ref.id).to.equal('a2');
    });

    it('aborts when it is removed, and asks for nothing when it is moved', async () => {
      const { panel, source, client } = await opened();
      await waitUntil(() => source.detailCalls.length === 1);
      const other = await fixture(html`<div></div>`);
      other.append(panel);
      await frames();
      expect(source.detailCalls.length).to.equal(1);
      expect(source.lastDetail.signal.aborted).to.equal(false);
      panel.remove();
      await frames();
      expect(source.lastDetail.signal.aborted).to.equal(true);
      panel.requestUpdate();
      await panel.updateComplete;
      await frames();
      expect(source.detailCalls.length, 'an update while it is out asks for nothing').to.equal(1);
      other.append(panel);
      await waitUntil(() => source.detailCalls.length === 2, 'it comes to life again');
      expect(client).to.exist;
    });

    it('lets go of a client that is replaced', async () => {
      const { panel, source } = await opened();
      await waitUntil(() => source.detailCalls.length === 1);
      const next = new DetailSource();
      panel.client = createSyncClient({ source: next, live: 'off' });
      clients.push(panel.client);
      await waitUntil(() => next.detailCalls.length === 1);
      expect(source.lastDetail.signal.aborted).to.equal(true);
    });

    it('tells of changes of the record, not of what it found', async () => {
      const { panel, client, source } = await opened(details.synced());
      source.onStatuses = (call) => call.succeed({ revision: 1843 });
      const told = nextEvent(panel, 'crm-sync-change');
      resources(client).handleNotice({ type: 'account', id: 'a1', revision: 1843 });
      const { record: changed, current } = await told;
      expect(changed).to.deep.equal({ type: 'account', id: 'a1' });
      expect(current.revision).to.equal(1843);
    });
  });

  describe('detail of the host', () => {
    it('asks nobody, without any place to ask', async () => {
      const panel = await fixture<CrmSyncPanel>(
        html`<crm-sync-panel .detail=${details.partial()}></crm-sync-panel>`,
      );
      await frames();
      expect(text(find(panel, '[part="chip"]'))).to.equal('Partially synced');
    });

    it('comes as JSON too, with the record named by the element', async () => {
      const { type: _type, id: _id, ...rest } = details.failed();
      const panel = await fixture<CrmSyncPanel>(
        html`<crm-sync-panel
          record-type="account"
          record-id="a7"
          detail=${JSON.stringify(rest)}
        ></crm-sync-panel>`,
      );
      expect(text(find(panel, '[part="chip"]'))).to.equal('Failed');
    });

    it('makes no request although a client is there', async () => {
      const source = new DetailSource();
      const client = createSyncClient({ source, live: 'off' });
      clients.push(client);
      await fixture(
        html`<crm-sync-panel
          record-type="account"
          record-id="a1"
          .client=${client}
          .detail=${details.synced()}
        ></crm-sync-panel>`,
      );
      await frames();
      expect([source.detailCalls.length, source.calls.length]).to.deep.equal([0, 0]);
    });

    it('says in plain words that a bad one cannot be shown, and offers no retry', async () => {
      const panel = document.createElement('crm-sync-panel');
      const told = nextEvent(panel, 'crm-sync-error');
      panel.detail = { links: 7 } as unknown as RecordDetail;
      document.body.append(panel);
      expect((await told).error.code).to.equal('bad_payload');
      await panel.updateComplete;
      expect(text(find(panel, '.failure'))).to.contain('The status cannot be shown. Tell the person');
      expect(find(panel, '.failure button')).to.equal(null);
      panel.remove();
    });
  });

  describe('fields', () => {
    it('compares what was sent with what is in the CRM', async () => {
      const { panel } = await opened(details.partial());
      const table = find(panel, '[part="diff"]');
      expect(table?.getAttribute('role')).to.equal('table');
      const rows = all(panel, '[part="diff"] [role="row"]').map((row) => [...row.children].map(text));
      expect(rows).to.deep.equal([
        ['Field', 'Sent', 'In CRM', 'Why'],
        ['Tier rejected by HubSpot', 'Gold', 'Silver', 'bad value for restricted picklist field'],
        ['Score custom field not mapped', '87', 'no such field'],
        ['Phone read-only in HubSpot', 'cleared', '+49 30 901820'],
      ]);
    });

    it('opens what did not sync, and leaves the rest closed', async () => {
      const { panel } = await opened(details.partial());
      expect(all(panel, 'details').map((each) => (each as HTMLDetailsElement).open)).to.deep.equal([
        true,
        false,
      ]);
      expect(all(panel, 'summary').map(text)).to.deep.equal(['3 fields not synced', '10 synced fields']);
    });

    it('lists the values sent', async () => {
      const { panel } = await openedWithAllRows(details.synced());
      const list = all(panel, 'dl > div').map((row) => text(row).replace(/\s/g, ' '));
      expect(list).to.include('Renewal date Nov 20, 2026');
      expect(list).to.include('Last call Nov 20, 2026, 6:30 PM EST');
      expect(list).to.include('Employees 1,250');
      expect(list).to.include('Customer No');
      expect(list).to.include('Discount 0%');
      expect(list).to.include('Owner Dana Ruiz 0055g00000Qz1AAE'.replace('z 0', 'z0'));
    });

    it('highlights the words that differ inside a long text', async () => {
      const { panel } = await opened(details.values());
      const marked = () => all(panel, 'mark').map(text);
      await waitUntil(() => marked().includes('all of Europe') && marked().includes('strawberry'));
      expect(marked()).to.include.members(['Germany', 'mint', 'strawberry']);
    });

    it('makes visible what the eye would miss', async () => {
      const { panel } = await openedWithAllRows(details.values());
      const row = (label: string) =>
        text(all(panel, '[role="row"]').find((each) => text(each).startsWith(label)));
      expect(row('Segment')).to.contain('Only capital and small letters differ');
      expect(row('Region')).to.contain('North··America·');
      expect(row('City')).to.contain('Zu\\u{308}rich');
      expect(row('Seats')).to.contain('"17"');
      expect(row('Budget')).to.contain('$0.00').and.to.contain('no value');
      expect(row('Fax')).to.match(/empty text empty text|empty text ?empty text/);
      expect(row('Bio')).to.contain('<p>Likes <b>tea</b></p>');
      expect(row('Founded')).to.contain('Mar 1, 1998');
    });

    it('isolates each label and value by its own direction', async () => {
      const { panel } = await openedWithAllRows(details.values());
      const label = all(panel, '.label bdi').find((each) => text(each) === 'تحية');
      expect(getComputedStyle(label!).direction).to.equal('rtl');
      for (const cell of all(panel, '[role="cell"].value'))
        if (text(cell) && !cell.querySelector('.absent'))
          expect(cell.querySelector('bdi'), text(cell)).to.exist;
    });

    it('shows the first of hundreds, filters them, and shows them all', async () => {
      const { panel } = await opened(details.many());
      const rows = () => all(panel, '[part="diff"] [role="row"]').length - 1;
      await waitUntil(() => rows() === 50, 'some more follow');
      const filter = find(panel, 'input[type="search"]') as HTMLInputElement;
      filter.focus();
      await sendKeys({ type: 'field 49' });
      await panel.updateComplete;
      expect(rows()).to.equal(11);
      await sendKeys({ type: 'x' });
      await panel.updateComplete;
      expect(text(find(panel, '[part="fields"] .absent'))).to.equal('No field matches');
      filter.value = '';
      filter.dispatchEvent(new Event('input'));
      await panel.updateComplete;
      all(panel, '[part="fields"] > button').at(0)?.click();
      await waitUntil(() => rows() === 500, 'all are shown', { timeout: 8_000 });
    });

    it('collapses what was expanded when the record changes', async () => {
      const { panel, source } = await opened(details.many());
      const filter = find(panel, 'input[type="search"]') as HTMLInputElement;
      filter.value = 'nothing';
      filter.dispatchEvent(new Event('input'));
      await panel.updateComplete;
      source.onDetail = (call) => call.answer.resolve({ ...details.many(), id: 'a2' });
      panel.recordId = 'a2';
      await waitUntil(() => all(panel, '[part="diff"] [role="row"]').length === 51);
      expect((find(panel, 'input[type="search"]') as HTMLInputElement).value).to.equal('');
    });
  });

  describe('actions', () => {
    it('lets a router take the history over', async () => {
      const { panel } = await opened(details.synced());
      let seen: Event | undefined;
      panel.addEventListener('crm-history-open', (event) => {
        expect(event.url).to.equal('/integrations/log?record=account:a1');
        expect(event.record).to.deep.equal({ type: 'account', id: 'a1' });
        event.preventDefault();
      });
      panel.addEventListener('click', (event) => {
        seen = event;
      });
      find(panel, '[part="history-link"]')?.click();
      expect(seen?.defaultPrevented).to.equal(true);
    });

    it('leaves a new tab to the browser', async () => {
      const { panel } = await opened(details.synced());
      panel.addEventListener('crm-history-open', () => expect.fail('asked'));
      panel.addEventListener('click', (event) => event.preventDefault());
      find(panel, '[part="history-link"]')?.dispatchEvent(
        new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true, composed: true }),
      );
    });

    it('offers Resync to those who may, and leads with it when something is wrong', async () => {
      const { panel } = await opened(details.failed());
      expect(find(panel, '[part="resync"]')?.classList.contains('primary')).to.equal(true);
      const synced = (await opened(details.synced())).panel;
      expect(find(synced, '[part="resync"]')?.classList.contains('primary')).to.equal(false);
      const source = new DetailSource();
      source.onSession = () => ({ ...session, role: 'read_only' });
      const reader = (await opened(details.failed(), { source })).panel;
      expect(parts(reader, 'resync')).to.have.lengthOf(0);
    });

    it('pushes the record, and says how it stands in one node', async () => {
      const { panel, source } = await opened(details.failed(), { provider: 'salesforce' });
      const accepted = nextEvent(panel, 'crm-resync-accepted');
      find(panel, '[part="resync"]')?.focus();
      await sendKeys({ press: 'Enter' });
      await accepted;
      await panel.updateComplete;
      expect(source.resyncs.map(({ request }) => [request.records, request.providers])).to.deep.equal([
        [[{ type: 'account', id: 'a1' }], ['salesforce']],
      ]);
      const live = find(panel, '[role="status"]');
      expect(text(live)).to.match(/^Resyncing 1 record\. This takes about a minute\.$/);
      expect(
        [...(live?.childNodes ?? [])].filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent)
          .length,
      ).to.equal(1);
      expect(find(panel, '[part="resync"]')?.getAttribute('aria-disabled')).to.equal('true');
      expect(panel.shadowRoot?.activeElement?.getAttribute('part')).to.equal('resync');
    });

    it('say nothing of a push to one CRM when another CRM is shown', async () => {
      const { panel } = await opened(details.several(), { provider: 'salesforce' });
      const accepted = nextEvent(panel, 'crm-resync-accepted');
      find(panel, '[part="resync"]')?.click();
      await accepted;
      await waitUntil(() => text(panel.shadowRoot?.querySelector('[role="status"]')).includes('Resyncing'));
      panel.provider = 'hubspot';
      await panel.updateComplete;
      expect(text(panel.shadowRoot?.querySelector('[role="status"]'))).to.not.include('Resyncing');
      expect(find(panel, '[part="resync"]')?.getAttribute('aria-disabled')).to.equal('false');
    });

    it('says why a record was refused', async () => {
      const source = new DetailSource();
      source.onResync = () => ({
        id: 'rs_1',
        accepted: 0,
        rejected: [{ type: 'account', id: 'a1', code: 'already_queued', message: '' }],
      });
      const { panel } = await opened(details.failed(), { source });
      const accepted = nextEvent(panel, 'crm-resync-accepted');
      find(panel, '[part="resync"]')?.click();
      await accepted;
      await panel.updateComplete;
      expect(text(find(panel, '.message'))).to.contain('queued already');
    });

    it('copies the error whole, and says so', async () => {
      const { panel } = await opened(
        record([link({ outcome: 'failed', error: errors.options, attemptedAt: '2026-11-20T08:15:00Z' })]),
      );
      const written: string[] = [];
      const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: { writeText: async (copied: string) => void written.push(copied) },
      });
      try {
        find(panel, 'figcaption button')?.click();
        await waitUntil(() => text(find(panel, '[role="status"]')) === 'Copied');
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
        if (clipboard) Object.defineProperty(Navigator.prototype, 'clipboard', clipboard);
      }
      expect(written.length).to.equal(1);
      for (const fact of [
        'INVALID_OPTION',
        errors.options.message,
        errors.options.correlationId!,
        'Acme Ltd',
        'account a1',
        'company 9182',
        '2026-11-20T08:15:00Z',
      ])
        expect(written[0]).to.contain(fact);
    });

    it('selects the error where the clipboard is closed', async () => {
      const { panel } = await opened(details.failed());
      Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
      try {
        find(panel, 'figcaption button')?.click();
        await waitUntil(() => text(find(panel, '[role="status"]')).startsWith('Selected'));
      } finally {
        Reflect.deleteProperty(navigator, 'clipboard');
      }
    });

    it('reaches everything by the Tab key', async () => {
      const { panel } = await opened(details.failed());
      const reached: string[] = [];
      document.body.focus();
      (document.activeElement as HTMLElement | null)?.blur();
      for (let i = 0; i < 8; i++) {
        await sendKeys({ press: 'Tab' });
        const at = panel.shadowRoot?.activeElement;
        if (at) reached.push(at.getAttribute('part') ?? at.localName);
      }
      expect(reached).to.include.members(['a', 'button', 'history-link', 'resync']);
    });
  });

  it('speaks the language of its surroundings, and values in the reader’s own', async () => {
    const { panel } = await opened(details.synced());
    panel.parentElement!.lang = 'en-GB';
    await waitUntil(() => all(panel, 'dl > div').some((row) => text(row).includes('20 Nov 2026')));
    expect(text(find(panel, 'time'))).to.contain('2 hours ago');
  });

  it('writes nothing when a tick changes nothing', async () => {
    const { panel } = await opened(details.values());
    await waitUntil(() => all(panel, 'mark').length > 3);
    await frames();
    let writes = 0;
    const observer = new MutationObserver((records) => (writes += records.length));
    observer.observe(panel.shadowRoot!, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    panel.requestUpdate();
    await panel.updateComplete;
    await frames();
    observer.disconnect();
    expect(writes).to.equal(0);
  });

  it('waits for configure, and follows it', async () => {
    const source = new DetailSource();
    source.onDetail = (call) => call.answer.resolve(details.synced());
    source.onStatuses = (call) => call.succeed();
    const panel = await fixture<CrmSyncPanel>(
      html`<crm-sync-panel record-type="account" record-id="a1"></crm-sync-panel>`,
    );
    configure({ source, live: 'off' });
    await waitUntil(() => parts(panel, 'object').length === 1);
    expect(statusOf({ type: 'account', id: 'a1' }).name).to.exist;
  });
});
