// How a list is asked for: in few requests, nobody twice, within the limits.
import { expect } from 'chai';
import { useClock } from '../mocks/clock.js';
import { deferred } from '../mocks/deferred.js';
import { FakeResources, frame } from '../mocks/fake-resources.js';
import { account, accounts, session, statusOf } from '../mocks/samples.js';
import type { Session } from '../../src/model/session.js';

describe('gathering', () => {
  const clock = useClock();

  it('makes one request of all that is asked for within a frame', async () => {
    const store = new FakeResources();
    store.subscribeAll(accounts(20));
    await clock.advance(frame / 2);
    store.subscribeAll(accounts(20, 20));
    expect(store.fake.calls).to.have.length(0);
    await clock.advance(frame);
    expect(store.fake.sizes).to.deep.equal([40]);
  });

  it('asks once for a record that many show', async () => {
    const store = new FakeResources();
    for (let i = 0; i < 5; i++) store.subscribeAll(accounts(3));
    await clock.advance(frame);
    expect(store.fake.last.ids).to.deep.equal(['a0', 'a1', 'a2']);
    store.subscribeAll(accounts(3));
    await clock.advance(frame);
    store.fake.last.succeed();
    await clock.advance(frame);
    store.subscribeAll(accounts(3));
    await clock.advance(1_000);
    expect(store.fake.sizes).to.deep.equal([3]);
  });

  it('makes one request for each type', async () => {
    const store = new FakeResources();
    for (const id of ['1', '2']) {
      store.subscribeOne({ type: 'account', id });
      store.subscribeOne({ type: 'contact', id });
    }
    await clock.advance(frame);
    expect(store.fake.calls.map(({ refs }) => refs)).to.deep.equal([
      [
        { type: 'account', id: '1' },
        { type: 'account', id: '2' },
      ],
      [
        { type: 'contact', id: '1' },
        { type: 'contact', id: '2' },
      ],
    ]);
  });

  it('asks for no more at once than the session allows', async () => {
    const store = new FakeResources();
    store.fake.onSession = () => ({ ...session, limits: { statusBatch: 7, resyncBatch: 1 } });
    store.subscribeAll(accounts(20));
    await clock.advance(frame);
    expect(store.fake.sizes).to.deep.equal([7, 7, 6]);
    expect(new Set(store.fake.calls.flatMap(({ ids }) => ids)).size).to.equal(20);
  });

  it('keeps to a URL that all servers take, whatever the ids are written with', async () => {
    const urlBase = 'https://host.test/api/records/?'.length;
    for (const letter of ['x', '日', '/', '😀']) {
      const store = new FakeResources({ urlBase });
      const refs = Array.from({ length: 90 }, (_, i) => ({ type: 'a/b', id: letter.repeat(40) + String(i) }));
      store.subscribeAll(refs);
      await clock.advance(frame);
      const lengths = store.fake.calls.map(({ refs }) => {
        const query = refs.map(({ id }) => `id=${encodeURIComponent(id)}`).join('&');
        return urlBase + encodeURIComponent('a/b').length + query.length;
      });
      expect(Math.max(...lengths), letter).to.be.at.most(6_000);
      expect(store.fake.calls.flatMap(({ ids }) => ids)).to.have.length(90);
    }
  });

  it('does not lose the list for an id that is cut in the middle of a character', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    store.subscribeOne(account('\ud83d'));
    await clock.advance(frame);
    store.fake.last.answer.resolve({ records: [statusOf(account('a1'))], errors: [] });
    await clock.advance(0);
    expect(subscriber.phases).to.deep.equal(['loading', 'ready']);
  });
});

