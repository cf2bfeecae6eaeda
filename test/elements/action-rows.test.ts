// Actions of rows and menus: the element leaves, or names another record, client or CRM, while its push goes on.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/crm-resync-action.js';
import { createSyncClient } from '../../src/configure.js';
import type { CrmResyncAction } from '../../src/elements/crm-resync-action.js';
import { closeToasts } from '../../src/elements/push-toasts.js';
import type { ResyncProgress } from '../../src/model/resync.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { FakeSource } from '../mocks/fake-source.js';
import { accounts, session } from '../mocks/samples.js';
import { useFastTime } from '../setup/fast-time.js';
import { frames } from '../setup/frames.js';
import { nextEvent } from '../setup/next-event.js';
import { waitUntil } from '../setup/wait-until.js';

class PushSource extends FakeSource {
  progress: Partial<ResyncProgress> = {};
  override onSession = () => ({ ...session, role: 'admin' as const });
  getResync(id: string): Promise<ResyncProgress> {
    const done = { synced: 0, partial: 0, failed: 0, skipped: 0 };
    return Promise.resolve({ id, total: 2, queued: 0, syncing: 0, done, finishedAt: null, ...this.progress });
  }
}
let source: PushSource;
let client: SyncClient;

const control = (action: CrmResyncAction) => action.shadowRoot?.querySelector('button') as HTMLButtonElement;
const message = (action: CrmResyncAction) =>
  action.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
const toasts = () =>
  [...(document.querySelector('body > [popover]')?.shadowRoot?.children ?? [])].map(
    (card) => card.shadowRoot as ShadowRoot,
  );
const toast = () => toasts().at(-1);
const sentenceOf = (card: ShadowRoot | undefined) => card?.querySelector('[role=status]')?.textContent;
const failed = {
  done: { synced: 0, partial: 0, failed: 2, skipped: 0 },
  finishedAt: '2026-11-20T08:15:00Z',
  results: accounts(2).map((record) => ({ ...record, outcome: 'failed' as const })),
};

async function shown(attributes: Record<string, unknown> = {}): Promise<CrmResyncAction> {
  const action = document.createElement('crm-resync-action');
  const host = await fixture<HTMLElement>(html`<div></div>`);
  Object.assign(action, { client, records: accounts(2), ...attributes });
  host.append(action);
  await waitUntil(() => control(action));
  return action;
}

