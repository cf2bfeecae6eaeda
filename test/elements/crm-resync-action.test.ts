// The resync action: who sees it, what it sends, what it says, and what the host can take over.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/crm-resync-action.js';
import { createSyncClient } from '../../src/configure.js';
import type { CrmResyncAction } from '../../src/elements/crm-resync-action.js';
import { closeToasts } from '../../src/elements/push-toasts.js';
import type { CrmResyncRequestEvent } from '../../src/events/crm-resync-request.js';
import type { ResyncProgress } from '../../src/model/resync.js';
import type { Role } from '../../src/model/session.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { SyncError } from '../../src/model/sync-error.js';
import { useClock } from '../mocks/clock.js';
import { FakeSource } from '../mocks/fake-source.js';
import { accounts, session } from '../mocks/samples.js';
import { useFastTime } from '../setup/fast-time.js';
import { nextEvent } from '../setup/next-event.js';
import { waitUntil } from '../setup/wait-until.js';

class PushSource extends FakeSource {
  role: Role = 'admin';
  progress: Partial<ResyncProgress> = {};
  override onSession = () => ({ ...session, role: this.role });

  getResync(id: string): Promise<ResyncProgress> {
    const done = { synced: 0, partial: 0, failed: 0, skipped: 0 };
    return Promise.resolve({ id, total: 2, queued: 0, syncing: 0, done, finishedAt: null, ...this.progress });
  }
}

let source: PushSource;
let client: SyncClient;
beforeEach(() => {
  source = new PushSource();
  source.onStatuses = (call) => call.succeed();
  client = createSyncClient({ source, live: 'off' });
});
afterEach(() => {
  client.close();
  closeToasts();
});

const control = (action: CrmResyncAction) => action.shadowRoot?.querySelector('button') as HTMLButtonElement;
const message = (action: CrmResyncAction) =>
  action.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';
const toasts = () =>
  [...(document.querySelector('body > [popover]')?.shadowRoot?.children ?? [])].map(
    (card) => card.shadowRoot as ShadowRoot,
  );
/** The newest. */
const toast = () => toasts().at(-1);
const sentenceOf = (card: ShadowRoot | undefined) => card?.querySelector('[role=status]')?.textContent;

async function mounted(attributes: Record<string, unknown> = {}): Promise<CrmResyncAction> {
  const action = document.createElement('crm-resync-action');
  const host = await fixture<HTMLElement>(html`<div></div>`);
  Object.assign(action, { client, records: accounts(2), ...attributes });
  host.append(action);
  await waitUntil(() => source.sessions.length > 0 && action.shadowRoot);
  await action.updateComplete;
  return action;
}

async function shownControl(attributes: Record<string, unknown> = {}): Promise<CrmResyncAction> {
  const action = await mounted(attributes);
  await waitUntil(() => control(action));
  return action;
}

