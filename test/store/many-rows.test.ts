// Ten thousand rows: how often they are asked for, and how much work a frame is, counted and not timed.
import { expect } from 'chai';
import { settle, useClock } from '../mocks/clock.js';
import { FakeResources, frame } from '../mocks/fake-resources.js';
import { account, accounts } from '../mocks/samples.js';
import type { StatusEntry } from '../../src/model/status-entry.js';
import type { StatusSubscriber } from '../../src/store/statuses.js';

const rows = 10_000;

/** A row that counts how often it is looked at. */
class CountedRow implements StatusSubscriber {
  static looks = 0;
  static told = 0;
  seen: boolean;

  constructor(seen: boolean) {
    this.seen = seen;
  }

  get visible(): boolean {
    CountedRow.looks++;
    return this.seen;
  }

  changed(_entry: StatusEntry): void {
    CountedRow.told++;
  }
}

describe('ten thousand rows', () => {
  const clock = useClock();

  function show(seen: (i: number) => boolean): { store: FakeResources; list: CountedRow[] } {
    const store = new FakeResources();
    store.fake.onStatuses = (call) => call.succeed();
    const list = accounts(rows).map((ref, i) => {
      const row = new CountedRow(seen(i));
      store.subscribe(ref, row);
      return row;
    });
    CountedRow.looks = CountedRow.told = 0;
    return { store, list };
  }

  it('of which a screen is seen cost one request, one look each, and news for a hundred', async () => {
    const { store } = show((i) => i < 30);
    await clock.advance(frame);
    expect(store.fake.sizes).to.deep.equal([100]);
    expect(CountedRow.looks).to.be.at.most(rows);
    expect(CountedRow.told).to.equal(200);
    CountedRow.looks = 0;
    await clock.advance(60_000);
    expect(CountedRow.looks, 'idle').to.equal(0);
  });

  it('that are all seen cost a hundred requests, and two looks each at most', async () => {
    const { store } = show(() => true);
    await clock.advance(frame);
    await settle();
    expect(store.fake.sizes).to.deep.equal(Array(100).fill(100));
    expect(CountedRow.looks).to.be.at.most(2 * rows);
    expect(CountedRow.told).to.equal(2 * rows);
  });

  it('make one look each when many come near within a frame', async () => {
    const { store, list } = show(() => false);
    for (let i = 0; i < 500; i++) {
      const row = list[i];
      if (row) row.seen = true;
      store.need(account(`a${i}`));
    }
    expect(CountedRow.looks).to.equal(0);
    await clock.advance(frame);
    expect(store.fake.sizes).to.deep.equal(Array(5).fill(100));
    expect(CountedRow.looks).to.be.at.most(rows);
  });

  it('make no work of a row that comes near and is known', async () => {
    const { store } = show((i) => i < 30);
    await clock.advance(frame);
    await settle();
    CountedRow.looks = 0;
    for (let i = 0; i < 100; i++) store.need(account(`a${i}`));
    await clock.advance(1_000);
    expect([CountedRow.looks, clock.pending]).to.deep.equal([0, 0]);
  });

  it('make work of the row alone that a notice names', async () => {
    const { store } = show((i) => i < 30);
    await clock.advance(frame);
    await settle();
    CountedRow.looks = 0;
    store.notice({ ...account('a9000'), revision: 9 });
    await clock.advance(1_000);
    expect(CountedRow.looks).to.equal(1);
    expect(store.fake.calls).to.have.length(1);
  });

  it('leave without a trace', async () => {
    const { store, list } = show((i) => i < 30);
    await clock.advance(frame);
    for (const row of list) store.unsubscribe(row);
    await settle();
    expect(clock.pending).to.equal(0);
    expect(CountedRow.told).to.be.at.most(200);
  });
});
