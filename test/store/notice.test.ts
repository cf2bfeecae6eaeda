// News of the backend: what they cost, and that nothing is missed.
import { expect } from 'chai';
import { settle, useClock } from '../mocks/clock.js';
import { FakeResources, frame } from '../mocks/fake-resources.js';
import { account, accounts, statusOf } from '../mocks/samples.js';

describe('a notice', () => {
  const clock = useClock();

  /** A store that shows these records and knows them in revision 1. */
  async function showing(count: number): Promise<FakeResources> {
    const store = new FakeResources();
    store.subscribeAll(accounts(count));
    await clock.advance(frame);
    for (const call of store.fake.calls) call.succeed();
    await settle();
    store.fake.calls.length = 0;
    return store;
  }

  it('of a record that is shown asks for it again', async () => {
    const store = await showing(3);
    store.notice({ ...account('a1'), revision: 2 });
    store.notice(account('a2'));
    await clock.advance(frame);
    expect(store.fake.calls.map(({ ids }) => ids)).to.deep.equal([['a1', 'a2']]);
  });

  for (const [what, revision] of [
    ['has not moved', 1],
    ['has moved', 2],
    ['is behind', 0],
  ] as const)
    it(`without a revision costs one request, when the backend's ${what}`, async () => {
      const store = await showing(3);
      store.fake.onStatuses = (call) => call.succeed({ revision });
      store.notice(account('a1'));
      await clock.advance(60_000);
      expect(store.fake.calls.map(({ ids }) => ids)).to.deep.equal([['a1']]);
    });

  it('without a revision that comes during a request asks once more', async () => {
    const store = await showing(1);
    store.notice(account('a0'));
    await clock.advance(frame);
    store.notice(account('a0'));
    store.fake.call(0).succeed();
    await clock.advance(frame);
    store.fake.call(1).succeed();
    await clock.advance(60_000);
    expect(store.fake.calls).to.have.length(2);
  });

  it('of what is known already costs nothing', async () => {
    const store = await showing(3);
    store.notice({ ...account('a1'), revision: 1 });
    store.notice({ ...account('a1'), revision: 0 });
    await clock.advance(1_000);
    expect(store.fake.calls).to.have.length(0);
  });

  it('of a record that nobody shows costs nothing, now or later', async () => {
    const store = await showing(1);
    for (let i = 0; i < 1_000; i++) store.notice({ ...account(`other${i}`), revision: 5 });
    await clock.advance(1_000);
    expect(store.fake.calls).to.have.length(0);
    expect(store.peek(account('other1')).phase).to.equal('unknown');
  });

  it('of a record that only the host knows costs nothing, until somebody shows it', async () => {
    const store = await showing(1);
    store.put([statusOf(account('b1'))]);
    store.notice({ ...account('b1'), revision: 2 });
    await clock.advance(1_000);
    expect(store.fake.calls).to.have.length(0);
    store.subscribeOne(account('b1'));
    await clock.advance(frame);
    expect(store.fake.last.ids).to.deep.equal(['b1']);
  });

  it('among a thousand in a second makes one round of requests a frame at most', async () => {
    const store = await showing(200);
    store.fake.onStatuses = (call) => call.succeed({ revision: 10_000 });
    for (let i = 0; i < 1_000; i++) {
      store.notice({ ...account(`a${i % 200}`), revision: i + 2 });
      if (i % 100 === 99) await clock.advance(frame);
    }
    await clock.advance(1_000);
    expect(store.fake.calls.length).to.be.at.most(10);
    const [first] = store.fake.calls;
    expect(first?.refs).to.have.length(100);
  });

  it('that comes at once with a thousand others makes one round', async () => {
    const store = await showing(1_000);
    for (let i = 0; i < 1_000; i++) store.notice({ ...account(`a${i}`), revision: 2 });
    await clock.advance(1_000);
    expect(store.fake.sizes).to.deep.equal(Array(10).fill(100));
  });

  it('that comes while its record is under way asks once more: the answer may be from before', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.notice({ ...account('a1'), revision: 2 });
    store.fake.call(0).succeed({ revision: 1 });
    await clock.advance(frame);
    expect(store.fake.calls).to.have.length(2);
    store.fake.call(1).succeed({ revision: 2 });
    await settle();
    expect(subscriber.received.map(({ revision }) => revision)).to.deep.equal([-1, 1, 2]);
    await clock.advance(1_000);
    expect(store.fake.calls).to.have.length(2);
  });

  it('that is ahead of the replica which answers asks that once more, after a while', async () => {
    const store = await showing(3);
    store.notice({ ...account('a1'), revision: 5 });
    store.notice({ ...account('a2'), revision: 2 });
    await clock.advance(frame);
    store.fake.call(0).answer.resolve({
      records: [statusOf(account('a1'), { revision: 4 }), statusOf(account('a2'), { revision: 2 })],
      errors: [],
    });
    await clock.advance(900);
    expect(store.fake.calls).to.have.length(1);
    await clock.advance(200);
    expect(store.fake.calls.map(({ ids }) => ids)).to.deep.equal([['a1', 'a2'], ['a1']]);
    store.fake.call(1).succeed({ revision: 4 });
    await clock.advance(60_000);
    expect(store.fake.calls, 'once for one notice').to.have.length(2);
    store.notice({ ...account('a2'), revision: 3 });
    await clock.advance(1_100);
    store.fake.call(2).succeed({ revision: 2 });
    await clock.advance(1_100);
    expect(store.fake.last.ids, 'and for that one only').to.deep.equal(['a2']);
    store.fake.last.succeed({ revision: 3 });
    await settle();
    store.fake.calls.length = 2;
    store.notice({ ...account('a1'), revision: 6 });
    await clock.advance(frame);
    store.fake.call(2).succeed({ revision: 5 });
    await clock.advance(1_100);
    store.fake.call(3).succeed({ revision: 6 });
    await clock.advance(60_000);
    expect(store.fake.calls, 'and once for the next').to.have.length(4);
    expect(store.peek(account('a1')).revision).to.equal(6);
    store.close();
    expect(clock.pending).to.equal(0);
  });

  it('does not let an answer from before put itself over the one from after', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.notice({ ...account('a1'), revision: 2 });
    await clock.advance(frame);
    store.fake.call(1).succeed({ revision: 2 });
    await settle();
    store.fake.call(0).succeed({ revision: 1 });
    await settle();
    expect(subscriber.received.at(-1)?.revision).to.equal(2);
  });

  it('of everything asks again for all that is shown, and who is reading', async () => {
    const store = await showing(3);
    store.subscribeAll(accounts(5, 10), false);
    store.notice({ reset: true });
    await clock.advance(frame);
    expect(store.fake.sizes).to.deep.equal([8]);
    expect(store.fake.sessions).to.have.length(2);
  });
});
