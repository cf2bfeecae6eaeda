// Failures: of one record, of a whole request, for now or for good.
import { expect } from '@open-wc/testing';
import { SyncError } from '../../src/model/sync-error.js';
import { settle, useClock } from '../mocks/clock.js';
import { FakeResources, frame, gap } from '../mocks/fake-resources.js';
import { account, accounts, session, statusOf } from '../mocks/samples.js';

const unavailable = (retryAt?: number) =>
  new SyncError('unavailable', 'Down', retryAt === undefined ? {} : { retryAt });

/** Both, like the store’s own wait at its longest. */
const firstRetry = 2_500 + frame;

describe('one record of an answer', () => {
  const clock = useClock();

  it('that failed does not spoil the others, and says why', async () => {
    const store = new FakeResources();
    const [good, bad, missing, unreadable] = store.subscribeAll(accounts(4));
    await clock.advance(frame);
    store.fake.last.answer.resolve({
      records: [statusOf(account('a0')), { ...statusOf(account('a3')), crms: 'none' as unknown as [] }],
      errors: [{ id: 'a1', code: 'forbidden', message: 'Not yours' }],
    });
    await settle();
    expect(good?.phases).to.deep.equal(['loading', 'ready']);
    const errors = [bad, missing, unreadable].map((subscriber) => subscriber?.received.at(-1)?.error);
    expect(errors.map((error) => error?.code)).to.deep.equal(['forbidden', 'not_found', 'bad_payload']);
    expect(errors.map((error) => error?.message)).to.deep.equal([
      'Not yours',
      'The answer leaves out account a2',
      'records[1].crms: expected an array, got "none"',
    ]);
  });

  it('whose id cannot be read stands for those that are missing', async () => {
    const store = new FakeResources();
    const [good, lost] = store.subscribeAll(accounts(2));
    await clock.advance(frame);
    store.fake.last.answer.resolve({ records: [statusOf(account('a0')), null as never], errors: [] });
    await settle();
    expect(good?.phases.at(-1)).to.equal('ready');
    expect(lost?.received.at(-1)?.error?.message).to.equal('records[1]: expected an object, got null');
  });

  it('whose id came as a number is the one that was asked for', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('17'));
    await clock.advance(frame);
    store.fake.last.answer.resolve({
      records: [{ ...statusOf(account('17')), id: 17 as never }],
      errors: [],
    });
    await settle();
    expect(subscriber.phases).to.deep.equal(['loading', 'ready']);
  });

  it('that nobody asked for is left out', async () => {
    const store = new FakeResources();
    store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.fake.last.answer.resolve({ records: accounts(3).map((ref) => statusOf(ref)), errors: [] });
    await settle();
    expect([0, 1, 2].map((i) => store.peek(account(`a${i}`)).phase)).to.deep.equal([
      'unknown',
      'ready',
      'unknown',
    ]);
  });

  it('that failed for good is not asked for again by itself', async () => {
    const store = new FakeResources();
    store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.fake.last.answer.resolve({ records: [], errors: [] });
    await clock.advance(600_000);
    expect(store.fake.calls).to.have.length(1);
  });

  it('that failed for now is asked for again, without holding up the others', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.fake.last.answer.resolve({ records: [], errors: [{ id: 'a1', code: 'unavailable', message: '' }] });
    await settle();
    store.subscribeOne(account('a2'));
    await clock.advance(gap);
    expect(store.fake.last.ids).to.deep.equal(['a2']);
    store.fake.last.succeed();
    await clock.advance(29_000);
    expect(store.fake.calls).to.have.length(2);
    await clock.advance(2_000);
    expect(store.fake.last.ids).to.deep.equal(['a1']);
    store.fake.last.succeed();
    await settle();
    expect(subscriber.phases).to.deep.equal(['loading', 'failed', 'ready']);
    await clock.advance(600_000);
    expect(store.fake.calls).to.have.length(3);
  });
});

