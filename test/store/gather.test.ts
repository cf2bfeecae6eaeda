// How a list is asked for: in few requests, nobody twice, within the limits.
import { expect } from 'chai';
import { settle, useClock } from '../mocks/clock.js';
import { deferred } from '../mocks/deferred.js';
import { FakeResources, frame, gap } from '../mocks/fake-resources.js';
import { account, accounts, session, statusOf } from '../mocks/samples.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import type { Session } from '../../src/model/session.js';
import { FakeSubscriber } from '../mocks/fake-subscriber.js';

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
    await store.session.ready();
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
    await clock.advance(gap);
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

describe('rows that come into view one by one, as in a virtual list,', () => {
  const clock = useClock();

  for (const everyMs of [5, 20, 60])
    it(`are asked for ten times a second at most (one row in ${everyMs} ms)`, async () => {
      const store = new FakeResources();
      const times: number[] = [];
      store.fake.onStatuses = (call) => {
        times.push(clock.now);
        call.succeed();
      };
      const startedAt = clock.now;
      const refs = accounts(100);
      for (const [i, ref] of refs.entries()) {
        const subscriber = store.subscribeOne(ref);
        if (i >= 10) store.unsubscribe(subscriber);
        await clock.advance(everyMs);
      }
      await clock.advance(gap);
      expect((times[0] ?? 0) - startedAt, 'the first is not delayed').to.equal(frame);
      const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
      expect(Math.min(...gaps)).to.be.at.least(gap);
      store.close();
    });

  it('and are passed before the answer is there, cost nothing on the way back', async () => {
    const store = new FakeResources();
    store.fake.onStatuses = (call) => void setTimeout(() => call.succeed(), 300);
    const refs = accounts(50);
    const shown: FakeSubscriber[] = [];
    const show = async (ref: RecordRef) => {
      shown.push(store.subscribeOne(ref));
      if (shown.length > 8) store.unsubscribe(shown.shift() ?? new FakeSubscriber());
      await clock.advance(20);
    };
    for (const ref of refs) await show(ref);
    await clock.advance(1_000);
    const asked = store.fake.calls.length;
    expect(store.fake.calls.filter(({ signal }) => signal.aborted)).to.deep.equal([]);
    const ids = store.fake.calls.flatMap(({ ids }) => ids);
    expect(ids.length, 'none twice').to.equal(new Set(ids).size);
    for (const ref of refs.toReversed()) if (ids.includes(ref.id)) await show(ref);
    await clock.advance(1_000);
    expect(store.fake.calls).to.have.length(asked);
    store.close();
    expect(clock.pending).to.equal(0);
  });

  it('do not hold up what a notice announces', async () => {
    const store = new FakeResources();
    store.fake.onStatuses = (call) => call.succeed();
    store.subscribeAll(accounts(3));
    await clock.advance(frame);
    store.subscribeOne(account('a9'));
    store.notice(account('a1'));
    await clock.advance(frame);
    expect(store.fake.last.ids).to.deep.equal(['a1', 'a9']);
  });
});

describe('the session', () => {
  const clock = useClock();

  for (const [what, answer] of [
    ['hangs', () => new Promise<Session>(() => undefined)],
    ['is slow', () => deferred<Session>().promise],
    ['fails for now', () => Promise.reject(Object.assign(new Error('x'), { code: 'unavailable' }))],
  ] as const)
    it(`that ${what} is not waited for, by the first request or a later one`, async () => {
      const store = new FakeResources();
      store.fake.onSession = answer;
      store.fake.onStatuses = (call) => call.succeed();
      store.subscribeAll(accounts(150));
      await clock.advance(frame);
      expect(store.fake.sizes, 'the limit of the contract').to.deep.equal([100, 50]);
      const refreshed = store.refresh([account('a1')]);
      await settle();
      expect(store.fake.last.ids, 'a refresh').to.deep.equal(['a1']);
      await refreshed;
      store.notice(account('a2'));
      await clock.advance(frame);
      expect(store.fake.last.ids, 'a notice').to.deep.equal(['a2']);
      await clock.advance(60_000);
      store.subscribeAll(accounts(5, 200));
      await clock.advance(frame);
      expect(store.fake.last.refs, 'while it is asked for again').to.have.length(5);
    });

  it('that allows less than the contract is believed once the backend has refused the first batch', async () => {
    const answer = deferred<Session>();
    const store = new FakeResources();
    store.fake.onSession = () => answer.promise;
    store.fake.onStatuses = (call) =>
      call.refs.length > 20
        ? call.answer.reject(Object.assign(new Error('x'), { code: 'too_many', status: 413 }))
        : call.succeed();
    const subscribers = store.subscribeAll(accounts(50));
    await clock.advance(frame);
    answer.resolve({ ...session, limits: { statusBatch: 20, resyncBatch: 1 } });
    await clock.advance(frame);
    expect(store.fake.sizes).to.deep.equal([50, 20, 20, 10]);
    expect(new Set(subscribers.map(({ phases }) => phases.at(-1)))).to.deep.equal(new Set(['ready']));
    expect(subscribers.some(({ phases }) => phases.includes('failed'))).to.equal(false);
    expect(store.fake.sessions).to.have.length(1);
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
