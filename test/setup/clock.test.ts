// Proves what the tests' clock adds to the library that it is made with.
import { expect } from '@open-wc/testing';
import { useClock } from '../mocks/clock.js';

describe('the clock of the tests', () => {
  const clock = useClock();
  let left = 0;

  afterEach(() => {
    expect(clock.pending).to.equal(left);
    left = 0;
  });

  it('runs what follows from a timer before the next timer', async () => {
    const order: string[] = [];
    setTimeout(() => void fetch('data:,').then(() => order.push('answer')), 10);
    setTimeout(() => order.push('second'), 20);
    setTimeout(() => setTimeout(() => order.push('at the end'), 10), 20);
    await clock.advance(15);
    for (let turn = 0; order.length === 0 && turn < 1_000; turn++) await clock.advance(0);
    await clock.advance(15);
    expect(order).to.deep.equal(['answer', 'second', 'at the end']);
  });

  it('ends a signal with a time limit', async () => {
    const signal = AbortSignal.timeout(500);
    await clock.advance(499);
    expect([signal.aborted, clock.pending]).to.deep.equal([false, 0]);
    await clock.advance(1);
    expect(signal.aborted).to.equal(true);
    expect(signal.reason).to.have.property('name', 'TimeoutError');
  });

  it('runs a timer once that was due while the machine slept', async () => {
    const start = clock.now;
    const times: number[] = [];
    const timer = setInterval(() => times.push(Date.now() - start), 1_000);
    await clock.sleep(60_000);
    expect(times).to.deep.equal([60_000]);
    await clock.advance(1_000);
    expect(times).to.deep.equal([60_000, 61_000]);
    clearInterval(timer);
  });

  it('counts the timers that a test has left, after the test', () => {
    setTimeout(() => undefined, 1_000);
    left = 1;
  });
});
