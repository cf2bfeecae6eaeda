// A push of several callers, of a host, of a client that is closed, of a machine that sleeps.
import { expect } from 'chai';
import { SyncError } from '../../src/model/sync-error.js';
import type { ResyncProgress, ResyncReceipt, ResyncRequest } from '../../src/model/resync.js';
import type { SignalOption } from '../../src/model/sync-source.js';
import type { Push } from '../../src/store/push.js';
import { settle, useClock } from '../mocks/clock.js';
import { FakeResources } from '../mocks/fake-resources.js';
import { FakeSource } from '../mocks/fake-source.js';
import { account, accounts } from '../mocks/samples.js';

const second = 1_000;
const minute = 60 * second;

class ProgressSource extends FakeSource {
  onProgress: (id: string) => Partial<ResyncProgress> | Promise<Partial<ResyncProgress>> = () => ({});
  async getResync(id: string): Promise<ResyncProgress> {
    const done = { synced: 0, partial: 0, failed: 0, skipped: 0 };
    const progress = await this.onProgress(id);
    return { id, total: 1, queued: 0, syncing: 0, done, finishedAt: null, ...progress };
  }
}
/** Ends a request as `fetch` does when its signal aborts. */
class AbortingSource extends FakeSource {
  answer: (receipt: ResyncReceipt) => void = () => undefined;
  override resync(request: ResyncRequest, { signal }: SignalOption): Promise<ResyncReceipt> {
    this.resyncs.push({ request, signal });
    return new Promise((resolve, reject) => {
      this.answer = resolve;
      signal.addEventListener('abort', () => reject(signal.reason as Error));
    });
  }
}
const ended = { done: { synced: 1, partial: 0, failed: 0, skipped: 0 }, finishedAt: '2026-11-20T08:16:00Z' };
const lost = () => {
  throw new SyncError('network', 'No answer');
};

describe('a push, whatever happens to who wants it,', () => {
  const clock = useClock();
  afterEach(() => sessionStorage.clear());
  function start(client: FakeResources, records = [account('a1')]): Push {
    const push = client.pushes.start({ records });
    push.subscribe(() => undefined);
    return push;
  }

  it('that a second caller joined goes on when the first caller aborts', async () => {
    const source = new AbortingSource();
    const client = new FakeResources({}, source);
    const first = new AbortController();
    const one = client.resync(accounts(1), { signal: first.signal }).catch((error: unknown) => error);
    const other = client
      .resync(accounts(1), { signal: new AbortController().signal })
      .catch((e: unknown) => e);
    await settle();
    first.abort();
    await settle();
    source.answer({ id: 'rs', accepted: 1, rejected: [] });
    expect(await one).to.have.property('name', 'AbortError');
    expect(await other).to.have.property('accepted', 1);
    client.close();
  });

  it('that all callers have aborted is not joined by the next one', async () => {
    const source = new AbortingSource();
    const client = new FakeResources({}, source);
    const one = client.resync(accounts(1), { signal: AbortSignal.abort() }).catch((error: unknown) => error);
    const other = client.resync(accounts(1));
    await settle();
    source.answer({ id: 'rs', accepted: 1, rejected: [] });
    expect(await one).to.have.property('name', 'AbortError');
    expect(await other).to.have.property('accepted', 1);
    client.close();
  });

  it('leaves no listener at a signal that lives longer', async () => {
    const client = new FakeResources();
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, args);
    };
    await client.resync(accounts(1), { signal });
    await settle();
    expect(listeners).to.equal(0);
    client.close();
  });

  it('sends the records of the call, not what the caller makes of its array afterwards', async () => {
    const client = new FakeResources();
    const selected = accounts(2);
    const receipt = client.resync(selected).catch((error: unknown) => error);
    selected.length = 0;
    expect(await receipt).to.have.property('accepted', 2);
  });

  it('of a record that is named twice is joined by an equal press', async () => {
    const client = new FakeResources({}, new ProgressSource());
    const records = [account('a1'), account('a1')];
    start(client, records);
    await settle();
    expect(client.pushes.peek({ records }), 'running').to.not.equal(undefined);
    client.close();
  });

  it('that has ended is no longer under way for a listener of its end', async () => {
    const client = new FakeResources();
    client.fake.onResync = () => {
      throw new SyncError('invalid', 'No');
    };
    const push = client.pushes.start({ records: accounts(1) });
    let found: unknown;
    push.subscribe(({ phase }) => {
      if (phase === 'failed') found = client.pushes.peek({ records: accounts(1) });
    });
    await settle();
    expect(push.peek().phase).to.equal('failed');
    expect(found).to.equal(undefined);
  });

  it('that the host has sent is accepted, also when what shows the push cannot be loaded', async () => {
    const client = new FakeResources();
    const ready = Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
    const push = client.pushes.start({
      records: accounts(1),
      response: Promise.resolve({ id: 'own', accepted: 1, rejected: [] }),
      ready,
    });
    push.subscribe(() => undefined);
    await settle();
    expect(push.peek().phase).to.equal('running');
    client.close();
  });

  it('whose host never answers ends with its client', async () => {
    const client = new FakeResources();
    const push = client.pushes.start({ records: accounts(1), response: new Promise(() => undefined) });
    await settle();
    client.close();
    await settle();
    expect(push.underWay).to.equal(false);
  });

  it('that runs when the client is closed does not stay "running" for who shows it', async () => {
    const client = new FakeResources({}, new ProgressSource());
    const push = start(client);
    await settle();
    client.close();
    await clock.advance(minute);
    expect(push.underWay).to.equal(false);
  });

  it('that is aborted is no error for who shows it', async () => {
    const client = new FakeResources({}, new AbortingSource());
    const push = start(client);
    await settle();
    client.close();
    await settle();
    expect(push.peek().error).to.equal(undefined);
  });

  it('is asked about more than once after the machine slept beyond the deadline', async () => {
    const source = new ProgressSource();
    const client = new FakeResources({}, source);
    const push = start(client);
    await clock.advance(2 * second);
    source.onProgress = lost;
    await clock.sleep(30 * minute);
    source.onProgress = () => ended;
    await clock.advance(10 * second);
    expect(push.peek().phase).to.equal('settled');
  });

  it('waits no longer "until" a moment that has passed', async () => {
    const client = new FakeResources();
    client.fake.onResync = () => {
      throw new SyncError('rate_limited', 'Slow', { retryAt: clock.now + 2 * second });
    };
    const push = start(client);
    await settle();
    client.fake.onResync = lost;
    await clock.advance(4 * second);
    expect(push.underWay).to.equal(true);
    expect(push.peek().waitUntil).to.equal(undefined);
    client.close();
  });
});
