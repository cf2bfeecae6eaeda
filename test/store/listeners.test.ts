// Listeners that throw, leave, come and ask in the middle of being told.
import { expect } from 'chai';
import { settle, useClock } from '../mocks/clock.js';
import { FakeResources, frame, gap } from '../mocks/fake-resources.js';
import { account, accounts, statusOf } from '../mocks/samples.js';
import { useUncaught } from '../mocks/uncaught.js';

describe('a listener', () => {
  const clock = useClock();
  const uncaught = useUncaught();

  it('that throws does not keep the others from hearing, and is not kept secret', async () => {
    const store = new FakeResources();
    const [bad, same, next] = [
      store.subscribeOne(account('a1')),
      store.subscribeOne(account('a1')),
      store.subscribeOne(account('a2')),
    ];
    const fault = new Error('Listener');
    bad.onChange = () => {
      throw fault;
    };
    await clock.advance(frame);
    store.fake.last.succeed();
    await settle();
    expect([same.phases, next.phases]).to.deep.equal([
      ['loading', 'ready'],
      ['loading', 'ready'],
    ]);
    expect(uncaught).to.deep.equal([fault, fault]);
  });

  it('that made another leave spares it the news', async () => {
    const store = new FakeResources();
    const [first, second] = [store.subscribeOne(account('a1')), store.subscribeOne(account('a1'))];
    first.onChange = () => store.unsubscribe(second);
    store.put([statusOf(account('a1'))]);
    expect([first.received.length, second.received.length]).to.deep.equal([1, 0]);
  });

  it('that made another come does not tell it old news, nor loop', () => {
    const store = new FakeResources();
    const first = store.subscribeOne(account('a1'));
    let come = 0;
    first.onChange = () => {
      come++;
      store.subscribeOne(account('a1')).onChange = first.onChange;
    };
    store.put([statusOf(account('a1'))]);
    expect(come).to.equal(1);
  });

  it('that puts something newer in leaves nobody with something older', () => {
    const store = new FakeResources();
    const first = store.subscribeOne(account('a1'));
    const second = store.subscribeOne(account('a1'));
    first.onChange = ({ revision }) => {
      if (revision === 1) store.put([statusOf(account('a1'), { revision: 2 })]);
    };
    store.put([statusOf(account('a1'))]);
    expect([first.received.at(-1)?.revision, second.received.at(-1)?.revision]).to.deep.equal([2, 2]);
  });

  for (const [when, phase] of [
    ['is asked for', 'loading'],
    ['is answered', 'ready'],
  ] as const) {
    it(`that sends all away as the first ${when} leaves nothing stuck`, async () => {
      const store = new FakeResources();
      const refs = accounts(3);
      const subscribers = store.subscribeAll(refs);
      const leaveAll = () => {
        for (const subscriber of subscribers) store.unsubscribe(subscriber);
      };
      const [first] = subscribers;
      if (first) first.onChange = (entry) => (entry.phase === phase ? leaveAll() : undefined);
      await clock.advance(frame);
      store.fake.calls.at(-1)?.succeed();
      await settle();
      expect(clock.pending).to.equal(0);
      const next = store.subscribeAll(refs);
      await clock.advance(gap);
      store.fake.last.succeed({ revision: 2 });
      await settle();
      expect(next.map(({ received }) => received.at(-1)?.revision)).to.deep.equal([2, 2, 2]);
      expect(refs.map((ref) => store.peek(ref).phase)).to.deep.equal(['ready', 'ready', 'ready']);
    });
  }

  it('that closes the store as it is told stops there', async () => {
    const store = new FakeResources();
    const [first, second] = store.subscribeAll(accounts(2));
    if (first) first.onChange = () => store.close();
    await clock.advance(frame);
    await clock.advance(600_000);
    expect([clock.pending, store.fake.calls.length]).to.deep.equal([0, 0]);
    expect(second?.phases.at(-1)).to.not.equal('loading');
  });

  it('that asks for more as it is told gets it', async () => {
    const store = new FakeResources();
    const [first] = store.subscribeAll(accounts(1));
    let asked = false;
    if (first)
      first.onChange = () => {
        if (!asked) store.subscribeAll(accounts(5, 10));
        asked = true;
      };
    await clock.advance(frame);
    await clock.advance(gap);
    expect(store.fake.calls.map(({ ids }) => ids)).to.deep.equal([
      ['a0'],
      accounts(5, 10).map(({ id }) => id),
    ]);
  });

  it('that fails as the request fails does not stop the retry', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    subscriber.onChange = () => {
      throw new Error('Listener');
    };
    await clock.advance(frame);
    store.fake.last.answer.reject(new Error('x'));
    await clock.advance(2_500 + frame);
    expect(store.fake.calls).to.have.length(2);
    store.close();
  });
});
