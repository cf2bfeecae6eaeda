// A push that can be neither doubled nor lost: one key through retries, chunks the backend takes, one receipt.
import { expect } from 'chai';
import type { ResyncReceipt, ResyncRequest } from '../../src/model/resync.js';
import { SyncError, toSyncError } from '../../src/model/sync-error.js';
import { settle, useClock } from '../mocks/clock.js';
import { rejection } from '../mocks/deferred.js';
import { FakeResources, frame } from '../mocks/fake-resources.js';
import { account, accounts, session } from '../mocks/samples.js';

const second = 1_000;

describe('resync', () => {
  const clock = useClock();
  afterEach(() => sessionStorage.clear());

  /** A store whose backend answers in turn as given: with an error, or with a receipt. */
  function storeWith(...answers: readonly (SyncError | Partial<ResyncReceipt>)[]): FakeResources {
    const store = new FakeResources();
    store.fake.onResync = (request) => {
      const answer = answers[store.fake.resyncs.length - 1] ?? {};
      if (answer instanceof Error) throw answer;
      return {
        id: `rs_${store.fake.resyncs.length}`,
        accepted: request.records.length,
        rejected: [],
        ...answer,
      };
    };
    return store;
  }

  const requestsOf = (store: FakeResources): ResyncRequest[] =>
    store.fake.resyncs.map(({ request }) => request);
  const keysOf = (store: FakeResources) => requestsOf(store).map(({ idempotencyKey }) => idempotencyKey);
  const error = (code: string, retryAt?: number) =>
    new SyncError(code, code, retryAt === undefined ? {} : { retryAt });

  it('sends names only, the CRMs that were chosen, and a key of its own', async () => {
    const store = storeWith();
    const known = { ...account('a1'), name: 'Acme' };
    const receipt = await store.resync([known], { providers: ['hubspot'] });
    await store.resync([known]);
    expect(receipt).to.deep.equal({ id: 'rs_1', accepted: 1, rejected: [] });
    const [first, second] = requestsOf(store);
    expect(first?.records).to.deep.equal([account('a1')]);
    expect(first?.providers).to.deep.equal(['hubspot']);
    expect(second).to.not.have.property('providers');
    expect(first?.idempotencyKey).to.match(/^[\w-]{20,}$/);
    expect(second?.idempotencyKey).to.not.equal(first?.idempotencyKey);
  });

  it('sends a record that was ticked twice once', async () => {
    const store = storeWith();
    await store.resync([account('a1'), account('a2'), { ...account('a1') }]);
    expect(requestsOf(store)[0]?.records).to.deep.equal([account('a1'), account('a2')]);
  });

  it('keeps its key through a time-out and failures, until it succeeds', async () => {
    const store = storeWith(error('timeout'), error('network'), error('internal'), error('unavailable'));
    const sending = store.resync([account('a1')], { idempotencyKey: 'k' });
    expect((await clock.until(sending)).id).to.equal('rs_5');
    expect(keysOf(store)).to.deep.equal(Array(5).fill('k'));
    expect(requestsOf(store).map(({ records }) => records)).to.deep.equal(Array(5).fill([account('a1')]));
  });

  it('keeps a key that it made itself, too', async () => {
    const store = storeWith(error('timeout'));
    const sending = store.resync([account('a1')]);
    await clock.until(sending);
    const [first, again] = keysOf(store);
    expect(again).to.equal(first);
  });

  it('waits longer after each failure, and gives up after five', async () => {
    const times: number[] = [];
    const store = new FakeResources();
    store.fake.onResync = () => {
      times.push(clock.now);
      throw error('unavailable');
    };
    const failing = rejection(store.resync([account('a1')]));
    expect(toSyncError(await clock.until(failing)).code).to.equal('unavailable');
    const waits = times.slice(1).map((at, i) => at - (times[i] ?? 0));
    expect(waits).to.have.length(4);
    for (const [i, wait] of waits.entries()) expect(wait).to.be.within(1_000 * 2 ** i, 2_000 * 2 ** i);
    expect(clock.pending).to.equal(0);
  });

  it('spreads the retries of pages that failed together', async () => {
    const { random } = Math;
    try {
      const waits: number[] = [];
      for (const chance of [0, 0.5, 0.999]) {
        Math.random = () => chance;
        const startedAt = clock.now;
        const store = new FakeResources();
        store.fake.onResync = () => {
          waits.push(clock.now - startedAt);
          throw error(waits.length % 2 ? 'network' : 'forbidden');
        };
        await clock.until(rejection(store.resync([account('a1')])));
      }
      const retries = waits.filter((_, i) => i % 2);
      expect(new Set(retries).size, String(retries)).to.equal(3);
    } finally {
      Math.random = random;
    }
  });

  for (const code of [
    'forbidden',
    'unauthorized',
    'bad_request',
    'invalid',
    'idempotency_mismatch',
    'too_many',
    'bad_payload',
  ]) {
    it(`does not send again what was refused (${code})`, async () => {
      const store = storeWith(error(code));
      const reason = await rejection(store.resync([account('a1')]));
      expect(reason).to.be.instanceOf(SyncError);
      expect(toSyncError(reason).code).to.equal(code);
      await clock.advance(600 * second);
      expect(store.fake.resyncs).to.have.length(1);
    });
  }

  it('waits as long as a rate limit says', async () => {
    const store = storeWith(error('rate_limited', clock.now + 40 * second));
    const sending = store.resync([account('a1')]);
    await clock.advance(39_999);
    expect(store.fake.resyncs).to.have.length(1);
    await clock.advance(1);
    await clock.until(sending);
    expect(store.fake.resyncs).to.have.length(2);
  });

  it('does not wait out a limit of many minutes, but says when it ends', async () => {
    const retryAt = clock.now + 600 * second;
    const store = storeWith(error('rate_limited', retryAt));
    const reason = toSyncError(await rejection(store.resync([account('a1')])));
    expect([reason.code, reason.retryAt, clock.pending]).to.deep.equal(['rate_limited', retryAt, 0]);
  });

  it('sends a thousand and one in two parts, with keys that are the same each time, and gives one receipt', async () => {
    const store = storeWith(
      {
        accepted: 990,
        rejected: [{ ...account('a3'), code: 'not_linked', message: 'x' }],
        estimatedSeconds: 60,
      },
      error('timeout'),
      {
        accepted: 0,
        rejected: [{ ...account('a1000'), code: 'forbidden', message: 'y' }],
        estimatedSeconds: 90,
      },
    );
    const sending = store.resync(accounts(1_001), { idempotencyKey: 'k' });
    const receipt = await clock.until(sending);
    expect(requestsOf(store).map(({ records }) => records.length)).to.deep.equal([1_000, 1, 1]);
    expect(keysOf(store)).to.deep.equal(['k', 'k-1', 'k-1']);
    expect(receipt.id).to.equal('rs_1');
    expect([receipt.accepted, receipt.rejected.map(({ id }) => id), receipt.estimatedSeconds]).to.deep.equal([
      990,
      ['a3', 'a1000'],
      90,
    ]);
  });

  it('sends no more at once than the session allows, and all of it', async () => {
    const store = storeWith();
    store.fake.onSession = () => ({ ...session, limits: { statusBatch: 100, resyncBatch: 3 } });
    const receipt = await store.resync(accounts(8), { idempotencyKey: 'k' });
    expect(requestsOf(store).flatMap(({ records }) => records)).to.deep.equal(accounts(8));
    expect(keysOf(store)).to.deep.equal(['k', 'k-1', 'k-2']);
    expect(receipt).to.deep.equal({ id: 'rs_1', accepted: 8, rejected: [] });
  });

  it('keeps its parts when it is pressed again after a reload, whatever the session allows by then', async () => {
    const records = accounts(8);
    const lost = storeWith({}, ...Array<SyncError>(5).fill(error('timeout')));
    lost.fake.onSession = () => ({ ...session, limits: { statusBatch: 100, resyncBatch: 3 } });
    const receipt = await clock.until(lost.resync(records));
    expect(receipt.rejected.map(({ code }) => code)).to.deep.equal(Array(5).fill('timeout'));
    const again = storeWith();
    again.fake.onSession = () => ({ ...session, limits: { statusBatch: 100, resyncBatch: 500 } });
    await again.resync(records.toReversed());
    expect(requestsOf(again).slice(0, 2)).to.deep.equal(requestsOf(lost).slice(0, 2));
    expect(requestsOf(again)).to.have.length(3);
    const fresh = storeWith();
    await fresh.resync(records);
    expect(requestsOf(fresh)).to.have.length(1);
  });

  it('of nothing is an error, and sends nothing', async () => {
    const store = storeWith();
    expect(toSyncError(await rejection(store.resync([]))).code).to.equal('bad_request');
    expect(store.fake.resyncs).to.have.length(0);
  });

  it('asks for what is shown, for the queued ring', async () => {
    const store = storeWith();
    store.fake.onStatuses = (call) => call.succeed();
    store.subscribeAll(accounts(2));
    await clock.advance(frame);
    await store.resync([account('a1'), account('unseen')]);
    await clock.advance(frame);
    expect(store.fake.calls.map(({ ids }) => ids)).to.deep.equal([['a0', 'a1'], ['a1']]);
  });

  describe('that is called off', () => {
    for (const [when, answer] of [
      ['while it is sent', undefined],
      ['while a failure is waited out', 'unavailable'],
    ] as const) {
      it(`${when} ends with the caller’s own reason, and leaves nothing`, async () => {
        const abort = new AbortController();
        const store = new FakeResources();
        store.fake.onResync = () =>
          answer
            ? Promise.reject(error(answer))
            : new Promise((_resolve, reject) => {
                abort.signal.addEventListener('abort', () => reject(new Error('Of the source')));
              });
        const failing = rejection(store.resync([account('a1')], { signal: abort.signal }));
        await settle();
        const reason = new Error('Closed the page');
        abort.abort(reason);
        expect(await failing).to.equal(reason);
        expect([store.fake.resyncs.length, clock.pending]).to.deep.equal([1, 0]);
        expect(store.fake.resyncs[0]?.signal.aborted).to.equal(true);
      });
    }

    it('before it is sent sends nothing', async () => {
      const abort = new AbortController();
      abort.abort();
      const store = storeWith();
      expect(await rejection(store.resync([account('a1')], { signal: abort.signal }))).to.equal(
        abort.signal.reason,
      );
      expect(store.fake.resyncs).to.have.length(0);
    });

    it('between two parts sends no more', async () => {
      const abort = new AbortController();
      const store = new FakeResources();
      store.fake.onResync = ({ records }) => {
        abort.abort();
        return { id: 'rs', accepted: records.length, rejected: [] };
      };
      await rejection(store.resync(accounts(2_500), { signal: abort.signal }));
      expect(store.fake.resyncs).to.have.length(1);
    });
  });
});