describe('crm-resync-action', () => {
  useFastTime();

  it('is accessible at rest, while it runs and at the end', async () => {
    const action = await shownControl();
    await expect(action).to.be.accessible();
    control(action).click();
    await nextEvent(action, 'crm-resync-accepted');
    await action.updateComplete;
    await expect(action).to.be.accessible();
    source.progress = {
      done: { synced: 1, partial: 0, failed: 1, skipped: 0 },
      finishedAt: '2026-11-20T08:15:00Z',
      results: [
        { type: 'account', id: 'a0', outcome: 'synced' },
        { type: 'account', id: 'a1', outcome: 'failed', message: 'entity is deleted' },
      ],
    };
    await nextEvent(action, 'crm-resync-settled');
    await action.updateComplete;
    await expect(action).to.be.accessible();
  });

  it('shows nothing to a read-only session', async () => {
    source.role = 'read_only';
    const action = await mounted();
    expect(control(action)).to.equal(null);
  });

  it('asks the page first, at once, and then sends with the same key', async () => {
    const action = await shownControl();
    let asked: CrmResyncRequestEvent | undefined;
    action.addEventListener('crm-resync-request', (event) => (asked = event));
    control(action).click();
    expect(asked?.records).to.deep.equal(accounts(2));
    await nextEvent(action, 'crm-resync-accepted');
    expect(source.resyncs.map(({ request }) => request.idempotencyKey)).to.deep.equal([
      asked?.idempotencyKey,
    ]);
  });

  it('confirms with the count and the wait, then ends with the truth', async () => {
    const action = await shownControl();
    control(action).click();
    const accepted = await nextEvent(action, 'crm-resync-accepted');
    expect(accepted.message).to.equal('Resyncing 2 records. This takes about a minute.');
    await waitUntil(() => message(action) === accepted.message);
    source.progress = {
      done: { synced: 1, partial: 0, failed: 1, skipped: 0 },
      finishedAt: '2026-11-20T08:15:00Z',
      results: [{ type: 'account', id: 'a1', outcome: 'failed', message: 'entity is deleted' }],
    };
    const settled = await nextEvent(action, 'crm-resync-settled');
    expect([...settled.results.values()]).to.deep.equal(['failed']);
    await waitUntil(() => message(action) === '1 synced, 1 failed');
    expect(action.shadowRoot?.querySelector('.records')?.textContent).to.contain('entity is deleted');
  });

  it('retries only what failed', async () => {
    const action = await shownControl();
    source.progress = {
      done: { synced: 1, partial: 0, failed: 1, skipped: 0 },
      finishedAt: '2026-11-20T08:15:00Z',
      results: [{ type: 'account', id: 'a1', outcome: 'failed' }],
    };
    control(action).click();
    await nextEvent(action, 'crm-resync-settled');
    await action.updateComplete;
    (action.shadowRoot?.querySelector('.quiet') as HTMLElement).click();
    await nextEvent(action, 'crm-resync-accepted');
    expect(source.resyncs[1]?.request.records).to.deep.equal([{ type: 'account', id: 'a1' }]);
  });

  it('names each record that was refused, and why', async () => {
    source.onResync = () => ({
      id: 'rs_1',
      accepted: 1,
      rejected: [{ type: 'account', id: 'a1', code: 'not_linked', message: 'No link' }],
    });
    const action = await shownControl();
    control(action).click();
    const { message: said } = await nextEvent(action, 'crm-resync-accepted');
    expect(said).to.equal('Resyncing 1 record. This takes about a minute. 1 record not queued.');
    await action.updateComplete;
    expect(action.shadowRoot?.querySelector('.records')?.textContent?.trim()).to.equal(
      'a1: it is not linked to a CRM',
    );
  });

  it('counts at the end what was refused with what failed, each under a heading', async () => {
    source.onResync = () => ({
      id: 'rs_1',
      accepted: 2,
      rejected: [{ type: 'account', id: 'a2', code: 'locked', message: 'Somebody edits it' }],
    });
    source.progress = {
      done: { synced: 1, partial: 0, failed: 1, skipped: 0 },
      finishedAt: '2026-11-20T08:15:00Z',
      results: [{ type: 'account', id: 'a1', outcome: 'failed' }],
    };
    const action = await shownControl({ records: accounts(3) });
    control(action).click();
    await nextEvent(action, 'crm-resync-settled');
    await waitUntil(() => message(action) === '1 synced, 1 failed, 1 not queued');
    const lists = [...(action.shadowRoot?.querySelectorAll('.records') ?? [])];
    const headings = lists.map((list) => {
      const id = list.getAttribute('aria-labelledby') ?? '';
      return action.shadowRoot?.getElementById(id)?.textContent;
    });
    expect(headings).to.deep.equal(['Not queued', 'Failed records']);
    expect(lists.map((list) => list.textContent?.trim())).to.deep.equal(['a2: Somebody edits it', 'a1']);
    await expect(action).to.be.accessible();
  });

  it('ends with what was refused when nothing was queued', async () => {
    source.onResync = () => ({
      id: 'rs_1',
      accepted: 0,
      rejected: accounts(2).map((record) => ({ ...record, code: 'not_found', message: '' })),
    });
    source.progress = { total: 0, finishedAt: '2026-11-20T08:15:00Z' };
    const action = await shownControl();
    control(action).click();
    await nextEvent(action, 'crm-resync-settled');
    await waitUntil(() => message(action) === '2 not queued');
  });

  it('says "you may not" for a 403, not that the CRM failed', async () => {
    source.onResync = () => Promise.reject(new SyncError('forbidden', 'No', { status: 403 }));
    const action = await shownControl();
    control(action).click();
    const failed = await nextEvent(action, 'crm-resync-failed');
    expect(failed.error.code).to.equal('forbidden');
    await waitUntil(() => message(action).startsWith('You may not resync'));
  });

  it('leaves all to a host that prevents the default', async () => {
    const action = await shownControl();
    action.addEventListener('crm-resync-request', (event) => event.preventDefault());
    control(action).click();
    await action.updateComplete;
    expect(source.resyncs).to.have.lengthOf(0);
    expect(message(action)).to.equal('');
  });

  it('shows the outcome of a push that the host sends, kept or broken', async () => {
    const action = await shownControl();
    let answer = Promise.resolve({ id: 'own', accepted: 2, rejected: [] });
    action.addEventListener('crm-resync-request', (event) => event.respondWith(answer));
    control(action).click();
    expect((await nextEvent(action, 'crm-resync-accepted')).receipt.id).to.equal('own');
    expect(source.resyncs).to.have.lengthOf(0);
    action.records = accounts(1);
    answer = Promise.reject(new Error('own backend is down'));
    answer.catch(() => undefined);
    control(action).click();
    expect((await nextEvent(action, 'crm-resync-failed')).error.message).to.equal('own backend is down');
  });

  it('joins a second press to the first', async () => {
    const action = await shownControl();
    control(action).click();
    await nextEvent(action, 'crm-resync-accepted');
    control(action).click();
    await action.updateComplete;
    expect(source.resyncs).to.have.lengthOf(1);
  });

  it('takes one id, or many', async () => {
    const action = await shownControl({
      records: undefined,
      recordType: 'account',
      recordIds: ' a1  a2\na1 ',
    });
    let asked: readonly unknown[] = [];
    action.addEventListener('crm-resync-request', (event) => {
      asked = event.records;
      event.preventDefault();
    });
    control(action).click();
    expect(asked).to.deep.equal([
      { type: 'account', id: 'a1' },
      { type: 'account', id: 'a2' },
    ]);
    action.recordIds = undefined;
    action.recordId = 'a9';
    control(action).click();
    expect(asked).to.deep.equal([{ type: 'account', id: 'a9' }]);
  });

  it('speaks in a toast when it is a menu item, in the dialog if there is one, and takes no focus', async () => {
    const action = await shownControl({ variant: 'menuitem' });
    expect(control(action).getAttribute('role')).to.equal('menuitem');
    action.focus();
    control(action).click();
    await nextEvent(action, 'crm-resync-accepted');
    await waitUntil(() => sentenceOf(toast())?.includes('Resyncing 2 records.'));
    expect(document.activeElement).to.equal(action);
    (toast()?.querySelector('.close') as HTMLElement).click();
    await waitUntil(() => !toast());
  });

  describe('that leaves the page while its push is under way', () => {
    const end = () => {
      source.progress = {
        done: { synced: 2, partial: 0, failed: 0, skipped: 0 },
        finishedAt: '2026-11-20T08:15:00Z',
      };
    };

    for (const variant of ['menuitem', 'button'] as const) {
      it(`goes on, and a toast says how it ended (${variant})`, async () => {
        const action = await shownControl({ variant });
        control(action).click();
        await nextEvent(action, 'crm-resync-accepted');
        action.parentElement?.remove();
        end();
        await nextEvent(document.body, 'crm-resync-settled');
        await waitUntil(() => sentenceOf(toast()) === '2 synced');
      });
    }

    it('tells what is left of its surroundings, once', async () => {
      const list = await fixture<HTMLElement>(html`<section><div></div></section>`);
      const action = await shownControl();
      list.firstElementChild?.append(action);
      const heard: string[] = [];
      for (const type of ['crm-resync-accepted', 'crm-resync-settled'] as const)
        for (const place of [list, document])
          place.addEventListener(type, () => heard.push(`${type} ${place.nodeName}`), { once: true });
      control(action).click();
      list.firstElementChild?.remove();
      end();
      await waitUntil(() => heard.length === 4, 'both places hear both', { timeout: 5_000 });
      expect(heard).to.deep.equal([
        'crm-resync-accepted SECTION',
        'crm-resync-accepted #document',
        'crm-resync-settled SECTION',
        'crm-resync-settled #document',
      ]);
    });

    it('tells of a failure, too', async () => {
      source.onResync = () => Promise.reject(new SyncError('invalid', 'No', { status: 422 }));
      const action = await shownControl();
      control(action).click();
      action.remove();
      expect((await nextEvent(document.body, 'crm-resync-failed')).error.code).to.equal('invalid');
      await waitUntil(() => sentenceOf(toast()) === 'No');
    });

    it('says nothing more of a push that had ended before', async () => {
      end();
      const action = await shownControl();
      control(action).click();
      await nextEvent(action, 'crm-resync-settled');
      await action.updateComplete;
      action.records = accounts(1);
      action.remove();
      await action.updateComplete;
      expect(toast()).to.equal(undefined);
    });
  });

  it('speaks the language and has the direction and the tokens of where it was pressed', async () => {
    const place = await fixture<HTMLElement>(
      html`<div lang="de" dir="rtl" style="--crm-sync-surface-raised: rgb(1, 2, 3)"></div>`,
    );
    const action = await shownControl({ variant: 'menuitem' });
    place.append(action);
    await action.updateComplete;
    // The menu goes with the press.
    action.addEventListener('crm-resync-request', () => action.remove());
    control(action).click();
    await waitUntil(() => toast()?.querySelector('.toast'));
    const card = toast()?.host as HTMLElement;
    expect([card.lang, card.dir]).to.deep.equal(['de', 'rtl']);
    const box = toast()?.querySelector('.toast') as Element;
    expect(getComputedStyle(box).backgroundColor).to.equal('rgb(1, 2, 3)');
  });

  it('moves its toast with the dialog that opens or closes', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    const action = await shownControl({ variant: 'menuitem' });
    control(action).click();
    await nextEvent(action, 'crm-resync-accepted');
    await waitUntil(() => document.querySelector('body > [popover]:popover-open'));
    dialog.showModal();
    source.progress = { done: { synced: 1, partial: 0, failed: 0, skipped: 0 } };
    await waitUntil(() => dialog.querySelector('[popover]:popover-open'), 'in the dialog', {
      timeout: 5_000,
    });
    dialog.close();
    source.progress = { ...source.progress, finishedAt: '2026-11-20T08:15:00Z' };
    await waitUntil(() => document.querySelector('body > [popover]:popover-open'), 'out of it', {
      timeout: 5_000,
    });
  });

  for (const where of ['in a shadow root', 'nested in another'] as const)
    it(`shows its toast in the modal dialog on top, ${where}, so that it can be dismissed`, async () => {
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const root = where === 'in a shadow root' ? place.attachShadow({ mode: 'open' }) : place;
      const outer = document.createElement('dialog');
      const inner = document.createElement('dialog');
      // The one that is open stands first in the page.
      root.append(outer, document.createElement('dialog'));
      outer.append(inner);
      outer.showModal();
      if (where === 'nested in another') inner.showModal();
      const top = where === 'nested in another' ? inner : outer;
      const action = await shownControl({ variant: 'menuitem' });
      top.append(action);
      await waitUntil(() => control(action));
      control(action).click();
      await waitUntil(() => top.querySelector('[popover]:popover-open'), 'the toast is in the dialog');
      const card = top.querySelector('[popover]')?.shadowRoot?.lastElementChild?.shadowRoot;
      const close = card?.querySelector<HTMLElement>('.close');
      const { x, y } = close?.getBoundingClientRect() ?? new DOMRect();
      const hit = (card as ShadowRoot).elementFromPoint(x + 4, y + 4);
      expect(close?.contains(hit), 'the pointer reaches the button').to.equal(true);
      close?.click();
      expect(top.querySelector('[popover]')).to.equal(null);
    });

  it('puts its toast back when a script has taken it out of the page', async () => {
    const action = await shownControl({ variant: 'menuitem' });
    control(action).click();
    await waitUntil(() => document.querySelector('body > [popover]:popover-open'));
    document.querySelector('body > [popover]')?.remove();
    await waitUntil(() => document.querySelector('body > [popover]:popover-open'), 'it is back');
    expect(sentenceOf(toast())).to.not.equal(undefined);
  });

  it('does not submit the form around it', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    let submitted = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted = true;
    });
    const action = await shownControl();
    form.append(action);
    action.addEventListener('crm-resync-request', (event) => event.preventDefault());
    control(action).click();
    expect(submitted).to.equal(false);
  });
});

