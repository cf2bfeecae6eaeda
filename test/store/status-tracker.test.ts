// A push that is followed by the statuses of its records: it ends when each record has ended, or at its deadline.
import { expect } from '@open-wc/testing';
import type { RecordRef } from '../../src/model/record-ref.js';
import type { ResyncProgress, ResyncReceipt } from '../../src/model/resync.js';
import type { Push } from '../../src/store/push.js';
import { settle, useClock } from '../mocks/clock.js';
import { FakeResources } from '../mocks/fake-resources.js';
import { account, accounts, queuedStatusOf, statusOf } from '../mocks/samples.js';

function setHidden(hidden: boolean): void {
  Object.defineProperty(document, 'visibilityState', {
    configurable: true,
    value: hidden ? 'hidden' : 'visible',
  });
}

const minute = 60_000;

describe('a push whose backend reports no progress', () => {
  after(() => Reflect.deleteProperty(document, 'visibilityState'));
  afterEach(() => sessionStorage.clear());
  const clock = useClock();

  /** Starts a push of records that are known in revision 1, unless they are off screen. */
  async function follow(
    records: readonly RecordRef[],
    { rejected = [], known = true }: { rejected?: ResyncReceipt['rejected']; known?: boolean } = {},
  ) {
    const store = new FakeResources();
    if (known) store.put(records.map((ref) => statusOf(ref)));
    store.fake.onResync = () => ({ id: 'rs_1', accepted: records.length - rejected.length, rejected });
    const push: Push = store.pushes.start({ records });
    const steps: ResyncProgress[] = [];
    push.subscribe(({ progress, phase }) => (progress && phase === 'running' ? steps.push(progress) : 0));
    await settle();
    const end = () =>
      settle().then(() => (push.peek().phase === 'settled' ? push.peek().progress : undefined));
    return { store, push, steps, end };
  }

  it('ends when each record has run and stopped, or changed', async () => {
    const { store, steps, end } = await follow(accounts(2));
    store.put([queuedStatusOf(account('a0'), { revision: 2 })]);
    expect(await end()).to.equal(undefined);
    store.put([statusOf(account('a0'), { revision: 2 })]);
    expect(steps.map(({ queued, finishedAt }) => [queued, finishedAt])).to.deep.equal([[1, null]]);
    store.put([statusOf(account('a1'), { revision: 2 })]);
    expect((await end())?.done).to.deep.equal({ synced: 2, partial: 0, failed: 0, skipped: 0 });
    expect((await end())?.finishedAt).to.not.equal(null);
    expect([store.statuses.subscriberCount, clock.pending]).to.deep.equal([0, 0]);
  });

  it('does not take what was known before for the end', async () => {
    const { store, end } = await follow(accounts(1));
    store.put([statusOf(account('a0'), { revision: 1, name: 'Same' })]);
    expect(await end()).to.equal(undefined);
    store.close();
  });

  it('does not wait for a record twice that was ticked twice, nor for one that was refused', async () => {
    const refused = { ...account('a1'), code: 'not_linked', message: 'x' };
    const { store, end } = await follow([account('a0'), account('a0'), account('a1')], {
      rejected: [refused],
    });
    store.put([statusOf(account('a0'), { revision: 2 })]);
    expect((await end())?.total).to.equal(1);
  });

  it('ends at once when all were refused', async () => {
    const { end } = await follow([account('a1')], {
      rejected: [{ ...account('a1'), code: 'not_linked', message: 'x' }],
    });
    expect((await end())?.total).to.equal(0);
  });

  it('asks for a thousand that nobody looks at one request at a time, and not while hidden', async () => {
    const { store, end } = await follow(accounts(1_000));
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
    expect([store.statuses.subscriberCount, clock.pending]).to.deep.equal([0, 0]);
  });

  it('asks a backend that fails less and less often', async () => {
    const { store } = await follow(accounts(1));
    store.fake.onStatuses = (call) => call.answer.reject(Object.assign(new Error('x'), { code: 'internal' }));
    await clock.advance(600_000);
    expect(store.fake.calls.length).to.be.within(5, 16);
    store.close();
    await settle();
    expect(clock.pending).to.equal(0);
  });

  it('is given up when the client is closed: its end is not known', async () => {
    const { store, push, end } = await follow(accounts(2));
    store.put([statusOf(account('a0'), { revision: 2 })]);
    store.close();
    expect(await end()).to.equal(undefined);
    expect(push.peek().phase).to.equal('unknown');
    expect([store.statuses.subscriberCount, clock.pending]).to.deep.equal([0, 0]);
  });

  for (const busy of [false, true])
    it(`takes no old outcome of a record that was off screen for the end (${busy ? 'queued' : 'idle'} at first)`, async () => {
      const { store, end } = await follow(accounts(1), { known: false });
      await clock.advance(1);
      const first = busy ? queuedStatusOf : statusOf;
      store.fake.last.answer.resolve({ records: [first(account('a0'), { revision: 5 })], errors: [] });
      expect(await end(), 'the outcome before the push').to.equal(undefined);
      store.fake.onStatuses = (call) => call.succeed({ revision: busy ? 5 : 6 });
      await clock.advance(6_000);
      expect((await end())?.done.synced).to.equal(1);
      store.close();
    });

  it('is not known after twice the estimate, and is left alone then', async () => {
    const { store, push } = await follow(accounts(1));
    store.fake.onStatuses = (call) => call.succeed({ revision: 1 });
    await clock.advance(4 * minute);
    expect(push.peek().phase).to.equal('running');
    await clock.advance(2 * minute);
    expect(push.peek().phase).to.equal('unknown');
    const asked = store.fake.calls.length;
    await clock.advance(10 * minute);
    expect(store.fake.calls).to.have.length(asked);
    expect([store.statuses.subscriberCount, store.pushes.peek({ records: accounts(1) })]).to.deep.equal([
      0,
      undefined,
    ]);
  });
});
