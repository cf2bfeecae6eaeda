// What happens when those who asked leave: what nobody waits for ends, what somebody waits for goes on, nothing is left.
import { expect } from 'chai';
import { settle, useClock } from '../mocks/clock.js';
import { FakeSource } from '../mocks/fake-source.js';
import { FakeResources, frame, gap } from '../mocks/fake-resources.js';
import { FakeSubscriber } from '../mocks/fake-subscriber.js';
import { account, accounts, statusOf } from '../mocks/samples.js';

describe('leaving', () => {
  const clock = useClock();

  it('ends a request when the last who asked has left, and not before', async () => {
    const store = new FakeResources();
    const other = store.subscribeOne({ type: 'contact', id: 'c1' });
    const [first, second] = store.subscribeAll(accounts(2));
    await clock.advance(frame);
    const [accountCall, contactCall] = [store.fake.call(1), store.fake.call(0)];
    if (first) store.unsubscribe(first);
    await settle();
    expect(accountCall.signal.aborted).to.equal(false);
    if (second) store.unsubscribe(second);
    await clock.advance(499);
    expect(accountCall.signal.aborted, 'a way back may follow').to.equal(false);
    await clock.advance(1);
    expect([accountCall.signal.aborted, contactCall.signal.aborted]).to.deep.equal([true, false]);
    expect(store.peek(account('a1')).phase).to.equal('unknown');
    contactCall.succeed();
    await settle();
    expect(other.phases).to.deep.equal(['loading', 'ready']);
  });

  it('ends no request that another still waits for', async () => {
    const store = new FakeResources();
    const [one] = [store.subscribeOne(account('a1')), store.subscribeOne(account('a1'))];
    await clock.advance(frame);
    store.unsubscribe(one);
    await settle();
    expect(store.fake.last.signal.aborted).to.equal(false);
  });

  it('and coming back in one go, as a row that moves does, costs nothing', async () => {
    for (const live of ['off', 'stream'] as const) {
      const store = new FakeResources({ live });
      const refs = accounts(3);
      const subscribers = store.subscribeAll(refs);
      await clock.advance(frame);
      const move = () => {
        for (const [i, ref] of refs.entries()) {
          const subscriber = subscribers[i] ?? new FakeSubscriber();
          store.unsubscribe(subscriber);
          store.subscribe(ref, subscriber);
        }
        for (const subscriber of subscribers) store.unsubscribe(subscriber);
        for (const [i, ref] of refs.entries()) store.subscribe(ref, subscribers[i] ?? new FakeSubscriber());
      };
      move();
      await clock.advance(frame);
      expect(store.fake.last.signal.aborted).to.equal(false);
      store.fake.last.succeed();
      await settle();
      move();
      await clock.advance(1_000);
      expect([
        store.fake.calls.length,
        store.fake.sessions.length,
        store.fake.subscriptions.length,
      ]).to.deep.equal([1, 1, live === 'off' ? 0 : 1]);
      store.close();
      await settle();
    }
  });

  it('a list of thousands, and coming back in one go, costs nothing either', async () => {
    const store = new FakeResources();
    store.fake.onStatuses = (call) => call.succeed();
    const refs = accounts(3_000);
    const subscribers = store.subscribeAll(refs);
    await clock.advance(frame);
    for (const subscriber of subscribers) store.unsubscribe(subscriber);
    for (const [i, ref] of refs.entries()) store.subscribe(ref, subscribers[i] ?? new FakeSubscriber());
    await clock.advance(1_000);
    expect(store.fake.calls).to.have.length(30);
  });

  it('before the frame ends asks for nothing', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    store.unsubscribe(subscriber);
    await clock.advance(1_000);
    expect([store.fake.calls.length, clock.pending]).to.deep.equal([0, 0]);
  });

  it('and coming back later asks again', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.fake.last.succeed();
    await settle();
    store.unsubscribe(subscriber);
    await settle();
    store.subscribeOne(account('a1'));
    expect(store.peek(account('a1')).phase, 'shown at once').to.equal('ready');
    await clock.advance(gap);
    expect(store.fake.calls).to.have.length(2);
  });

  it('before the frame ends does not keep those who come later from being asked for', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    store.unsubscribe(subscriber);
    await settle();
    store.subscribeOne(account('a2'));
    await clock.advance(frame);
    expect(store.fake.calls.map(({ ids }) => ids)).to.deep.equal([['a2']]);
    store.subscribeOne(account('a3'));
    await clock.advance(gap);
    expect(store.fake.calls.map(({ ids }) => ids)).to.deep.equal([['a2'], ['a3']]);
  });

  it('in the middle of a request does not let its late answer disturb the next', async () => {
    const fake = new FakeSource();
    const store = new FakeResources({}, fake);
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.unsubscribe(subscriber);
    await settle();
    const next = store.subscribeOne(account('a1'));
    await clock.advance(gap);
    expect(fake.calls.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    fake.call(0).succeed({ revision: 9 });
    await settle();
    expect(next.phases).to.deep.equal(['loading']);
    fake.call(1).succeed();
    await settle();
    expect(next.phases).to.deep.equal(['loading', 'ready']);
  });

  it('twice, or without having come, does no harm', async () => {
    const store = new FakeResources();
    const stays = store.subscribeOne(account('a1'));
    const leaves = store.subscribeOne(account('a1'));
    store.unsubscribe(leaves);
    store.unsubscribe(leaves);
    store.unsubscribe(leaves);
    await clock.advance(frame);
    store.fake.last.succeed();
    await settle();
    expect([stays.phases, leaves.phases]).to.deep.equal([['loading', 'ready'], []]);
  });

  it('leaves no timer and no request behind, wherever it was', async () => {
    const stages: readonly ((store: FakeResources) => Promise<void> | void)[] = [
      () => undefined,
      () => clock.advance(frame),
      async (store) => {
        await clock.advance(frame);
        store.fake.last.succeed();
        await settle();
      },
      async (store) => {
        await clock.advance(frame);
        store.fake.last.answer.reject(Object.assign(new Error('x'), { code: 'unavailable' }));
        await settle();
      },
      async (store) => {
        await clock.advance(frame);
        store.fake.last.answer.resolve({
          records: [],
          errors: [{ id: 'a1', code: 'unavailable', message: '' }],
        });
        await settle();
      },
      async (store) => {
        await clock.advance(frame);
        store.notice({ reset: true });
      },
    ];
    for (const [i, stage] of stages.entries()) {
      for (const ending of ['leave', 'close'] as const) {
        const store = new FakeResources({ live: 'stream' });
        const subscriber = store.subscribeOne(account('a1'));
        await stage(store);
        if (ending === 'close') store.close();
        else store.unsubscribe(subscriber);
        await settle();
        expect(clock.pending, `stage ${i}, ${ending}`).to.equal(0);
        expect(store.fake.listening, `stage ${i}, ${ending}`).to.have.length(0);
        const calls = store.fake.calls.length;
        await clock.advance(600_000);
        expect(store.fake.calls.length, `stage ${i}, ${ending}`).to.equal(calls);
      }
    }
  });

  it('is remembered for a thousand records, the latest', async () => {
    const store = new FakeResources();
    store.fake.onStatuses = (call) => call.succeed();
    const refs = accounts(1_500);
    const subscribers = store.subscribeAll(refs);
    await clock.advance(frame);
    for (const subscriber of subscribers) store.unsubscribe(subscriber);
    await settle();
    const known = refs.filter((ref) => store.peek(ref).phase === 'ready');
    expect(known).to.deep.equal(refs.slice(500));
  });

  it('never makes a watched record forgotten', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('kept'));
    store.put([statusOf(account('kept')), ...accounts(3_000).map((ref) => statusOf(ref))]);
    await settle();
    expect(store.peek(account('kept')).phase).to.equal('ready');
    store.put([statusOf(account('kept'), { revision: 2 })]);
    expect(subscriber.received.at(-1)?.revision).to.equal(2);
    expect(accounts(3_000).filter((ref) => store.peek(ref).phase === 'ready')).to.have.length(1_000);
  });
});

describe('closing', () => {
  const clock = useClock();

  it('ends requests and the session, and forgets all', async () => {
    const store = new FakeResources();
    store.fake.onSession = () => new Promise(() => undefined);
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.close();
    await settle();
    expect(store.fake.sessions[0]?.signal.aborted).to.equal(true);
    expect(store.peek(account('a1')).phase).to.equal('unknown');
    expect(store.fake.last.signal.aborted).to.equal(true);
    expect(subscriber.phases).to.deep.equal(['loading', 'unknown']);
  });

  it('is final: nothing that is done later asks for anything', async () => {
    const store = new FakeResources({ live: 'stream' });
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    const refreshing = store.refresh();
    store.close();
    await refreshing;
    store.subscribeOne(account('a2'));
    store.unsubscribe(subscriber);
    store.need(account('a2'));
    store.notice(account('a2'));
    store.notice({ reset: true });
    store.statuses.catchUp();
    await store.refresh();
    await store.refresh([account('a3')]);
    await clock.advance(600_000);
    expect([store.fake.calls.length, store.fake.sessions.length, store.fake.listening.length]).to.deep.equal([
      1, 2, 0,
    ]);
    expect(clock.pending).to.equal(0);
  });
});