describe('a request that fails for now', () => {
  const clock = useClock();

  it('is made again, later each time, until it succeeds', async () => {
    const store = new FakeResources();
    const times: number[] = [];
    store.fake.onStatuses = (call) => {
      times.push(clock.now);
      if (times.length < 6) call.answer.reject(unavailable());
      else call.succeed();
    };
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(600_000);
    expect(subscriber.received.at(-1)?.phase).to.equal('ready');
    expect(times).to.have.length(6);
    const waits = times.slice(1).map((at, i) => at - (times[i] ?? 0));
    for (const [i, wait] of waits.entries())
      expect(wait).to.be.within(1_000 * 2 ** i, Math.min(60_000, 2_000 * 2 ** i) + frame);
  });

  it('is made again for each code and status that can pass', async () => {
    for (const error of [
      { code: 'network' },
      { code: 'timeout' },
      { code: 'rate_limited' },
      { code: 'internal' },
      { code: 'E_OWN', status: 503 },
      new Error('A host’s own'),
      new DOMException('Gone', 'AbortError'),
      undefined,
    ]) {
      const store = new FakeResources();
      store.subscribeOne(account('a1'));
      await clock.advance(frame);
      store.fake.last.answer.reject(error);
      await clock.advance(firstRetry);
      expect(store.fake.calls, JSON.stringify(error)).to.have.length(2);
      store.close();
    }
  });

  it('says why meanwhile, and keeps what is known', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.fake.last.succeed({ revision: 7 });
    await settle();
    store.statuses.invalidate([account('a1')]);
    await clock.advance(gap);
    store.fake.last.answer.reject(unavailable());
    await settle();
    const entry = subscriber.received.at(-1);
    expect([entry?.phase, entry?.error?.code, entry?.status?.revision]).to.deep.equal([
      'failed',
      'unavailable',
      7,
    ]);
  });

  it('is not made again before the backend wants it to', async () => {
    const store = new FakeResources();
    store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.fake.last.answer.reject(unavailable(clock.now + 120_000));
    await clock.advance(119_999);
    expect(store.fake.calls).to.have.length(1);
    await clock.advance(1 + frame);
    expect(store.fake.calls).to.have.length(2);
  });

  for (const [what, ahead] of [
    ['a day', 86_400_000],
    ['years', 1e11],
  ] as const)
    it(`is made again after minutes, however far off that is (${what})`, async () => {
      const store = new FakeResources();
      store.subscribeOne(account('a1'));
      await clock.advance(frame);
      store.fake.last.answer.reject(unavailable(clock.now + ahead));
      await clock.advance(299_000);
      expect(store.fake.calls).to.have.length(1);
      await clock.advance(1_000 + frame);
      expect(store.fake.calls).to.have.length(2);
    });

  for (const hours of [-1, 1])
    it(`is made again in time when the clock is set meanwhile (by ${hours} h)`, async () => {
      const store = new FakeResources();
      store.subscribeOne(account('a1'));
      await clock.advance(frame);
      store.fake.last.answer.reject(unavailable(clock.now + 20_000));
      await settle();
      clock.setWall(hours * 3_600_000);
      await clock.advance(19_999);
      expect(store.fake.calls).to.have.length(1);
      await clock.advance(1 + frame);
      expect(store.fake.calls).to.have.length(2);
    });

  it('is waited out for all, with whoever comes meanwhile, by the latest word of the backend', async () => {
    const store = new FakeResources();
    store.fake.onSession = () => ({ ...session, limits: { statusBatch: 10, resyncBatch: 1 } });
    store.subscribeAll(accounts(30));
    await clock.advance(frame);
    store.fake.call(0).answer.reject(unavailable());
    await settle();
    store.fake.call(1).answer.reject(unavailable(clock.now + 20_000));
    store.fake.call(2).answer.reject(unavailable(clock.now + 10_000));
    await clock.advance(5_000);
    store.subscribeOne(account('late'));
    await clock.advance(14_999);
    expect(store.fake.sizes).to.deep.equal([10, 10, 10]);
    await clock.advance(frame + 1);
    expect(store.fake.sizes).to.deep.equal([10, 10, 10, 10, 10, 10, 1]);
  });

  it('is waited out also by those who leave and come back', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.fake.last.answer.reject(unavailable(clock.now + 20_000));
    await settle();
    store.unsubscribe(subscriber);
    await clock.advance(1_000);
    store.subscribeOne(account('a1'));
    await clock.advance(18_999);
    expect(store.fake.calls).to.have.length(1);
    await clock.advance(1 + frame);
    expect(store.fake.calls).to.have.length(2);
  });

  it('does not outlive those who asked', async () => {
    const store = new FakeResources();
    const subscriber = store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.fake.last.answer.reject(unavailable());
    await settle();
    store.unsubscribe(subscriber);
    await clock.advance(600_000);
    expect([store.fake.calls.length, clock.pending]).to.deep.equal([1, 0]);
  });

  it('is not made again while nobody sees the page', async () => {
    const store = new FakeResources();
    store.subscribeOne(account('a1'));
    await clock.advance(frame);
    store.fake.last.answer.reject(unavailable());
    Object.defineProperty(document, 'visibilityState', { configurable: true, value: 'hidden' });
    try {
      await clock.advance(600_000);
      expect(store.fake.calls).to.have.length(1);
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
    await clock.advance(60_000);
    expect(store.fake.calls).to.have.length(2);
  });
});

describe('a request that fails for good', () => {
  const clock = useClock();
  const permanent = new SyncError('bad_payload', 'answer: expected an object, got null');

  it('is not made again, but says why', async () => {
    const store = new FakeResources();
    const subscribers = store.subscribeAll(accounts(2));
    await clock.advance(frame);
    store.fake.last.answer.reject(permanent);
    await clock.advance(600_000);
    expect(store.fake.calls).to.have.length(1);
    for (const subscriber of subscribers) expect(subscriber.received.at(-1)?.error).to.equal(permanent);
    expect(clock.pending).to.equal(0);
  });

  for (const stays of [false, true]) {
    it(`is made again for whoever comes half a minute later${stays ? ', while others stay' : ''}`, async () => {
      const store = new FakeResources();
      const subscriber = store.subscribeOne(account('a1'));
      if (!stays) store.subscribeOne(account('other'));
      await clock.advance(frame);
      store.fake.last.answer.reject(permanent);
      await settle();
      if (!stays) store.unsubscribe(subscriber);
      await clock.advance(29_000);
      store.subscribeOne(account('a1'));
      await clock.advance(frame);
      expect(store.fake.calls).to.have.length(1);
      await clock.advance(2_000);
      store.subscribeOne(account('a1'));
      await clock.advance(frame);
      expect(store.fake.calls.at(-1)?.ids).to.deep.equal(['a1']);
      expect(store.fake.calls).to.have.length(2);
    });
  }
});
