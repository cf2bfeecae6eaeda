// Lists that stay true by themselves: by the stream, by polling without one, through hidden tabs, sleep and silence.
import { expect } from '@open-wc/testing';
import { settle, useClock } from '../mocks/clock.js';
import { FakeSource, type Subscription } from '../mocks/fake-source.js';
import { FakeResources, frame } from '../mocks/fake-resources.js';
import { FakeSubscriber } from '../mocks/fake-subscriber.js';
import { account, accounts, queuedStatusOf } from '../mocks/samples.js';
import { useUncaught } from '../mocks/uncaught.js';

const second = 1_000;
const minute = 60 * second;

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: hidden ? 'hidden' : 'visible',
  });
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('live updates', () => {
  const clock = useClock();
  const uncaught = useUncaught();
  let stores: FakeResources[] = [];

  afterEach(async () => {
    Reflect.deleteProperty(document, 'visibilityState');
    for (const store of stores) store.close();
    stores = [];
    await settle();
    expect(clock.pending, 'timers left').to.equal(0);
  });

  /** A store that shows records and knows them. */
  async function showing(
    live: 'stream' | 'poll' | 'off',
    { count = 3, source = new FakeSource(), changes = {} } = {},
  ): Promise<{ store: FakeResources; subscribers: FakeSubscriber[] }> {
    const store = new FakeResources({ live }, source);
    stores.push(store);
    source.onStatuses = (call) => call.succeed(changes);
    const subscribers = store.subscribeAll(accounts(count));
    await clock.advance(frame);
    return { store, subscribers };
  }

  function subscriptionOf(store: FakeResources): Subscription {
    const subscription = store.fake.listening[0];
    if (!subscription) throw new Error('Nobody listens');
    return subscription;
  }

  async function leaveAll(store: FakeResources, subscribers: readonly FakeSubscriber[]): Promise<void> {
    for (const subscriber of subscribers) store.unsubscribe(subscriber);
    await settle();
  }

  describe('by a stream', () => {
    it('need one for all who watch, and none when nobody does', async () => {
      const { store, subscribers } = await showing('stream', { count: 50 });
      expect(store.fake.subscriptions).to.have.length(1);
      await leaveAll(store, subscribers.slice(1));
      expect(store.fake.listening).to.have.length(1);
      store.unsubscribe(subscribers[0] ?? new FakeSubscriber());
      await leaveAll(store, subscribers);
      expect([store.fake.listening.length, clock.pending]).to.deep.equal([0, 0]);
      store.subscribeOne(account('a0'));
      await settle();
      expect([store.fake.listening.length, store.fake.subscriptions.length]).to.deep.equal([1, 2]);
    });

    it('need none when the last leaves while it is being opened', async () => {
      const store = new FakeResources({ live: 'stream' });
      stores.push(store);
      const subscriber = store.subscribeOne(account('a0'));
      await leaveAll(store, [subscriber]);
      await clock.advance(minute);
      expect(store.fake.listening).to.have.length(0);
    });

    it('are in time: nothing is asked for but what is told', async () => {
      const { store } = await showing('stream');
      subscriptionOf(store).onState('open');
      await clock.advance(10 * minute);
      expect(store.fake.calls).to.have.length(1);
      subscriptionOf(store).onNotice({ ...account('a1'), revision: 2 });
      await clock.advance(frame);
      expect(store.fake.last.ids).to.deep.equal(['a1']);
    });

    it('catch up when the stream comes late, or comes back', async () => {
      const { store } = await showing('stream');
      await clock.advance(3 * second);
      subscriptionOf(store).onState('open');
      await clock.advance(frame);
      expect(store.fake.sizes).to.deep.equal([3, 3]);
      subscriptionOf(store).onState('closed');
      await clock.advance(second);
      subscriptionOf(store).onState('open');
      subscriptionOf(store).onState('open');
      await clock.advance(frame);
      expect(store.fake.sizes).to.deep.equal([3, 3, 3]);
    });

    it('poll while the stream is away, and stop when it is back', async () => {
      const { store } = await showing('stream');
      subscriptionOf(store).onState('open');
      subscriptionOf(store).onState('closed');
      await clock.advance(90 * second);
      expect(store.fake.calls.length).to.equal(4);
      subscriptionOf(store).onState('open');
      await clock.advance(frame);
      const caughtUp = store.fake.calls.length;
      await clock.advance(10 * minute);
      expect(store.fake.calls).to.have.length(caughtUp);
    });

    it('poll when the source cannot listen, or throws', async () => {
      for (const subscribe of [
        undefined,
        () => {
          throw new Error('No stream');
        },
      ]) {
        const source = new FakeSource();
        Object.defineProperty(source, 'subscribe', { value: subscribe });
        const { store } = await showing('stream', { source });
        await clock.advance(31 * second);
        expect(store.fake.calls).to.have.length(2);
      }
      expect(uncaught).to.have.length(1);
    });

    it('do not take the word of a stream that was left for one that is open', async () => {
      const { store, subscribers } = await showing('stream');
      const left = subscriptionOf(store);
      left.onState('open');
      await leaveAll(store, subscribers);
      left.onState('open');
      left.onNotice({ reset: true });
      store.subscribeAll(accounts(3));
      await clock.advance(31 * second);
      expect(store.fake.calls.length, 'polls').to.be.at.least(3);
    });
  });

  describe('by polling', () => {
    it('ask twice a minute while nothing is going on', async () => {
      const { store } = await showing('poll');
      await clock.advance(5 * minute);
      expect(store.fake.subscriptions).to.have.length(0);
      expect(store.fake.calls.length).to.equal(1 + 10);
    });

    it('ask each five seconds while a push waits or runs', async () => {
      const { store } = await showing('poll', { changes: { crms: queuedStatusOf(account('x')).crms } });
      await clock.advance(minute);
      expect(store.fake.calls.length).to.equal(1 + 12);
    });

    it('ask for nothing more when nobody watches', async () => {
      const { store, subscribers } = await showing('poll');
      await leaveAll(store, subscribers);
      await clock.advance(10 * minute);
      expect(store.fake.calls).to.have.length(1);
    });

    it('do not pile up requests on a backend that is slower than they are', async () => {
      const { store } = await showing('poll', { changes: { crms: queuedStatusOf(account('x')).crms } });
      store.fake.onStatuses = () => undefined;
      await clock.advance(25 * second);
      expect(store.fake.calls).to.have.length(2);
    });

    it('ask once for a list of which a part is seen', async () => {
      const source = new FakeSource();
      const { store } = await showing('poll', { source, count: 10 });
      store.subscribeAll(accounts(500, 10), false);
      await clock.advance(30 * second + frame);
      expect(source.sizes).to.deep.equal([10, 100]);
    });

    it('are off when the host says so', async () => {
      const { store } = await showing('off');
      setHidden(true);
      setHidden(false);
      window.dispatchEvent(new Event('online'));
      await clock.advance(60 * minute);
      expect([store.fake.calls.length, store.fake.subscriptions.length]).to.deep.equal([1, 0]);
    });
  });

  for (const live of ['stream', 'poll'] as const) {
    describe(`by ${live}, when the page`, () => {
      it('is hidden, hold no connection and ask for nothing; back in sight, catch up once', async () => {
        const { store } = await showing(live);
        if (live === 'stream') subscriptionOf(store).onState('open');
        setHidden(true);
        await clock.advance(60 * minute);
        expect([store.fake.calls.length, store.fake.listening.length]).to.deep.equal([1, 0]);
        setHidden(false);
        if (live === 'stream') subscriptionOf(store).onState('open');
        await clock.advance(5 * second);
        expect(store.fake.calls).to.have.length(2);
        expect(store.fake.listening).to.have.length(live === 'stream' ? 1 : 0);
      });

      it('is opened out of sight, wait until it is seen', async () => {
        setHidden(true);
        const { store } = await showing(live);
        await clock.advance(10 * minute);
        expect([store.fake.calls.length, store.fake.listening.length]).to.deep.equal([1, 0]);
        setHidden(false);
        await clock.advance(frame);
        expect(store.fake.calls).to.have.length(2);
      });

      it('is on the network again, catch up once, on a new connection', async () => {
        const { store } = await showing(live);
        window.dispatchEvent(new Event('online'));
        await clock.advance(second);
        expect(store.fake.calls).to.have.length(2);
        expect(store.fake.listening).to.have.length(live === 'stream' ? 1 : 0);
        expect(store.fake.subscriptions).to.have.length(live === 'stream' ? 2 : 0);
      });

      it('is on the network again, do not wait for failures from before', async () => {
        const { store } = await showing(live);
        store.fake.onStatuses = (call) =>
          call.answer.reject(Object.assign(new Error('x'), { code: 'network' }));
        await clock.advance(10 * minute);
        store.fake.onStatuses = (call) => call.succeed();
        const before = store.fake.calls.length;
        window.dispatchEvent(new Event('online'));
        await clock.advance(frame);
        expect(store.fake.calls).to.have.length(before + 1);
        expect(store.peek(account('a1')).phase).to.equal('ready');
      });

      it('wakes from an hour of sleep, catch up once', async () => {
        const { store } = await showing(live);
        if (live === 'stream') subscriptionOf(store).onState('open');
        await clock.advance(2 * second);
        await clock.sleep(60 * minute);
        if (live === 'stream') subscriptionOf(store).onState('open');
        await clock.advance(6 * second);
        expect(store.fake.calls).to.have.length(2);
        expect(store.fake.subscriptions).to.have.length(live === 'stream' ? 2 : 0);
      });
    });
  }

  describe('that go silent', () => {
    const staleOf = (subscribers: readonly FakeSubscriber[]) =>
      subscribers.map(({ received }) => received.at(-1)?.stale);

    for (const live of ['stream', 'poll'] as const) {
      it(`for a minute and a half say so, and recover by themselves (${live})`, async () => {
        const { store, subscribers } = await showing(live);
        store.fake.onStatuses = () => undefined;
        await clock.advance(85 * second);
        expect(staleOf(subscribers)).to.deep.equal([false, false, false]);
        await clock.advance(10 * second);
        expect(staleOf(subscribers)).to.deep.equal([true, true, true]);
        expect(subscribers[0]?.received.at(-1)?.phase, 'not failed').to.equal('ready');
        const told = subscribers[0]?.received.length;
        await clock.advance(minute);
        expect(subscribers[0]?.received.length, 'once').to.equal(told);
        store.fake.last.succeed();
        await settle();
        expect(staleOf(subscribers)).to.deep.equal([false, false, false]);
      });
    }

    it('are not said to be when the stream is open, however little there is to tell', async () => {
      const { store, subscribers } = await showing('stream');
      subscriptionOf(store).onState('open');
      await clock.advance(60 * minute);
      expect(staleOf(subscribers)).to.deep.equal([false, false, false]);
    });

    it('are trusted again as soon as the stream is back', async () => {
      const { store, subscribers } = await showing('stream');
      store.fake.onStatuses = () => undefined;
      await clock.advance(100 * second);
      expect(staleOf(subscribers)).to.deep.equal([true, true, true]);
      subscriptionOf(store).onState('open');
      expect(staleOf(subscribers)).to.deep.equal([false, false, false]);
    });

    it('are not said to be on a page that shows its first record long after it was set up', async () => {
      const store = new FakeResources({ live: 'poll' });
      stores.push(store);
      await clock.advance(10 * minute);
      store.put(accounts(1).map((ref) => queuedStatusOf(ref)));
      const subscriber = store.subscribeOne(account('a0'));
      await clock.advance(10 * second);
      expect([subscriber.received.at(-1)?.stale ?? false, store.peek(account('a0')).stale]).to.deep.equal([
        false,
        false,
      ]);
    });
  });

  it('leave no listener on the page behind', async () => {
    const added: string[] = [];
    const spies = [document, window].map((target) => {
      const { addEventListener: add, removeEventListener: remove } = target;
      target.addEventListener = (type: string, ...rest: unknown[]) => {
        added.push(type);
        (add as (...args: unknown[]) => void).call(target, type, ...rest);
      };
      target.removeEventListener = (type: string, ...rest: unknown[]) => {
        added.splice(added.indexOf(type), 1);
        (remove as (...args: unknown[]) => void).call(target, type, ...rest);
      };
      return () => {
        Reflect.deleteProperty(target, 'addEventListener');
        Reflect.deleteProperty(target, 'removeEventListener');
      };
    });
    try {
      const { store, subscribers } = await showing('stream');
      expect(added.toSorted()).to.deep.equal(['online', 'visibilitychange']);
      await leaveAll(store, subscribers);
      expect(added).to.deep.equal([]);
    } finally {
      for (const restore of spies) restore();
    }
  });
});
