// A press of the real action, through the store and a real fetch, to a mocked backend: what is sent, what is said.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/crm-resync-action.js';
import '../../src/crm-sync-panel.js';
import type { CrmResyncAction } from '../../src/elements/crm-resync-action.js';
import { closeToasts } from '../../src/elements/push-toasts.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import { SyncError } from '../../src/model/sync-error.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { createSyncClient, type SyncClientOptions } from '../../src/configure.js';
import { Backend } from '../mocks/backend.js';
import { endpoint, startWorker, worker } from '../mocks/browser.js';
import { details } from '../mocks/details.js';
import { FakeSource } from '../mocks/fake-source.js';
import { resources } from '../mocks/resources.js';
import { account, accounts, session, statusOf } from '../mocks/samples.js';
import { useFastTime } from '../setup/fast-time.js';
import { frames } from '../setup/frames.js';
import { nextEvent } from '../setup/next-event.js';
import { waitUntil } from '../setup/wait-until.js';

describe('a press, from the button to the backend and back', () => {
  let backend: Backend;
  let clients: SyncClient[] = [];
  let heard: string[] = [];
  const timeout = AbortSignal.timeout;

  useFastTime();
  before(startWorker);
  after(() => worker.stop());
  beforeEach(() => {
    backend = new Backend(endpoint);
    backend.add('account', ...accounts(1_001).map(({ id }) => id));
    worker.resetHandlers(...backend.handlers);
    heard = [];
  });
  afterEach(async () => {
    AbortSignal.timeout = timeout;
    for (const client of clients) client.close();
    clients = [];
    closeToasts();
    sessionStorage.clear();
    await frames();
  });

  function clientWith(options: SyncClientOptions = {}): SyncClient {
    const client = createSyncClient({ live: 'off', ...(options.source ? {} : { endpoint }), ...options });
    clients.push(client);
    return client;
  }

  async function actionFor(
    records: readonly RecordRef[],
    options: SyncClientOptions = {},
  ): Promise<CrmResyncAction> {
    const place = await fixture<HTMLElement>(html`<div></div>`);
    const action = document.createElement('crm-resync-action');
    Object.assign(action, { client: clientWith(options), records });
    for (const type of ['accepted', 'settled', 'failed'])
      place.addEventListener(`crm-resync-${type}`, () => heard.push(type));
    place.append(action);
    await waitUntil(() => control(action), 'it offers itself');
    return action;
  }

  const control = (action: CrmResyncAction) => action.shadowRoot?.querySelector<HTMLElement>('.control');
  const press = (action: CrmResyncAction) => control(action)?.click();
  const said = (action: CrmResyncAction) =>
    action.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
  const says = (action: CrmResyncAction, words: string | RegExp) =>
    waitUntil(() => said(action).match(words), `it says ${words}, not "${said(action)}"`, {
      timeout: 8_000,
    }).catch((error: unknown) => {
      throw new Error(`${String(error)}: "${said(action)}"`);
    });
  const posts = () => backend.requests.filter(({ method }) => method === 'POST');
  const keys = () => posts().map(({ headers }) => headers.get('idempotency-key'));

  /** The first answers to a push are these; with `undefined`, the backend's own. */
  function answerFirst(...answers: readonly (() => Response | Promise<undefined> | undefined)[]): void {
    let times = 0;
    backend.fail = ({ method }) => (method === 'POST' ? answers[times++]?.() : undefined);
  }
  const refusal = (status: number, code: string, headers: Record<string, string> = {}) =>
    Response.json({ code, detail: `It is ${code}` }, { status, headers });

  it('that is made three times, at once and while it runs, is one push', async () => {
    const action = await actionFor(accounts(3));
    let requests = 0;
    action.addEventListener('crm-resync-request', () => requests++);
    press(action);
    press(action);
    await nextEvent(action, 'crm-resync-accepted');
    press(action);
    await frames();
    backend.endAll();
    await says(action, '3 synced');
    expect([posts().length, backend.queued.length, requests]).to.deep.equal([1, 3, 1]);
    expect(heard).to.deep.equal(['accepted', 'settled']);
  });

  it('that is made from two places before the first is answered is one push', async () => {
    const [one, other] = [await actionFor(accounts(2)), await actionFor(accounts(2))];
    press(one);
    press(other);
    await waitUntil(() => heard.length === 2);
    expect(new Set(keys()).size).to.equal(1);
    expect(backend.queued).to.have.length(2);
  });

  it('whose answer takes too long is sent again with its key, and queued once', async () => {
    AbortSignal.timeout = (ms) => timeout.call(AbortSignal, Math.min(ms, 300));
    answerFirst(() => waitUntil(() => posts().length > 1).then(() => undefined));
    const action = await actionFor(accounts(2));
    press(action);
    await nextEvent(action, 'crm-resync-accepted');
    backend.endAll();
    await says(action, '2 synced');
    // On a slow machine the second takes too long, too.
    expect(keys()).to.have.length.at.least(2);
    expect(new Set(keys()).size).to.equal(1);
    expect(backend.queued).to.have.length(2);
  });

  it('gets through a backend that fails at first', async () => {
    answerFirst(() => refusal(500, 'internal'));
    const action = await actionFor(accounts(2));
    press(action);
    await nextEvent(action, 'crm-resync-accepted');
    expect(new Set(keys()).size).to.equal(1);
    expect(posts()).to.have.length(2);
    expect(heard).to.deep.equal(['accepted']);
  });

  it('that meets a rate limit says when it goes on, and goes on then', async () => {
    answerFirst(() => refusal(429, 'rate_limited', { 'retry-after': '2' }));
    const action = await actionFor(accounts(2));
    press(action);
    await says(action, /^Too many requests right now\. It goes on at \d/);
    const pressedAt = Date.now();
    await nextEvent(action, 'crm-resync-accepted');
    expect(Date.now() - pressedAt).to.be.within(1_500, 4_000);
    await says(action, /^Resyncing 2 records/);
  });

  it('that is forbidden says so, asks again who is reading, and is then no longer offered', async () => {
    const action = await actionFor(accounts(2));
    const sessions = backend.asked('/session').length;
    backend.session = { ...session, role: 'read_only' };
    answerFirst(() => refusal(403, 'forbidden'));
    press(action);
    await says(action, /^You may not resync records/);
    await waitUntil(() => !control(action), 'the control is gone');
    expect(said(action), 'the words stay').to.match(/^You may not/);
    expect([posts().length, backend.asked('/session').length - sessions]).to.deep.equal([1, 1]);
    expect(heard).to.deep.equal(['failed']);
  });

  it('with an expired token is sent again with a new one, and queued once', async () => {
    let valid = 't1';
    backend.fail = ({ headers }) => (headers.get('authorization') === valid ? undefined : refusal(401, 'x'));
    let asked = 0;
    const action = await actionFor(accounts(2), { headers: () => ({ authorization: `t${++asked}` }) });
    valid = 't2';
    press(action);
    await nextEvent(action, 'crm-resync-accepted');
    expect([asked, posts().length, backend.queued.length]).to.deep.equal([2, 2, 2]);
  });

  it('of a thousand and one goes in two requests, and is shown as one', async () => {
    const action = await actionFor(accounts(1_001));
    press(action);
    const { receipt, message } = await nextEvent(action, 'crm-resync-accepted');
    expect([receipt.accepted, message]).to.deep.equal([
      1_001,
      'Resyncing 1,001 records. This takes up to 30 minutes.',
    ]);
    await waitUntil(() => action.shadowRoot?.querySelector('.count'), 'the progress shows', {
      timeout: 5_000,
    });
    expect(action.shadowRoot?.querySelector('.count')?.textContent).to.equal('0 of 1,001');
    backend.endAll();
    await says(action, '1,001 synced');
    expect(posts().map(({ body }) => (body as { records: unknown[] }).records.length)).to.deep.equal([
      1_000, 1,
    ]);
    expect(keys()[1]).to.equal(`${keys()[0]}-1`);
    expect(heard).to.deep.equal(['accepted', 'settled']);
  });

  it('names each record that was refused, counts it at the end, and pushes the others', async () => {
    const action = await actionFor([account('a1'), account('gone'), account('a2')]);
    press(action);
    await says(action, /^Resyncing 2 records\..* 1 record not queued\.$/);
    expect(action.shadowRoot?.querySelector('.records')?.textContent?.trim()).to.equal(
      'gone: it is not linked to a CRM',
    );
    backend.endAll('partial');
    await says(action, '2 partially synced, 1 not queued');
  });

  it('of which a later part is refused ends with the parts that were taken, and loses none', async () => {
    backend.session = { ...session, limits: { statusBatch: 100, resyncBatch: 3 } };
    answerFirst(
      () => undefined,
      () => refusal(422, 'invalid'),
    );
    const action = await actionFor(accounts(8));
    press(action);
    const { receipt } = await nextEvent(action, 'crm-resync-accepted');
    expect([receipt.accepted, receipt.rejected.length]).to.deep.equal([3, 5]);
    expect(receipt.rejected.every(({ message }) => message === 'It is invalid')).to.equal(true);
    backend.endAll();
    await says(action, '3 synced, 5 not queued');
    expect(posts()).to.have.length(2);
  });

  it('is tried again for the same CRM, also when the element names another by then', async () => {
    const action = await actionFor(accounts(2));
    action.provider = 'hubspot';
    await action.updateComplete;
    press(action);
    await nextEvent(action, 'crm-resync-accepted');
    backend.endAll('failed');
    await says(action, '2 failed');
    action.provider = 'salesforce';
    await action.updateComplete;
    const retry = [...(action.shadowRoot?.querySelectorAll('button') ?? [])].find((button) =>
      button.textContent?.includes('Retry'),
    );
    retry?.click();
    await nextEvent(action, 'crm-resync-accepted');
    const named = posts().map(({ body }) => (body as { providers?: string[] }).providers);
    expect(named).to.deep.equal([['hubspot'], ['hubspot']]);
  });

  it('that nobody answers can be made again after a reload, and is the same push', async () => {
    answerFirst(() => refusal(503, 'unavailable', { 'retry-after': '600' }));
    const action = await actionFor(accounts(2));
    press(action);
    await nextEvent(action, 'crm-resync-failed');
    // Another element, another client: all that is kept is the tab's session storage.
    const reloaded = await actionFor(accounts(2));
    press(reloaded);
    await nextEvent(reloaded, 'crm-resync-accepted');
    expect(new Set(keys()).size).to.equal(1);
  });

  describe('that a host takes over', () => {
    it('by preventing the default sends nothing and says nothing', async () => {
      const action = await actionFor(accounts(2));
      action.addEventListener('crm-resync-request', (event) => event.preventDefault());
      press(action);
      await frames();
      expect([posts().length, said(action), heard]).to.deep.equal([0, '', []]);
      expect(sessionStorage).to.have.length(0);
    });

    it('by a promise that is kept is followed to its end', async () => {
      const client = clientWith();
      const action = await actionFor(accounts(2));
      action.addEventListener('crm-resync-request', (event) => {
        const { records, idempotencyKey } = event;
        event.respondWith(client.resync(records, { idempotencyKey: `own ${idempotencyKey}` }));
      });
      press(action);
      await nextEvent(action, 'crm-resync-accepted');
      backend.endAll('skipped');
      await says(action, '2 skipped');
      expect(keys()).to.have.length(1);
      expect(keys()[0]).to.match(/^own /);
    });

    it('by a promise that is broken says why', async () => {
      const action = await actionFor(accounts(2));
      action.addEventListener('crm-resync-request', (event) =>
        event.respondWith(Promise.reject(new SyncError('own', 'Closed on Sundays'))),
      );
      press(action);
      await says(action, 'Closed on Sundays');
      expect([posts().length, heard]).to.deep.equal([0, ['failed']]);
    });

    for (const tells of [true, false]) {
      it(`with a source of its own is followed by ${tells ? 'its progress' : 'its statuses'}`, async () => {
        const source = new FakeSource();
        let revision = 1;
        source.onStatuses = (call) => call.succeed({ revision });
        if (tells)
          Object.assign(source, {
            getResync: (id: string) =>
              Promise.resolve({ id, total: 2, done: { synced: 2 }, finishedAt: '2026-11-20T08:16:00Z' }),
          });
        const client = clientWith({ source });
        client.put(accounts(2).map((record) => statusOf(record)));
        const action = await actionFor(accounts(2));
        action.client = client;
        await action.updateComplete;
        await waitUntil(() => control(action), 'it offers itself');
        press(action);
        await nextEvent(action, 'crm-resync-accepted');
        revision = 2;
        if (!tells) resources(client).handleNotice({ ...account('a0'), revision });
        await says(action, '2 synced');
        expect(posts()).to.have.length(0);
        expect(source.resyncs).to.have.length(1);
      });
    }
  });

  it('is offered and withdrawn as the reader’s role changes', async () => {
    const action = await actionFor(accounts(2));
    const client = action.client;
    for (const role of ['read_only', 'standard'] as const) {
      backend.session = { ...session, role };
      await client?.refresh();
      await action.updateComplete;
      expect(Boolean(control(action)), role).to.equal(role === 'standard');
    }
  });

  it('in a panel ends in the panel, and in the list beside it', async () => {
    const client = clientWith();
    const names: (string | undefined)[] = [];
    client.subscribe(account('a1'), ({ status }) => names.push(status?.name));
    const panel = await fixture<HTMLElement>(
      html`<crm-sync-panel
        .client=${client}
        .detail=${details.synced()}
        record-type="account"
        record-id="a1"
      ></crm-sync-panel>`,
    );
    await waitUntil(() => panel.shadowRoot?.querySelector('[part=resync]'), 'the button shows');
    panel.shadowRoot?.querySelector<HTMLElement>('[part=resync]')?.click();
    await nextEvent(panel, 'crm-resync-accepted');
    backend.change('account', 'a1', 'New');
    backend.ended.set('a1', 'synced');
    const { results } = await nextEvent(panel, 'crm-resync-settled');
    expect([...results.values()]).to.deep.equal(['synced']);
    await waitUntil(() => names.at(-1) === 'New', 'the list is true');
    expect(backend.queued).to.deep.equal(['a1']);
  });
});
