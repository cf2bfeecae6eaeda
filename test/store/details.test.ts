// Details by record: requested once for all, shown again at once, never older than what was shown, aborted when nobody
// waits.
import { expect } from 'chai';
import type { RecordRef } from '../../src/model/record-ref.js';
import { toSyncError, type SyncError } from '../../src/model/sync-error.js';
import { settle, useClock } from '../mocks/clock.js';
import { DetailSource } from '../mocks/detail-source.js';
import { FakeResources } from '../mocks/fake-resources.js';
import { account, accounts } from '../mocks/samples.js';

const ref = account('a1');
const detail = (revision: number, name = `r${revision}`) => ({
  type: 'account',
  id: 'a1',
  name,
  revision,
  links: [],
  deletedFrom: [],
});

describe('details', () => {
  const clock = useClock();
  let source: DetailSource;
  let client: FakeResources;

  beforeEach(() => {
    source = new DetailSource();
    client = new FakeResources({}, source);
  });
  afterEach(() => client.close());

  /** Does what a panel does: loads, and loads again when the version grows. */
  function watch(of: RecordRef = ref) {
    const abort = new AbortController();
    const state: { error?: SyncError | undefined; changes: number } = { changes: 0 };
    let loaded = -1;
    const load = () => {
      const { version } = client.details.peek(of);
      if (version === loaded) return;
      loaded = version;
      client.details.load(of, { signal: abort.signal }).then(
        () => (state.error = undefined),
        (thrown: unknown) => (state.error = toSyncError(thrown)),
      );
    };
    const unsubscribe = client.details.subscribe(of, () => {
      state.changes++;
      load();
    });
    load();
    return Object.assign(state, {
      release: () => {
        unsubscribe();
        abort.abort();
      },
    });
  }

  async function answer(revision: number): Promise<void> {
    source.lastDetail.answer.resolve(detail(revision));
    await settle();
  }

  it('are requested once for all that watch a record, and all get the answer', async () => {
    const watches = [watch(), watch()];
    await settle();
    expect(source.detailCalls.length).to.equal(1);
    expect(client.details.peek(ref)).to.deep.equal({ version: 0 });
    await answer(3);
    expect(watches.map(({ changes }) => changes)).to.deep.equal([1, 1]);
    expect(client.details.peek(ref).detail?.revision).to.equal(3);
  });

  it('shows what it knows at once the next time, and asks again only when it is old', async () => {
    const first = watch();
    await settle();
    await answer(3);
    first.release();
    watch().release();
    await settle();
    expect(source.detailCalls.length).to.equal(1);
    await clock.advance(61_000);
    watch();
    expect(client.details.peek(ref).detail?.revision).to.equal(3);
    await settle();
    expect(source.detailCalls.length).to.equal(2);
  });

  for (const hours of [-1, 1])
    it(`are as old as they are, when the clock is set by ${hours} h`, async () => {
      watch().release();
      await settle();
      const request = watch();
      await settle();
      await answer(3);
      request.release();
      clock.setWall(hours * 3_600_000);
      const asked = source.detailCalls.length;
      watch().release();
      await settle();
      expect(source.detailCalls.length, 'still new').to.equal(asked);
      await clock.advance(61_000);
      watch().release();
      await settle();
      expect(source.detailCalls.length, 'old').to.equal(asked + 1);
    });

  it('aborts a request that nobody waits for any more, and begins anew', async () => {
    const first = watch();
    const second = watch();
    await settle();
    first.release();
    await settle();
    expect(source.lastDetail.signal.aborted).to.equal(false);
    second.release();
    await settle();
    expect(source.lastDetail.signal.aborted).to.equal(true);
    watch();
    await settle();
    expect(source.detailCalls.length).to.equal(2);
    await answer(1);
    expect(client.details.peek(ref).detail?.revision).to.equal(1);
  });

  it('never shows an older revision over a newer one', async () => {
    watch();
    await settle();
    await answer(5);
    client.details.invalidate(ref);
    await settle();
    await answer(4);
    expect(client.details.peek(ref).detail?.revision).to.equal(5);
  });

  it('asks again for a newer revision, once for each', async () => {
    watch();
    await settle();
    await answer(5);
    client.details.invalidate(ref, 5);
    client.details.invalidate(ref, 4);
    await settle();
    expect(source.detailCalls.length).to.equal(1);
    client.details.invalidate(ref, 6);
    await settle();
    expect(source.detailCalls.length).to.equal(2);
    // A backend whose replica lags answers the old one: it is not asked for ever.
    await answer(5);
    client.details.invalidate(ref, 6);
    await settle();
    expect(source.detailCalls.length).to.equal(2);
  });

  it('asks again after an answer that was on its way when a notice came', async () => {
    watch();
    await settle();
    client.notice({ ...ref, revision: 9 });
    await settle();
    expect(source.detailCalls.length).to.equal(1);
    await answer(8);
    expect(source.detailCalls.length).to.equal(2);
    await answer(9);
    expect(client.details.peek(ref).detail?.revision).to.equal(9);
    expect(source.detailCalls.length).to.equal(2);
  });

  it('asks again on a notice that names the record, or on a reset, and not on others', async () => {
    watch();
    await settle();
    await answer(5);
    client.notice({ ...account('a2'), revision: 9 });
    client.notice({ ...ref, revision: 5 });
    await settle();
    expect(source.detailCalls.length).to.equal(1);
    client.notice({ ...ref });
    await settle();
    await answer(5);
    expect(source.detailCalls.length).to.equal(2);
    client.notice({ reset: true });
    await settle();
    expect(source.detailCalls.length).to.equal(3);
  });

  it('keeps what it knew when asking again fails, and forgets the error with the next answer', async () => {
    const first = watch();
    await settle();
    await answer(5);
    client.details.invalidate(ref);
    await settle();
    source.lastDetail.answer.reject({ code: 'unavailable', message: 'Down' });
    await settle();
    expect(first.error?.code).to.equal('unavailable');
    expect(client.details.peek(ref).detail?.revision).to.equal(5);
    first.release();
    const next = watch();
    await settle();
    await answer(5);
    expect([next.error, source.detailCalls.length]).to.deep.equal([undefined, 3]);
  });

  it('turns a bad answer into an error that names the place', async () => {
    const panel = watch();
    await settle();
    source.lastDetail.answer.resolve({ type: 'account', id: 'a1', links: 'none' });
    await settle();
    expect(panel.error?.code).to.equal('bad_payload');
    expect(panel.error?.message).to.contain('record.links');
  });

  it('takes a source that throws at once', async () => {
    source.onDetail = () => {
      throw new Error('Broken');
    };
    const panel = watch();
    await settle();
    expect(panel.error?.message).to.equal('Broken');
  });

  it('keeps fifty details at most, and those in use whatever their number', async () => {
    source.onDetail = ({ ref: { id }, answer: { resolve } }) => resolve({ ...detail(1), id });
    const kept = watch();
    for (const other of accounts(60, 10)) {
      const one = watch(other);
      await settle();
      one.release();
    }
    expect(client.details.peek(ref).detail).to.exist;
    expect(client.details.peek(account('a10')).detail).to.equal(undefined);
    expect(client.details.peek(account('a69')).detail).to.exist;
    kept.release();
  });

  it('that were prefetched are there for the panel that comes, unless it does not come', async () => {
    const prefetch = (of: RecordRef) => {
      const abort = new AbortController();
      client.details.load(of, { signal: abort.signal }).catch(() => undefined);
      return abort;
    };
    const ahead = prefetch(ref);
    await settle();
    expect(source.detailCalls.length).to.equal(1);
    watch();
    ahead.abort();
    await settle();
    expect(source.lastDetail.signal.aborted).to.equal(false);
    await answer(2);
    expect(source.detailCalls.length).to.equal(1);
    const unused = prefetch(account('a7'));
    await settle();
    unused.abort();
    await settle();
    expect(source.lastDetail.signal.aborted).to.equal(true);
  });

  it('stop when the client is closed', async () => {
    watch();
    await settle();
    client.close();
    expect(source.lastDetail.signal.aborted).to.equal(true);
  });

  it('are forgotten with their client', async () => {
    source.onDetail = (call) => call.answer.resolve(detail(1));
    await client.details.load(ref, { signal: new AbortController().signal });
    client.close();
    expect(client.details.peek(ref).detail).to.equal(undefined);
  });
});
