// Moves, recycling and removal: nothing is lost on the way, nothing is left behind in the end.
import { expect } from '@open-wc/testing';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import {
  box,
  closeClients,
  showsStatus,
  iconIn,
  isOpen,
  crmIcon,
  newClient,
  newIcon,
  openPanel,
} from './icon-on-page.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { resources } from '../mocks/resources.js';
import { frames } from '../setup/frames.js';
import { waitUntil } from '../setup/wait-until.js';

afterEach(closeClients);

const subscribersOf = (client: SyncClient) => resources(client).statuses.subscriberCount;

describe('an icon that is moved', () => {
  it('opens its panel after it was taken out and put back', async () => {
    const outer = await box();
    const icon = await iconIn(outer);
    icon.remove();
    await frames();
    outer.append(icon);
    await showsStatus(icon);
    await openPanel(icon);
    expect(isOpen(icon)).to.equal(true);
  });

  it('keeps its data and asks for nothing again', async () => {
    const { client, source } = newClient();
    const outer = await box();
    const icon = newIcon('a1', client);
    outer.append(icon);
    await showsStatus(icon);
    const shown = crmIcon(icon);
    outer.append(icon);
    outer.prepend(icon);
    await frames();
    expect(crmIcon(icon)).to.equal(shown);
    expect(source.calls).to.have.lengthOf(1);
  });

  it('works when its attributes come before it is connected, after, or in markup', async () => {
    const { client } = newClient();
    const outer = await box();
    const late = document.createElement('crm-sync-icon');
    late.client = client;
    outer.append(late);
    await frames();
    late.setAttribute('record-type', 'account');
    late.setAttribute('record-id', 'a1');
    await showsStatus(late);
    const early = document.createElement('crm-sync-icon');
    early.setAttribute('record-type', 'account');
    early.setAttribute('record-id', 'a2');
    early.client = client;
    outer.append(early);
    await showsStatus(early);
    outer.innerHTML = '<crm-sync-icon record-type="account" record-id="a3"></crm-sync-icon>';
    const parsed = outer.firstElementChild as CrmSyncIcon;
    parsed.client = client;
    await showsStatus(parsed);
  });
});

describe('an icon whose inputs change', () => {
  it('lets go of the old record when only attributes change, as morphing libraries do', async () => {
    const { client } = newClient();
    const outer = await box();
    const icon = newIcon('a1', client);
    outer.append(icon);
    await showsStatus(icon);
    icon.setAttribute('record-id', 'a2');
    await icon.updateComplete;
    expect(subscribersOf(client)).to.equal(1);
  });

  it('lets go of the old client when it is given another', async () => {
    const first = newClient();
    const second = newClient();
    const outer = await box();
    const icon = newIcon('a1', first.client);
    outer.append(icon);
    await showsStatus(icon);
    icon.client = second.client;
    await waitUntil(() => second.source.calls.length === 1);
    expect(subscribersOf(first.client)).to.equal(0);
  });

  it('takes nothing up again when it is updated after it was removed', async () => {
    const { client } = newClient();
    const outer = await box();
    const icon = newIcon('a1', client);
    outer.append(icon);
    await showsStatus(icon);
    icon.remove();
    await frames();
    icon.recordId = 'a2';
    icon.requestUpdate();
    await icon.updateComplete;
    expect(subscribersOf(client)).to.equal(0);
  });
});

describe('1,000 icons', () => {
  it('leave no watcher, timer, listener or observed element when they have been added, moved, recycled and removed', async () => {
    const listeners = new Map<string, number>();
    const restore = [window, document].map((target) => {
      const { addEventListener: add, removeEventListener: remove } = target;
      const count = (type: string, by: number) => listeners.set(type, (listeners.get(type) ?? 0) + by);
      target.addEventListener = function (this: typeof target, ...args: Parameters<typeof add>) {
        count(args[0], 1);
        const [, , options] = args;
        if (typeof options === 'object') options.signal?.addEventListener('abort', () => count(args[0], -1));
        return add.apply(this, args);
      } as typeof add;
      target.removeEventListener = function (this: typeof target, ...args: Parameters<typeof remove>) {
        count(args[0], -1);
        return remove.apply(this, args);
      } as typeof remove;
      return () => Object.assign(target, { addEventListener: add, removeEventListener: remove });
    });
    const { client, source } = newClient();
    const outer = await box();
    const icons = Array.from({ length: 1000 }, (_, i) => newIcon(`a${i}`, client));
    outer.append(...icons);
    await showsStatus(icons[0] as CrmSyncIcon);
    outer.append(...icons.slice(0, 500));
    icons.forEach((icon, i) => icon.setAttribute('record-id', `b${i}`));
    await (icons[500] as CrmSyncIcon).updateComplete;
    await showsStatus(icons[500] as CrmSyncIcon);
    await openPanel(icons[500] as CrmSyncIcon);
    outer.replaceChildren();
    await frames();
    for (const undo of restore) undo();
    expect(subscribersOf(client)).to.equal(0);
    expect([...listeners].filter(([, count]) => count !== 0)).to.deep.equal([]);
    const calls = source.calls.length;
    await frames();
    expect(source.calls.length).to.equal(calls);
  });

  it('open and close 50 panels without a listener more', async () => {
    const icon = await iconIn(await box());
    await openPanel(icon);
    crmIcon(icon).click();
    await waitUntil(() => !isOpen(icon));
    let balance = 0;
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    // Only what hangs on the page: an element's own listeners go with it.
    const outlives = (target: EventTarget) => target === window || target === document;
    EventTarget.prototype.addEventListener = function (...args) {
      const [, , options] = args;
      if (outlives(this)) {
        balance++;
        if (typeof options === 'object')
          add.call(options?.signal ?? new EventTarget(), 'abort', () => balance--);
      }
      return add.apply(this, args);
    };
    EventTarget.prototype.removeEventListener = function (...args) {
      if (outlives(this)) balance--;
      return remove.apply(this, args);
    };
    try {
      for (let i = 0; i < 50; i++) {
        crmIcon(icon).click();
        await waitUntil(() => isOpen(icon), 'opens', { interval: 2 });
        crmIcon(icon).click();
        await waitUntil(() => !isOpen(icon), 'closes', { interval: 2 });
      }
      await frames();
    } finally {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
    }
    expect(balance).to.be.at.most(0);
  });
});
