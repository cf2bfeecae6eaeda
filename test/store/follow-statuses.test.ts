// A push that is followed by what becomes of its records: it ends when each has ended, and never waits for nothing.
import { expect } from '@open-wc/testing';
import { recordKey, type RecordRef } from '../../src/model/record-ref.js';
import type { ResyncProgress, ResyncReceipt } from '../../src/model/resync.js';
import type { StatusEntry } from '../../src/model/status-entry.js';
import { followStatuses } from '../../src/store/follow-statuses.js';
import { settle, useClock } from '../mocks/clock.js';
import { FakeStore } from '../mocks/fake-store.js';
import { account, accounts, queuedStatusOf, statusOf } from '../mocks/samples.js';

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: hidden ? 'hidden' : 'visible',
  });
}

describe('followStatuses', () => {
  after(() => Reflect.deleteProperty(document, 'visibilityState'));
  const clock = useClock();

  /** Follows a push of records that are known in revision 1. */
  function follow(records: readonly RecordRef[], rejected: ResyncReceipt['rejected'] = []) {
    const store = new FakeStore();
    store.put(records.map((ref) => statusOf(ref)));
    const since = new Map<string, StatusEntry>(records.map((ref) => [recordKey(ref), store.peek(ref)]));
    const steps: ResyncProgress[] = [];
    let end: ResyncProgress | undefined;
    const receipt = { id: 'rs_1', accepted: records.length - rejected.length, rejected };
    void followStatuses(store, receipt, { records, since, onProgress: (step) => steps.push(step) }).then(
      (progress) => (end = progress),
    );
    return { store, steps, end: () => settle().then(() => end) };
  }

  it('ends when each record has run and stopped, or changed', async () => {
    const { store, steps, end } = follow(accounts(2));
    store.put([queuedStatusOf(account('a0'), { revision: 2 })]);
    expect(await end()).to.equal(undefined);
    store.put([statusOf(account('a0'), { revision: 2 })]);
    expect(steps.map(({ queued, finishedAt }) => [queued, finishedAt])).to.deep.equal([[1, null]]);
    store.put([statusOf(account('a1'), { revision: 2 })]);
    expect((await end())?.done).to.deep.equal({ synced: 2, partial: 0, failed: 0, skipped: 0 });
    expect((await end())?.finishedAt).to.not.equal(null);
    expect([store.watcherCount, clock.pending]).to.deep.equal([0, 0]);
  });

  it('does not take what was known before for the end', async () => {
    const { store, end } = follow(accounts(1));
    store.put([statusOf(account('a0'), { revision: 1, name: 'Same' })]);
    expect(await end()).to.equal(undefined);
    store.close();
  });

  it('does not wait for a record twice that was ticked twice, nor for one that was refused', async () => {
    const refused = { ...account('a1'), code: 'not_linked', message: 'x' };
    const { store, end } = follow([account('a0'), account('a0'), account('a1')], [refused]);
    store.put([statusOf(account('a0'), { revision: 2 })]);
    expect((await end())?.total).to.equal(1);
  });

  it('ends at once when all were refused', async () => {
    const { end } = follow([account('a1')], [{ ...account('a1'), code: 'not_linked', message: 'x' }]);
    expect((await end())?.total).to.equal(0);
  });

  it('asks for a thousand that nobody looks at one request at a time, and not while hidden', async () => {
    const { store, end } = follow(accounts(1_000));
    const done = new Set<string>();
    store.fake.onStatuses = (call) => call.succeed({ revision: done.has('all') ? 2 : 1 });
    await clock.advance(4_900);
    expect(store.fake.sizes).to.deep.equal([]);
    await clock.advance(50_000);
    expect(store.fake.sizes).to.deep.equal(Array(10).fill(100));
    expect(new Set(store.fake.calls.flatMap(({ ids }) => ids)).size, 'each in its turn').to.equal(1_000);
    setHidden(true);
    await clock.advance(60_000);
    expect(store.fake.calls).to.have.length(10);
    setHidden(false);
    done.add('all');
    await clock.advance(50_000);
    expect((await end())?.done.synced).to.equal(1_000);
    expect(store.fake.calls).to.have.length(20);
    expect([store.watcherCount, clock.pending]).to.deep.equal([0, 0]);
  });

  it('asks a backend that fails less and less often', async () => {
    const { store } = follow(accounts(1));
    store.fake.onStatuses = (call) => call.answer.reject(Object.assign(new Error('x'), { code: 'internal' }));
    await clock.advance(600_000);
    expect(store.fake.calls.length).to.be.within(5, 16);
    store.close();
    await settle();
    expect(clock.pending).to.equal(0);
  });

  it('ends with the client, as far as it was', async () => {
    const { store, end } = follow(accounts(2));
    store.put([statusOf(account('a0'), { revision: 2 })]);
    store.close();
    expect(await end()).to.deep.include({ total: 2, queued: 1, finishedAt: null });
    expect(store.watcherCount).to.equal(0);
  });
});
