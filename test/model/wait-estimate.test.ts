// How long a resync is said to take.
import { expect } from 'chai';
import { estimateWait } from '../../src/model/wait-estimate.js';

describe('estimateWait', () => {
  it('is about a minute up to 50 records', () => {
    for (const count of [1, 49, 50]) expect(estimateWait(count)).to.deep.equal({ seconds: 60, upTo: false });
  });

  it('is up to half an hour above 50', () => {
    for (const count of [51, 10_000])
      expect(estimateWait(count)).to.deep.equal({ seconds: 1800, upTo: true });
  });

  it('is what the backend says, when it says so', () => {
    expect(estimateWait(1, 600)).to.deep.equal({ seconds: 600, upTo: false });
    expect(estimateWait(500, 45)).to.deep.equal({ seconds: 45, upTo: false });
    expect(estimateWait(500, 0)).to.deep.equal({ seconds: 0, upTo: false });
  });
});
