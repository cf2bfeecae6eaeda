// Asking again because somebody wants to.
import { expect } from 'chai';
import { SyncError } from '../../src/model/sync-error.js';
import { settle, useClock } from '../mocks/clock.js';
import { FakeResources, frame } from '../mocks/fake-resources.js';
import { account, accounts, session, statusOf } from '../mocks/samples.js';

/** Whether a promise is settled by now. */
async function isDone(promise: Promise<unknown>): Promise<boolean> {
  let done = false;
  void promise.finally(() => (done = true));
  await settle();
  return done;
}

describe('refresh', () => {
  const clock = useClock();

  it('asks for what is named, known or not, watched or not, once', async () => {
    const store = new FakeResources();
    store.put([statusOf(account('a1'))]);
    const refreshing = store.refresh([account('a1'), account('a2'), account('a1')]);
    await settle();
    expect(store.fake.last.ids).to.deep.equal(['a1', 'a2']);
    expect(await isDone(refreshing)).to.equal(false);
    store.fake.last.succeed({ revision: 3 });
    expect(await isDone(refreshing)).to.equal(true);
    expect([1, 2].map((i) => store.peek(account(`a${i}`)).revision)).to.deep.equal([3, 3]);
  });

  it('asks for all that is shown, and who is reading; what nobody sees follows when it is needed', async () => {
    const store = new FakeResources();
    store.fake.onStatuses = (call) => call.succeed();
    store.subscribeAll(accounts(10));
    store.subscribeAll(accounts(300, 10), false);
    await clock.advance(frame);
    expect(store.fake.sizes).to.deep.equal([100]);
    await store.refresh();
    expect(store.fake.sizes).to.deep.equal([100, 100]);
    expect(store.fake.call(1).ids.slice(0, 10)).to.deep.equal(accounts(10).map(({ id }) => id));
    expect(store.fake.sessions).to.have.length(2);
  });

  it('hears of a new role', async () => {
    const store = new FakeResources();
    const roles: (string | undefined)[] = [];
    store.session.subscribe((entry) => roles.push(entry.session?.role));
    await settle();
    store.fake.onSession = () => ({ ...session, role: 'read_only' });
    await store.refresh();
    expect(roles).to.deep.equal(['admin', 'read_only']);
  });

  it('resolves also in vain, and the entry says why', async () => {
    for (const error of [
      new SyncError('forbidden', 'No'),
      new SyncError('unavailable', 'Down'),
      new Error('x'),
    ]) {
      const store = new FakeResources();
      const refreshing = store.refresh([account('a1')]);
      await settle();
      store.fake.last.answer.reject(error);
      expect(await isDone(refreshing)).to.equal(true);
      expect(store.peek(account('a1')).phase).to.equal('failed');
    }
    await clock.advance(600_000);
    expect(clock.pending).to.equal(0);
  });

  it('waits for its own answer only', async () => {
    const store = new FakeResources();
    store.subscribeOne({ type: 'contact', id: 'slow' });
    await clock.advance(frame);
    const refreshing = store.refresh([account('a1')]);
    await settle();
    store.fake.last.succeed();
    expect(await isDone(refreshing)).to.equal(true);
  });

  it('of what is under way asks anew, and takes the newer of both answers, in whichever order they come', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const store = new FakeResources();
      const subscriber = store.subscribeOne(account('a1'));
      await clock.advance(frame);
      void store.refresh([account('a1')]);
      await settle();
      expect(store.fake.calls).to.have.length(2);
      for (const i of order) {
        store.fake.call(i).succeed({ revision: i + 1 });
        await settle();
      }
      expect(subscriber.received.at(-1)?.revision).to.equal(2);
      await clock.advance(1_000);
      expect(store.fake.calls).to.have.length(2);
    }
  });

  it('is not spoiled when the older request fails', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    void store.refresh([account('a1')]);
    await settle();
    store.fake.call(0).answer.reject(new SyncError('not_found', 'Gone'));
    await settle();
    expect(subscriber.phases).to.deep.equal(['loading']);
    store.fake.call(1).succeed();
    await settle();
    expect(subscriber.phases).to.deep.equal(['loading', 'ready']);
  });

  it('is answered also when all who watched leave meanwhile: its asker still waits', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    const refreshing = store.refresh([account('a1')]);
    await settle();
    store.unsubscribe(subscriber);
    await settle();
    expect(store.fake.calls.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
    store.fake.last.succeed({ revision: 4 });
    await refreshing;
    expect(store.peek(account('a1')).revision).to.equal(4);
  });

  it('does not wait for a failure to be waited out', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.fake.last.answer.reject(new SyncError('unavailable', 'Down'));
    await settle();
    void store.refresh();
    await settle();
    expect(store.fake.calls).to.have.length(2);
    store.fake.last.succeed();
    await clock.advance(60_000);
    expect([subscriber.phases.at(-1), store.fake.calls.length]).to.deep.equal(['ready', 2]);
  });
});
