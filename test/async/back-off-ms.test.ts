// How long to wait before the next try.
import { expect } from 'chai';
import { backOffMs } from '../../src/async/back-off-ms.js';

describe('backOffMs', () => {
  const random = Math.random;
  afterEach(() => (Math.random = random));

  const waits = (attempts: number) =>
    Array.from({ length: attempts }, (_, attempt) => backOffMs(attempt, { first: 100, longest: 1_000 }));

  it('doubles with each failed attempt, up to the longest wait', () => {
    Math.random = () => 1;
    expect(waits(6)).to.deep.equal([100, 200, 400, 800, 1_000, 1_000]);
  });

  it('is at least half as long', () => {
    Math.random = () => 0;
    expect(waits(6)).to.deep.equal([50, 100, 200, 400, 500, 500]);
  });

  it('stays finite after any number of failures', () => {
    Math.random = () => 1;
    expect(backOffMs(5_000, { first: 100, longest: 1_000 })).to.equal(1_000);
  });
});
