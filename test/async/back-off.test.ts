// How long a failing backend is left alone.
import { expect } from 'chai';
import { BackOff } from '../../src/async/back-off.js';
import { useClock } from '../mocks/clock.js';

describe('BackOff', () => {
  const clock = useClock();
  const random = Math.random;
  beforeEach(() => (Math.random = () => 1));
  afterEach(() => (Math.random = random));

  it('waits longer after each failure, up to a minute', async () => {
    const backOff = new BackOff();
    const waits: number[] = [];
    for (let i = 0; i < 7; i++) {
      backOff.failed();
      waits.push(backOff.wait);
      await clock.advance(backOff.wait);
    }
    expect(waits).to.deep.equal([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('spreads the waits of many pages', () => {
    const waits = [0, 0.999].map((chance) => {
      Math.random = () => chance;
      const backOff = new BackOff();
      backOff.failed();
      return Math.round(backOff.wait / 100);
    });
    expect(waits).to.deep.equal([10, 20]);
  });

  it('counts failures of one moment once', () => {
    const backOff = new BackOff();
    for (let i = 0; i < 10; i++) backOff.failed();
    expect(backOff.wait).to.equal(2_000);
  });

  it('keeps to the longest wait that the backend asked for', () => {
    const backOff = new BackOff();
    backOff.failed();
    backOff.failed(30_000);
    backOff.failed(10_000);
    expect(backOff.wait).to.equal(30_000);
  });

  for (const hours of [-1, 1, 10_000])
    it(`neither ends nor lasts because the clock is set (by ${hours} hours)`, async () => {
      const backOff = new BackOff();
      backOff.failed(30_000);
      clock.setWall(hours * 3_600_000);
      expect(backOff.wait).to.equal(30_000);
      await clock.advance(30_000);
      expect(backOff.wait).to.equal(0);
    });

  it('begins anew after a success, but does not forget the backend’s word for it', async () => {
    const backOff = new BackOff();
    backOff.failed();
    await clock.advance(2_000);
    backOff.failed(9_000);
    backOff.succeeded();
    expect([backOff.failing, backOff.wait]).to.deep.equal([false, 9_000]);
    backOff.recovered();
    expect(backOff.wait).to.equal(9_000);
    await clock.advance(9_000);
    backOff.failed();
    expect(backOff.wait).to.equal(2_000);
  });

  it('does not wait when a person is here, or the network is back', () => {
    const backOff = new BackOff();
    backOff.failed(300_000);
    backOff.reset();
    expect([backOff.failing, backOff.wait]).to.deep.equal([false, 0]);
  });
});
