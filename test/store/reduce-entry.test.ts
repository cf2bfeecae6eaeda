// How an entry changes, step by step.
import { expect } from 'chai';
import type { StatusEntry } from '../../src/model/status-entry.js';
import { SyncError } from '../../src/model/sync-error.js';
import { reduceEntry, unknownEntry, type EntryEvent } from '../../src/store/reduce-entry.js';
import { account, statusOf } from '../mocks/samples.js';

const error = new SyncError('internal', 'Broken');
const answer = (revision: number, at = 1): EntryEvent => ({
  type: 'succeeded',
  status: statusOf(account('a1'), { revision }),
  at,
});
const failure: EntryEvent = { type: 'failed', error, at: 2 };

function after(...events: readonly EntryEvent[]): StatusEntry {
  return events.reduce(reduceEntry, unknownEntry);
}

describe('reduceEntry', () => {
  it('goes from unknown to loading to ready', () => {
    expect(after({ type: 'requested' }).phase).to.equal('loading');
    expect(after({ type: 'requested' }, answer(5))).to.deep.equal({
      phase: 'ready',
      status: statusOf(account('a1'), { revision: 5 }),
      revision: 5,
      fetchedAt: 1,
      stale: false,
    });
  });

  it('goes back to unknown when nobody waits any more', () => {
    expect(after({ type: 'requested' }, { type: 'aborted' })).to.deep.equal(unknownEntry);
  });

  it('does not show what is known as loading', () => {
    const ready = after(answer(5));
    expect(reduceEntry(ready, { type: 'requested' })).to.equal(ready);
    expect(reduceEntry(ready, { type: 'aborted' })).to.equal(ready);
  });

  it('makes entries that cannot be changed', () => {
    const asked: EntryEvent = { type: 'requested' };
    const stale: EntryEvent = { type: 'staleness', stale: true };
    for (const events of [
      [],
      [asked],
      [asked, { type: 'aborted' }],
      [answer(1)],
      [failure],
      [answer(1), stale],
    ] as const)
      expect(Object.isFrozen(after(...events))).to.equal(true);
  });

  it('never lets an older revision win, whatever came in between', () => {
    const ready = after(answer(5));
    expect(reduceEntry(ready, answer(4))).to.equal(ready);
    for (const between of [failure, { type: 'staleness', stale: true }] as const) {
      const entry = after(answer(5), between, answer(4, 3));
      expect(entry).to.deep.equal({ ...ready, fetchedAt: 3 });
    }
  });

  it('lets an equal revision win: not everything in an answer has one', () => {
    const entry = after(answer(5), {
      type: 'succeeded',
      status: statusOf(account('a1'), { revision: 5, name: 'New' }),
      at: 9,
    });
    expect([entry.status?.name, entry.fetchedAt]).to.deep.equal(['New', 9]);
  });

  it('keeps what it knows when an answer says the same: a catch-up is no change', () => {
    const before = after(answer(5));
    const again = { ...answer(5, 9), status: statusOf(account('a1'), { revision: 5 }) };
    const entry = reduceEntry(before, again);
    expect(entry.status).to.equal(before.status);
    expect(entry.fetchedAt).to.equal(9);
  });

  it('keeps the last outcome in sight when asking again fails', () => {
    const entry = after(answer(5), failure);
    expect([entry.phase, entry.status?.revision, entry.error]).to.deep.equal(['failed', 5, error]);
  });

  it('forgets the error with the next answer', () => {
    for (const entry of [after(failure, answer(1)), after(answer(5), failure, answer(6))]) {
      expect(entry.phase).to.equal('ready');
      expect(entry).to.not.have.property('error');
    }
  });

  it('calls stale only what is known', () => {
    const stale: EntryEvent = { type: 'staleness', stale: true };
    expect(after(stale)).to.equal(unknownEntry);
    expect(after(answer(1), stale).stale).to.equal(true);
    expect(after(answer(1), stale, { type: 'staleness', stale: false }).stale).to.equal(false);
    expect(after(answer(1), stale, answer(1)).stale).to.equal(false);
  });

  it('returns the same entry when nothing changes, so that nobody is told', () => {
    const ready = after(answer(5));
    expect(reduceEntry(ready, { type: 'staleness', stale: false })).to.equal(ready);
    const loading = after({ type: 'requested' });
    expect(reduceEntry(loading, { type: 'requested' })).to.equal(loading);
  });
});
