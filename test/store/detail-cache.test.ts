// Details by record: asked for once, shown again at once, never older than what was shown, aborted when nobody waits.
import { expect } from 'chai';
import { createSyncClient } from '../../src/configure.js';
import { detailsOf, prefetch, type DetailCache } from '../../src/store/detail-cache.js';
import type { StatusStore } from '../../src/store/status-store.js';
// Loaded on demand otherwise, which takes time that a standing clock does not give.
import '../../src/wire/decode-detail.js';
import { settle, useClock } from '../mocks/clock.js';
import { DetailSource } from '../mocks/detail-source.js';
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

describe('DetailCache', () => {
  const clock = useClock();
  let source: DetailSource;
  let client: StatusStore;
  let cache: DetailCache;
  let changes: number;
  const watch = () => cache.watch(ref, () => changes++);

  beforeEach(() => {
    source = new DetailSource();
    client = createSyncClient({ source, live: 'off' }) as StatusStore;
    cache = detailsOf(client);
    changes = 0;
  });
  afterEach(() => client.close());

  async function answer(revision: number): Promise<void> {
    source.lastDetail.answer.resolve(detail(revision));
    await settle();
  }

  it('is one for each client', () => {
    expect(detailsOf(client)).to.equal(cache);
    expect(detailsOf(createSyncClient({ source, live: 'off' }) as StatusStore)).not.to.equal(cache);
  });

  it('asks once for all that watch a record, and tells them of the answer', async () => {
    watch();
    watch();
    await settle();
    expect(source.detailCalls.length).to.equal(1);
    expect(cache.peek(ref)).to.deep.equal({ loading: true });
    changes = 0;
    await answer(3);
    expect(changes).to.equal(2);
    expect(cache.peek(ref).detail?.revision).to.equal(3);
    expect(cache.peek(ref).loading).to.equal(false);
  });

  it('shows what it knows at once the next time, and asks again only when it is old', async () => {
    const release = watch();
    await settle();
    await answer(3);
    release();
    watch()();
    await settle();
    expect(source.detailCalls.length).to.equal(1);
    await clock.advance(61_000);
    watch();
    expect(cache.peek(ref).detail?.revision).to.equal(3);
    await settle();
    expect(source.detailCalls.length).to.equal(2);
  });

  it('aborts a request that nobody waits for any more, and begins anew', async () => {
    const first = watch();
    const second = watch();
    await settle();
    first();
    expect(source.lastDetail.signal.aborted).to.equal(false);
    second();
    expect(source.lastDetail.signal.aborted).to.equal(true);
    expect(cache.peek(ref)).to.deep.equal({ loading: false });
    watch();
    await settle();
    expect(source.detailCalls.length).to.equal(2);
    await answer(1);
    expect(cache.peek(ref).detail?.revision).to.equal(1);
  });

  it('never shows an older revision over a newer one', async () => {
    watch();
    await settle();
    await answer(5);
    cache.refresh(ref);
    await settle();
    await answer(4);
    expect(cache.peek(ref).detail?.revision).to.equal(5);
  });

  it('asks again for a newer revision, once for each', async () => {
    watch();
    await settle();
    await answer(5);
    cache.outdate(ref, 5);
    cache.outdate(ref, 4);
    await settle();
    expect(source.detailCalls.length).to.equal(1);
    cache.outdate(ref, 6);
    await settle();
    expect(source.detailCalls.length).to.equal(2);
    // A backend whose replica lags answers the old one: it is not asked for ever.
    await answer(5);
    cache.outdate(ref, 6);
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
    expect(cache.peek(ref).detail?.revision).to.equal(9);
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
    const release = watch();
    await settle();
    await answer(5);
    cache.refresh(ref);
    await settle();
    source.lastDetail.answer.reject({ code: 'unavailable', message: 'Down' });
    await settle();
    expect(cache.peek(ref).error?.code).to.equal('unavailable');
    expect(cache.peek(ref).detail?.revision).to.equal(5);
    release();
    watch();
    await settle();
    await answer(5);
    expect(cache.peek(ref).error).to.equal(undefined);
  });

  it('turns a bad answer into an error that names the place', async () => {
    watch();
    await settle();
    source.lastDetail.answer.resolve({ type: 'account', id: 'a1', links: 'none' });
    await settle();
    expect(cache.peek(ref).error?.code).to.equal('bad_payload');
    expect(cache.peek(ref).error?.message).to.contain('record.links');
  });

  it('takes a source that throws at once', async () => {
    source.onDetail = () => {
      throw new Error('Broken');
    };
    watch();
    await settle();
    expect(cache.peek(ref).error?.message).to.equal('Broken');
  });

  it('keeps fifty details at most, and those in use whatever their number', async () => {
    source.onDetail = ({ ref: { id }, answer: { resolve } }) => resolve({ ...detail(1), id });
    const kept = watch();
    for (const other of accounts(60, 10)) {
      const release = cache.watch(other, () => undefined);
      await settle();
      release();
    }
    expect(cache.peek(ref).detail).to.exist;
    expect(cache.peek(account('a10')).detail).to.equal(undefined);
    expect(cache.peek(account('a69')).detail).to.exist;
    kept();
  });

  it('prefetches for whoever comes next, until it is called off', async () => {
    const release = prefetch(client, ref);
    await settle();
    expect(source.detailCalls.length).to.equal(1);
    watch();
    release();
    expect(source.lastDetail.signal.aborted).to.equal(false);
    await answer(2);
    expect(source.detailCalls.length).to.equal(1);
    const unused = prefetch(client, account('a7'));
    await settle();
    unused();
    expect(source.lastDetail.signal.aborted).to.equal(true);
  });
});