describe('an action in a row or a menu', () => {
  useFastTime();
  beforeEach(() => {
    source = new PushSource();
    source.onStatuses = (call) => call.succeed();
    client = createSyncClient({ source, live: 'off' });
  });
  afterEach(() => {
    client.close();
    closeToasts();
    sessionStorage.clear();
  });

  it('that has left the page retries from its toast', async () => {
    const action = await shown({ variant: 'menuitem' });
    control(action).click();
    await nextEvent(action, 'crm-resync-accepted');
    action.parentElement?.remove();
    source.progress = failed;
    await waitUntil(() => sentenceOf(toast()) === '2 failed');
    toast()?.querySelector<HTMLElement>('.quiet')?.click();
    await frames();
    await waitUntil(() => source.resyncs.length === 2, 'sent again');
  });

  it('that has left the page retries from its toast, in the language of the press', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="de" dir="rtl"><p></p></div>`);
    const action = await shown({ variant: 'menuitem' });
    place.firstElementChild?.append(action);
    await action.updateComplete;
    const heard: EventTarget[] = [];
    place.addEventListener('crm-resync-accepted', () => heard.push(place));
    control(action).click();
    await nextEvent(action, 'crm-resync-accepted');
    action.remove();
    source.progress = failed;
    await waitUntil(() => toast()?.querySelector('.quiet'));
    toast()?.querySelector<HTMLElement>('.quiet')?.click();
    await waitUntil(() => source.resyncs.length === 2, 'sent again');
    await waitUntil(() => toast());
    expect([(toast()?.host as HTMLElement).lang, (toast()?.host as HTMLElement).dir]).to.deep.equal([
      'de',
      'rtl',
    ]);
    await waitUntil(() => heard.length === 2, 'events at the place of the press');
  });

  it('whose menu goes with the request event asks the page once', async () => {
    const list = await fixture<HTMLElement>(html`<section><div></div></section>`);
    const action = await shown();
    list.firstElementChild?.append(action);
    await action.updateComplete;
    let asked = 0;
    let accepted = 0;
    list.firstElementChild?.addEventListener('crm-resync-request', () => list.firstElementChild?.remove());
    list.addEventListener('crm-resync-request', () => asked++);
    list.addEventListener('crm-resync-accepted', () => accepted++);
    control(action).click();
    expect(asked).to.equal(1);
    await waitUntil(() => accepted > 0);
    await frames();
    expect(accepted).to.equal(1);
  });

  it('whose row goes with an event fires that event once', async () => {
    const list = await fixture<HTMLElement>(html`<section><div></div></section>`);
    const action = await shown();
    list.firstElementChild?.append(action);
    await action.updateComplete;
    let accepted = 0;
    list.firstElementChild?.addEventListener('crm-resync-accepted', () => list.firstElementChild?.remove());
    list.addEventListener('crm-resync-accepted', () => accepted++);
    control(action).click();
    await waitUntil(() => accepted > 0);
    await frames();
    expect(accepted).to.equal(1);
  });

  it('that follows another client retries where it pushed', async () => {
    const action = await shown();
    source.progress = failed;
    control(action).click();
    await nextEvent(action, 'crm-resync-settled');
    const other = new PushSource();
    const otherClient = createSyncClient({ source: other, live: 'off' });
    action.client = otherClient;
    await action.updateComplete;
    await waitUntil(() => other.sessions.length > 0 && control(action));
    action.shadowRoot?.querySelector<HTMLElement>('.quiet')?.click();
    await waitUntil(() => source.resyncs.length + other.resyncs.length === 2);
    otherClient.close();
    expect([source.resyncs.length, other.resyncs.length]).to.deep.equal([2, 0]);
  });

  it('in a row that is recycled says nothing of the record before', async () => {
    const action = await shown({ records: undefined, recordType: 'account', recordId: 'a1' });
    control(action).click();
    await nextEvent(action, 'crm-resync-accepted');
    await waitUntil(() => message(action).startsWith('Resyncing'));
    action.recordId = 'a2';
    await action.updateComplete;
    expect(message(action)).to.equal('');
    await waitUntil(() => sentenceOf(toast())?.startsWith('Resyncing'), 'a toast goes on');
  });

  it('of a selection goes on when the selection is cleared after the press', async () => {
    const action = await shown({ records: undefined, recordType: 'account', recordIds: 'a1 a2' });
    control(action).click();
    await nextEvent(action, 'crm-resync-accepted');
    action.recordIds = '';
    await action.updateComplete;
    await waitUntil(() => message(action).startsWith('Resyncing 2 records'));
    expect(toasts().length).to.equal(0);
  });

  it('whose client is closed while its push runs leaves no toast that says it runs', async () => {
    const action = await shown({ variant: 'menuitem' });
    control(action).click();
    await nextEvent(action, 'crm-resync-accepted');
    action.remove();
    await waitUntil(() => sentenceOf(toast())?.startsWith('Resyncing'));
    client.close();
    await waitUntil(() => sentenceOf(toast())?.startsWith('It is not known'));
  });

  it('that names another record brings no toast back that the reader has dismissed', async () => {
    for (const variant of ['menuitem', 'button'] as const) {
      const action = await shown({ variant, records: undefined, recordType: 'account', recordId: variant });
      control(action).click();
      await nextEvent(action, 'crm-resync-accepted');
      if (variant === 'button') action.recordId = 'a2';
      await waitUntil(() => toast()?.querySelector('.close'), 'a toast shows');
      toast()?.querySelector<HTMLElement>('.close')?.click();
      action.recordId = 'a3';
      await action.updateComplete;
      action.remove();
      source.progress = failed;
      await nextEvent(document.body, 'crm-resync-settled');
      await frames();
      expect(toasts().length, variant).to.equal(0);
      source.progress = {};
    }
  });
});
