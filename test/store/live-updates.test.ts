// Lists that stay true by themselves: by the stream, by polling without one, through hidden tabs, sleep and silence.
import { expect } from '@open-wc/testing';
import { settle, useClock } from '../mocks/clock.js';
import { FakeSource, type Subscription } from '../mocks/fake-source.js';
import { LiveUpdates } from '../../src/store/live-updates.js';
import { FakeResources, frame } from '../mocks/fake-resources.js';
import { FakeSubscriber } from '../mocks/fake-subscriber.js';
import { account, accounts, queuedStatusOf, session } from '../mocks/samples.js';
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

    it('ask for nothing when a stream that has resumed is back, however often', async () => {
      const { store } = await showing('stream');
      const { onState } = subscriptionOf(store);
      onState('open', false);
      for (let minutes = 0; minutes < 30; minutes++) {
        await clock.advance(minute);
        onState('closed');
        await clock.advance(second);
        onState('open', false);
      }
      await clock.advance(second);
      expect([store.fake.calls.length, store.fake.sessions.length]).to.deep.equal([1, 1]);
    });

    it('ask once, and who is reading, when a stream could not resume, or says that all may have changed', async () => {
      const { store } = await showing('stream');
      const { onState, onNotice } = subscriptionOf(store);
      onState('open', false);
      onState('closed');
      onState('open', true);
      await clock.advance(frame);
      expect([store.fake.calls.length, store.fake.sessions.length]).to.deep.equal([2, 2]);
      onState('open', true);
      await clock.advance(frame);
      expect(store.fake.calls.length, 'without a close between, as when another tab takes over').to.equal(3);
      onNotice({ reset: true });
      await clock.advance(frame);
      expect(store.fake.calls).to.have.length(4);
    });

    it('learn of a change between the first answers and the first opening', async () => {
      const { store } = await showing('stream');
      store.fake.onStatuses = (call) => call.succeed({ revision: 2 });
      subscriptionOf(store).onState('open', true);
      await clock.advance(frame);
      expect(store.peek(account('a1')).revision).to.equal(2);
    });

    it('learn of a change that came while their own code was loading', async () => {
      for (const [loadedAfter, resets] of [
        [100, 0],
        [1_500, 1],
      ] as const) {
        const source = new FakeSource();
        const { statuses, session } = new FakeResources();
        const notices: unknown[] = [];
        const target = { source, statuses, session, wake: () => undefined };
        const updates = new LiveUpdates(
          { ...target, handleNotice: (notice) => void notices.push(notice) },
          'stream',
        );
        const since = performance.now();
        await clock.advance(loadedAfter);
        updates.start(since);
        source.listening[0]?.onState('open', false);
        updates.stop();
        expect(notices).to.have.length(resets);
      }
    });

    it('try at once what failed when the stream is back, but not before the backend wants it', async () => {
      for (const [retryAfter, calls] of [
        [0, 3],
        [120, 2],
      ] as const) {
        const { store } = await showing('stream');
        const { onState } = subscriptionOf(store);
        onState('open', false);
        onState('closed');
        const retryAt = retryAfter ? { retryAt: clock.now + retryAfter * second } : {};
        store.fake.onStatuses = (call) =>
          call.answer.reject(Object.assign(new Error('x'), { code: 'unavailable', ...retryAt }));
        store.statuses.invalidate([account('a1')]);
        await clock.advance(frame);
        expect(store.fake.calls).to.have.length(2);
        onState('open', false);
        await clock.advance(frame);
        expect(store.fake.calls).to.have.length(calls);
      }
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

  describe('when the reader looks at another tab', () => {
    const leaveFor = async (ms: number) => {
      setHidden(true);
      await clock.advance(ms);
      setHidden(false);
      await clock.advance(second);
    };

    it('for a moment, go on as before: no new stream, no request', async () => {
      const { store } = await showing('stream');
      subscriptionOf(store).onState('open', false);
      for (let i = 0; i < 20; i++) await leaveFor(2 * second);
      const { calls, sessions, subscriptions } = store.fake;
      expect([calls.length, sessions.length, subscriptions.length]).to.deep.equal([1, 1, 1]);
      subscriptionOf(store).onNotice({ ...account('a1'), revision: 2 });
      await clock.advance(frame);
      expect(store.fake.last.ids, 'the stream is alive').to.deep.equal(['a1']);
    });

    it('for a moment, poll no more often than without', async () => {
      const { store } = await showing('poll');
      for (let i = 0; i < 45; i++) await leaveFor(second);
      expect(store.fake.calls.length).to.be.within(3, 5);
      expect(store.fake.sessions).to.have.length(1);
    });

    it('for longer, hold no connection and catch up once on return', async () => {
      const { store } = await showing('stream');
      subscriptionOf(store).onState('open', false);
      setHidden(true);
      await clock.advance(3 * second);
      expect(store.fake.listening).to.have.length(0);
      setHidden(false);
      await clock.advance(second);
      const { calls, sessions, subscriptions } = store.fake;
      expect([calls.length, sessions.length, subscriptions.length]).to.deep.equal([2, 2, 2]);
    });

    it('and the browser freezes the page meanwhile, catch up once on return', async () => {
      const { store } = await showing('stream');
      subscriptionOf(store).onState('open', false);
      setHidden(true);
      await clock.sleep(10 * minute);
      setHidden(false);
      await clock.advance(6 * second);
      expect([store.fake.calls.length, store.fake.subscriptions.length]).to.deep.equal([2, 2]);
    });
  });

  describe('when the clock is set', () => {
    for (const live of ['stream', 'poll'] as const)
      for (const hours of [-1, 1, -24 * 365])
        it(`by ${hours} h, catch up once and go on (${live})`, async () => {
          const { store } = await showing(live);
          if (live === 'stream') subscriptionOf(store).onState('open', false);
          await clock.advance(6 * second);
          clock.setWall(hours * 60 * minute);
          await clock.advance(6 * second);
          expect([store.fake.calls.length, store.fake.sessions.length]).to.deep.equal([2, 2]);
          if (live === 'stream') subscriptionOf(store).onState('closed');
          await clock.advance(5 * minute);
          expect(store.fake.calls.length, 'polls').to.be.within(11, 13);
          expect(store.peek(account('a1')).stale).to.equal(false);
        });

    it('by some seconds, as a server of time does, do nothing', async () => {
      const { store } = await showing('stream');
      subscriptionOf(store).onState('open', false);
      for (const ms of [-3 * second, 5 * second, -20 * second]) {
        clock.setWall(ms);
        await clock.advance(10 * second);
      }
      expect(store.fake.calls).to.have.length(1);
    });
  });

  describe('of a backend that fails, ask at once', () => {
    const reasons = {
      'the network is back': () => window.dispatchEvent(new Event('online')),
      'the window has the focus': () => window.dispatchEvent(new Event('focus')),
      'the tab is in sight again after a moment': () => {
        setHidden(true);
        setHidden(false);
      },
    };
    for (const [reason, happen] of Object.entries(reasons))
      for (const retryAfter of [0, 86_400])
        it(`when ${reason} (Retry-After: ${retryAfter})`, async () => {
          const { store } = await showing('stream');
          const retryAt = retryAfter ? { retryAt: clock.now + retryAfter * second } : {};
          store.fake.onStatuses = (call) =>
            call.answer.reject(Object.assign(new Error('x'), { code: 'unavailable', ...retryAt }));
          store.statuses.invalidate([account('a1')]);
          await clock.advance(100);
          store.fake.onStatuses = (call) => call.succeed();
          const before = store.fake.calls.length;
          await clock.advance(second / 2);
          happen();
          await clock.advance(frame);
          expect(store.fake.calls).to.have.length(before + 1);
          expect(store.peek(account('a1')).phase).to.equal('ready');
        });

    it('after minutes, also when nobody comes back and a proxy named a day', async () => {
      const { store } = await showing('poll');
      const retryAt = clock.now + 86_400 * second;
      store.fake.onStatuses = (call) =>
        call.answer.reject(Object.assign(new Error('x'), { code: 'unavailable', retryAt }));
      await clock.advance(31 * second);
      store.fake.onStatuses = (call) => call.succeed();
      await clock.advance(6 * minute);
      expect(store.peek(account('a1')).phase).to.equal('ready');
    });

    it('and nothing is asked when the window has the focus while all is well', async () => {
      const { store } = await showing('stream');
      for (let i = 0; i < 20; i++) window.dispatchEvent(new Event('focus'));
      await clock.advance(second);
      expect([store.fake.calls.length, store.fake.subscriptions.length]).to.deep.equal([1, 1]);
    });
  });

  describe('of a reader who is signed out', () => {
    async function signedOut(live: 'stream' | 'poll', streamOpen = false) {
      const { store } = await showing(live);
      if (streamOpen) subscriptionOf(store).onState('open', false);
      store.fake.onStatuses = (call) =>
        call.answer.reject(Object.assign(new Error('x'), { code: 'unauthorized', status: 200 }));
      store.fake.onSession = () => Promise.reject(Object.assign(new Error('x'), { code: 'unauthorized' }));
      store.statuses.invalidate([account('a1')]);
      await clock.advance(frame);
      return store;
    }

    for (const [live, streamOpen] of [
      ['poll', false],
      ['stream', false],
      ['stream', true],
    ] as const)
      it(`poll seldom, and are true again by themselves (${live}, ${streamOpen ? 'open' : 'closed'})`, async () => {
        const store = await signedOut(live, streamOpen);
        const before = store.fake.calls.length;
        await clock.advance(10 * minute);
        expect(store.fake.calls.length - before).to.be.within(9, 10);
        store.fake.onStatuses = (call) => call.succeed({ revision: 5 });
        store.fake.onSession = () => ({ ...session, role: 'admin' });
        await clock.advance(70 * second);
        expect([0, 1, 2].map((i) => store.peek(account(`a${i}`)).revision)).to.deep.equal([5, 5, 5]);
        expect(store.session.peek()).to.deep.equal({ session: { ...session, role: 'admin' } });
        if (live === 'stream') expect(store.fake.subscriptions.length, 'by a new stream').to.equal(2);
        const known = store.fake.calls.length;
        await clock.advance(29 * second);
        expect(store.fake.calls.length - known, 'once').to.be.at.most(1);
      });

    for (const event of ['focus', 'online'])
      it(`are true again at once on ${event}, after signing in in another window`, async () => {
        const store = await signedOut('stream');
        store.fake.onStatuses = (call) => call.succeed({ revision: 5 });
        await clock.advance(2 * second);
        window.dispatchEvent(new Event(event));
        await clock.advance(frame);
        expect(store.peek(account('a1')).revision).to.equal(5);
      });
  });

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
      expect(added.toSorted()).to.deep.equal(['focus', 'online', 'visibilitychange']);
      await leaveAll(store, subscribers);
      expect(added).to.deep.equal([]);
    } finally {
      for (const restore of spies) restore();
    }
  });
});
