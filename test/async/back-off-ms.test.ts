// How long to wait before the next try.
import { expect } from 'chai';
import { askedWaitMs, backOffMs } from '../../src/async/back-off-ms.js';
import { useClock } from '../mocks/clock.js';

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

describe('askedWaitMs', () => {
  const clock = useClock();

  it('is the time until the moment that the backend named', () => {
    expect(askedWaitMs(clock.now + 30_000)).to.equal(30_000);
    expect(askedWaitMs(undefined)).to.equal(0);
    expect(askedWaitMs(clock.now - 1), 'in the past').to.equal(0);
  });

  it('is a few minutes at most, whatever a proxy names', () => {
    for (const ahead of [86_400_000, 1e12, Infinity])
      expect(askedWaitMs(clock.now + ahead)).to.equal(5 * 60_000);
  });
});