describe('rows that nobody sees', () => {
  const clock = useClock();

  it('are not asked for', async () => {
    const store = new FakeResources();
    store.subscribeAll(accounts(50), false);
    await clock.advance(1_000);
    expect(store.fake.calls).to.have.length(0);
  });

  it('ride along where a request has room: first those that follow, then the others', async () => {
    const store = new FakeResources();
    const refs = accounts(10);
    const subscribers = store.subscribeAll(refs, false);
    for (const i of [4, 5]) {
      const subscriber = subscribers[i];
      if (subscriber) subscriber.visible = true;
    }
    store.need(account('a4'));
    await clock.advance(frame);
    expect(store.fake.last.ids).to.deep.equal(['a4', 'a5', 'a6', 'a7', 'a8', 'a9', 'a0', 'a1', 'a2', 'a3']);
    expect(store.fake.calls).to.have.length(1);
  });

  it('do not ride along with another type, nor when they are known, nor twice', async () => {
    const store = new FakeResources();
    store.put([statusOf(account('a1'))]);
    store.subscribeAll(accounts(4), false);
    store.subscribeOne({ type: 'contact', id: 'c1' }, false);
    store.subscribeOne(account('n1'));
    await clock.advance(frame);
    store.subscribeOne(account('n2'));
    await clock.advance(frame);
    expect(store.fake.calls.map(({ ids }) => ids)).to.deep.equal([['n1', 'a0', 'a2', 'a3'], ['n2']]);
  });

  for (const [name, order] of [
    ['down', (i: number) => i],
    ['up', (i: number) => 349 - i],
    ['to and fro', (i: number) => (i * 137) % 350],
  ] as const) {
    it(`cost one request for a hundred, scrolling ${name}`, async () => {
      const store = new FakeResources();
      store.fake.onStatuses = (call) => call.succeed();
      const refs = accounts(350);
      const subscribers = store.subscribeAll(refs, false);
      for (let step = 0; step < 700; step++) {
        const i = order(step % 350);
        const [ref, subscriber, left] = [
          refs[i],
          subscribers[i],
          subscribers[order(Math.max(0, step - 20) % 350)],
        ];
        if (!ref || !subscriber || !left) throw new Error('No such row');
        left.visible = false;
        subscriber.visible = true;
        store.need(ref);
        if (step % 3 === 0) await clock.advance(frame);
      }
      await clock.advance(1_000);
      expect(store.fake.calls.length).to.equal(4);
      expect(new Set(store.fake.calls.flatMap(({ ids }) => ids)).size).to.equal(350);
    });
  }
});

describe('the session', () => {
  const clock = useClock();

  it('is waited for before the first request, for its limits', async () => {
    const answer = deferred<Session>();
    const store = new FakeResources();
    store.fake.onSession = () => answer.promise;
    store.subscribeAll(accounts(5));
    await clock.advance(5_000);
    store.subscribeAll(accounts(5, 5));
    expect(store.fake.calls).to.have.length(0);
    answer.resolve({ ...session, limits: { statusBatch: 6, resyncBatch: 1 } });
    await clock.advance(frame);
    expect(store.fake.sizes).to.deep.equal([6, 4]);
    expect(store.fake.sessions).to.have.length(1);
  });

  it('does not keep the list waiting for ever, nor each time', async () => {
    const store = new FakeResources();
    store.fake.onSession = () => new Promise(() => undefined);
    store.fake.onStatuses = (call) => call.succeed();
    store.subscribeAll(accounts(5));
    await clock.advance(frame + 10_000);
    expect(store.fake.sizes).to.deep.equal([5]);
    store.subscribeAll(accounts(5, 5));
    await clock.advance(frame);
    expect(store.fake.sizes).to.deep.equal([5, 5]);
    await clock.advance(60_000);
    store.subscribeAll(accounts(5, 10));
    await clock.advance(frame);
    expect(store.fake.sizes, 'also while it is asked for again').to.deep.equal([5, 5, 5]);
  });

  it('that is refused, missing or broken does not keep the list from being shown', async () => {
    for (const status of [401, 403, 404, 500, 501]) {
      const store = new FakeResources();
      store.fake.onSession = () => Promise.reject(Object.assign(new Error('No'), { status, code: 'x' }));
      store.subscribeAll(accounts(5));
      await clock.advance(frame);
      expect(store.fake.sizes, String(status)).to.deep.equal([5]);
    }
  });
});

describe('a store without a source', () => {
  const clock = useClock();

  it('shows what is put in, and asks nobody', async () => {
    const store = new FakeResources({ requests: false, live: 'stream' });
    const subscriber = store.subscribeOne(account('a1'));
    store.put([statusOf(account('a1'))]);
    await clock.advance(60_000);
    await store.refresh();
    await store.refresh([account('a1'), account('a2')]);
    expect([store.fake.calls.length, store.fake.subscriptions.length]).to.deep.equal([0, 0]);
    expect(subscriber.phases).to.deep.equal(['ready']);
    expect(store.peek(account('a1')).phase).to.equal('ready');
  });
});