// Apart from the suite above: a stopped clock and a fast one cannot be stacked.
describe('several toasts of crm-resync-action', () => {
  let rows: CrmResyncAction[] = [];
  // Before the clock stops: the elements load their code.
  beforeEach(async () => {
    await import('../../src/elements/push-display.js');
    await import('../../src/store/run-push.js');
    rows = [];
    for (const record of accounts(2))
      rows.push(await shownControl({ variant: 'menuitem', records: [record] }));
  });
  const clock = useClock();
  const done = (outcome: 'synced' | 'failed') => ({
    done: { synced: 0, partial: 0, failed: 0, skipped: 0, [outcome]: 1 },
    finishedAt: '2026-11-20T08:15:00Z',
  });

  it('stand in a stack; one that ended well goes by itself, one that failed stays; none comes back', async () => {
    const ends = new Map([
      ['rs_1', done('synced')],
      ['rs_2', done('failed')],
    ]);
    let receipts = 0;
    source.onResync = () => ({ id: `rs_${++receipts}`, accepted: 1, rejected: [] });
    source.getResync = (id) =>
      Promise.resolve({ id, total: 1, queued: 0, syncing: 0, ...(ends.get(id) ?? done('failed')) });
    for (const row of rows) {
      control(row).click();
      await clock.advance(50);
    }
    await clock.advance(2_000);
    expect(toasts().map(sentenceOf)).to.deep.equal(['1 synced', '1 failed']);
    await clock.advance(9_000);
    expect(toasts().map(sentenceOf)).to.deep.equal(['1 failed']);
    toast()?.querySelector<HTMLElement>('.close')?.click();
    expect(toasts()).to.deep.equal([]);
    for (const row of rows) {
      row.requestUpdate();
      await row.updateComplete;
    }
    await client.refresh();
    await clock.advance(20_000);
    expect(toasts()).to.deep.equal([]);
  });
});
