// The rule by which several linked objects become one status, over all small combinations.
import { expect } from 'chai';
import { countOutcomes, rollUp, type RolledUp } from '../../src/model/roll-up.js';
import { outcomes, type ObjectCounts } from '../../src/model/sync-status.js';

/** Each way to have at most two objects of each outcome. */
function* allCounts(): Generator<ObjectCounts> {
  const few = [0, 1, 2];
  for (const synced of few)
    for (const partial of few)
      for (const failed of few)
        for (const skipped of few)
          for (const linked of few) yield { synced, partial, failed, skipped, linked };
}

/** The same objects, one by one. */
function listOf(counts: ObjectCounts): RolledUp[] {
  return ([...outcomes, 'linked'] as const).flatMap((outcome) =>
    Array<RolledUp>(counts[outcome]).fill(outcome),
  );
}

describe('rollUp', () => {
  it('takes part with tracked objects only', () => {
    for (const counts of allCounts())
      if (outcomes.some((outcome) => counts[outcome] > 0))
        expect(rollUp(counts), JSON.stringify(counts)).to.equal(rollUp({ ...counts, linked: 0 }));
  });

  it('is an outcome only when every object ended so, and else partial', () => {
    for (const counts of allCounts()) {
      const tracked = outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);
      if (tracked === 0) continue;
      const only = outcomes.find((outcome) => counts[outcome] === tracked);
      expect(rollUp(counts), JSON.stringify(counts)).to.equal(only ?? 'partial');
    }
  });

  it('is linked when no object has tracked detail', () => {
    expect(rollUp({ linked: 1 })).to.equal('linked');
    expect(rollUp(['linked', 'linked', null])).to.equal('linked');
  });

  it('is nothing before the first sync', () => {
    expect(rollUp({})).to.equal(null);
    expect(rollUp([])).to.equal(null);
    expect(rollUp([null, null])).to.equal(null);
  });

  it('does not let an object that never synced change the others', () => {
    expect(rollUp([null, 'synced'])).to.equal('synced');
    expect(rollUp(['failed', null, 'failed'])).to.equal('failed');
  });

  it('says the same of counts and of the objects one by one, in any order', () => {
    for (const counts of allCounts()) {
      const list = listOf(counts);
      expect(countOutcomes(list)).to.deep.equal(counts);
      expect(rollUp(list)).to.equal(rollUp(counts));
      expect(rollUp(list.toReversed())).to.equal(rollUp(counts));
    }
  });

  it('cannot be fooled by counts that are missing', () => {
    for (const outcome of outcomes) expect(rollUp({ [outcome]: 3 })).to.equal(outcome);
  });
});
