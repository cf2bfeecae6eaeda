// Lists that stay true, through the store and a real fetch: hidden, asleep, offline, overtaken, flooded, and taken away.
import { aTimeout, expect } from '@open-wc/testing';
import '../../src/crm-sync-icon.js';
import '../../src/crm-resync-action.js';
import type { StatusEntry } from '../../src/model/status-entry.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { createSyncClient, type SyncClientOptions } from '../../src/configure.js';
import { Backend } from '../mocks/backend.js';
import { endpoint, startWorker, worker } from '../mocks/browser.js';
import { resources } from '../mocks/resources.js';
import { account, accounts, session } from '../mocks/samples.js';
import { can, itIf } from '../setup/engine.js';
import { startFastTime } from '../setup/fast-time.js';
import { frames } from '../setup/frames.js';
import { waitUntil } from '../setup/wait-until.js';

const hour = 3_600_000;

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: hidden ? 'hidden' : 'visible',
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('a list that lives, through a real fetch,', () => {
  let backend: Backend;
  let clients: SyncClient[] = [];
  let restoreTime = (): void => undefined;
  const real = { random: Math.random, now: Date.now, setInterval: globalThis.setInterval.bind(globalThis) };

  before(startWorker);
  after(() => worker.stop());
  beforeEach(() => {
    // The shortest of each wait.
    Math.random = () => 0;
    backend = new Backend(endpoint);
    worker.resetHandlers(...backend.handlers);
  });
  afterEach(async () => {
    Reflect.deleteProperty(document, 'visibilityState');
    Math.random = real.random;
    restoreTime();
    Date.now = real.now;
    globalThis.setInterval = real.setInterval;
    for (const client of clients) client.close();
    clients = [];
    await frames();
  });

  function clientWith(options: SyncClientOptions = {}): SyncClient {
    const client = createSyncClient({ endpoint, ...options });
    clients.push(client);
    return client;
  }

  /** What is heard of each record last. */
  function show(client: SyncClient, refs: readonly RecordRef[]): Map<string, StatusEntry> {
    const shown = new Map<string, StatusEntry>();
    for (const ref of refs) client.subscribe(ref, (entry) => shown.set(ref.id, entry));
    return shown;
  }

  const until = (condition: () => boolean, what: string) =>
    waitUntil(condition, what, { timeout: 8_000, interval: 10 });
  const nameOf = (shown: Map<string, StatusEntry>, id: string) => shown.get(id)?.status?.name;

  async function showing(count: number, options: SyncClientOptions = {}) {
    backend.add('account', ...accounts(count).map(({ id }) => id));
    const client = clientWith(options);
    const shown = show(client, accounts(count));
    await until(
      () => [...shown.values()].filter(({ phase }) => phase === 'ready').length === count,
      'all are ready',
    );
    return { client, shown };
  }

  const streams = (title: string, run: () => Promise<void>) =>
    itIf(can.mockStreams, 'msw cannot hand streams over', title, run);
  const streamOpen = () => until(() => backend.openStreams === 1, 'the stream is open');

  it('catches up once when the network is back', async () => {
    const { shown } = await showing(2, { live: 'poll' });
    // It listens by then.
    await frames();
    backend.fail = () => Response.error();
    backend.change('account', 'a1', 'Meanwhile');
    window.dispatchEvent(new Event('online'));
    await until(() => shown.get('a1')?.phase === 'failed', 'it cannot be had');
    expect(nameOf(shown, 'a1'), 'the last outcome stays').to.equal('Name of a1');
    backend.fail = () => undefined;
    const before = backend.batches.length;
    window.dispatchEvent(new Event('online'));
    await until(() => nameOf(shown, 'a1') === 'Meanwhile', 'the change shows');
    await frames();
    expect(backend.batches.slice(before)).to.deep.equal([['a0', 'a1']]);
  });

  streams('holds no stream and asks for nothing while hidden, and catches up once on return', async () => {
    restoreTime = startFastTime();
    const { shown } = await showing(2);
    await streamOpen();
    setHidden(true);
    await until(() => backend.openStreams === 0, 'the stream has ended');
    const before = backend.requests.length;
    backend.change('account', 'a1', 'Unseen');
    await aTimeout(5_500);
    expect(backend.requests).to.have.length(before);
    setHidden(false);
    await until(() => nameOf(shown, 'a1') === 'Unseen', 'the change shows');
    await streamOpen();
    await frames();
    const asked = backend.requests.slice(before).map(({ path }) => path.split('?')[0]);
    expect(asked.toSorted()).to.deep.equal(['/events', '/records/account', '/session']);
  });

  streams('catches up once after an hour of sleep, by a new stream', async () => {
    const ticks: (() => void)[] = [];
    globalThis.setInterval = ((run: () => void, ms: number) => {
      ticks.push(run);
      return real.setInterval(run, ms);
    }) as typeof setInterval;
    const { shown } = await showing(2);
    await streamOpen();
    const before = backend.requests.length;
    backend.records.set('account/a1', { ...backend.records.get('account/a1')!, name: 'Slept', revision: 2 });
    Date.now = () => real.now() + hour;
    for (const tick of ticks) tick();
    await until(() => nameOf(shown, 'a1') === 'Slept', 'the change shows');
    await streamOpen();
    await frames();
    const asked = backend.requests.slice(before).map(({ path }) => path.split('?')[0]);
    expect(asked.toSorted()).to.deep.equal(['/events', '/records/account', '/session']);
  });

  it('keeps the newer of two answers that overtake each other', async () => {
    const { client, shown } = await showing(1, { live: 'off' });
    let held = (): void => undefined;
    const old = { ...backend.records.get('account/a0')! };
    let times = 0;
    backend.fail = ({ path }) =>
      path.startsWith('/records/') && times++ === 0
        ? new Promise<Response>((resolve) => {
            held = () => resolve(Response.json({ records: [old], errors: [] }));
          })
        : undefined;
    resources(client).statuses.invalidate([account('a0')]);
    await until(() => times === 1, 'the first is under way');
    backend.change('account', 'a0', 'Newer');
    resources(client).handleNotice({ ...account('a0'), revision: 2 });
    await until(() => nameOf(shown, 'a0') === 'Newer', 'the second answers first');
    held();
    await frames();
    expect([nameOf(shown, 'a0'), shown.get('a0')?.revision]).to.deep.equal(['Newer', 2]);
  });

  streams('asks for a thousand changes in a second by one request a frame at most, and is true', async () => {
    const { shown } = await showing(100);
    await streamOpen();
    const before = backend.batches.length;
    const startedAt = performance.now();
    for (let i = 0; i < 1_000; i++) {
      backend.change('account', `a${i % 100}`, `Change ${i}`);
      if (i % 20 === 19) await frames(1);
    }
    for (let i = 0; i < 200; i++) backend.change('account', `unseen${i}`, 'x');
    await until(
      () => [...Array(100).keys()].every((i) => nameOf(shown, `a${i}`) === `Change ${900 + i}`),
      'true',
    );
    // Until the last answer: a busy machine gives the last changes late.
    const took = performance.now() - startedAt;
    const batches = backend.batches.slice(before);
    expect(batches.length).to.be.at.most(Math.ceil(took / 16) + 2);
    expect(
      batches.flat().every((id) => id.startsWith('a')),
      'nobody asks for what nobody shows',
    ).to.equal(true);
  });

  streams('follows a role that changes while the page is open', async () => {
    const { client } = await showing(1);
    await streamOpen();
    backend.session = { ...session, role: 'read_only' };
    backend.reset();
    await until(() => resources(client).session.peek().session?.role === 'read_only', 'the role is known');
  });

  streams('holds one stream for five hundred icons', async () => {
    backend.add('account', ...accounts(500).map(({ id }) => id));
    const client = clientWith();
    const list = document.createElement('div');
    for (const { type, id } of accounts(500)) {
      const icon = document.createElement('crm-sync-icon');
      Object.assign(icon, { client, recordType: type, recordId: id });
      list.append(icon);
    }
    document.body.append(list);
    try {
      await streamOpen();
      await until(
        () => accounts(100).every((record) => client.peek(record).phase === 'ready'),
        'the first hundred are ready',
      );
      expect(backend.openStreams).to.equal(1);
      expect(resources(client).statuses.subscriberCount).to.equal(500);
    } finally {
      list.remove();
    }
  });

  streams('leaves no stream, lock or timer when all of it is taken away', async () => {
    const timers = trackTimers();
    try {
      backend.add('account', ...accounts(20).map(({ id }) => id));
      const client = createSyncClient({ endpoint });
      const list = document.createElement('div');
      for (const { type, id } of accounts(20)) {
        const icon = document.createElement('crm-sync-icon');
        Object.assign(icon, { client, recordType: type, recordId: id });
        list.append(icon);
      }
      const action = document.createElement('crm-resync-action');
      Object.assign(action, { client, records: accounts(20) });
      list.append(action);
      const heard: string[] = [];
      for (const type of ['crm-resync-accepted', 'crm-resync-settled', 'crm-resync-failed', 'crm-sync-error'])
        list.addEventListener(type, () => heard.push(type));
      document.body.append(list);
      await streamOpen();
      await until(() => Boolean(action.shadowRoot?.querySelector('button')), 'the action is there');
      expect(timers.size, 'they are seen').to.be.greaterThan(0);
      action.shadowRoot?.querySelector('button')?.click();
      await until(() => heard.includes('crm-resync-accepted'), `it is queued: ${heard}`);
      backend.endAll();
      await until(() => heard.includes('crm-resync-settled'), `it ends: ${heard}`);
      list.remove();
      await until(() => backend.openStreams === 0, 'the stream has ended');
      await until(() => timers.size === 0, `no timer is left: ${[...timers.values()].join('\n')}`);
      // The browser lets go of a lock in its own time.
      const locks = async () => {
        const { held = [], pending = [] } = await navigator.locks.query();
        return [...held, ...pending].filter(({ name }) => name?.endsWith(endpoint));
      };
      for (const deadline = performance.now() + 5_000; performance.now() < deadline;)
        if ((await locks()).length === 0) break;
      expect(await locks()).to.deep.equal([]);
      expect(resources(client).statuses.subscriberCount).to.equal(0);
      client.close();
    } finally {
      timers.restore();
    }
  });
});

/** Timers that are set now, each with where it was set. */
function trackTimers(): Map<unknown, string> & { restore(): void } {
  const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis;
  const setter = () => new Error().stack ?? '';
  const timers = Object.assign(new Map<unknown, string>(), {
    restore: () => Object.assign(globalThis, { setTimeout, setInterval, clearTimeout, clearInterval }),
  });
  const clear = (end: (id?: number) => void) => (id?: number) => {
    timers.delete(id);
    end(id);
  };
  Object.assign(globalThis, {
    setTimeout: (run: () => void, ms?: number) => {
      const stack = setter();
      const id: unknown = setTimeout(() => {
        timers.delete(id);
        run();
      }, ms);
      timers.set(id, stack);
      return id;
    },
    setInterval: (run: () => void, ms?: number) => {
      const id: unknown = setInterval(run, ms);
      timers.set(id, setter());
      return id;
    },
    clearTimeout: clear(clearTimeout),
    clearInterval: clear(clearInterval),
  });
  return timers;
}
