// A clock that stands still until a test moves it: timers, `Date`, `performance.now` and `AbortSignal.timeout`. It also
// counts the timers that are set, so that a test can check that none is left.
import FakeTimers, { type Clock as FakeClock } from '@sinonjs/fake-timers';

const start = Date.UTC(2026, 10, 20, 8, 0, 0);
const realTimeout = AbortSignal.timeout;
const realNow = performance.now;
/** How long the page has been there when a test begins. */
const pageAge = 5_000;

/** Lets everything run that needs no time to pass: promises, streams, modules that were loaded before. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) {
    await new Promise<void>((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        done();
      };
      port2.postMessage(0);
    });
  }
}

export class Clock {
  #fake: FakeClock | undefined;
  #limits = 0;

  /** Epoch milliseconds. */
  get now(): number {
    return this.#installed.now;
  }

  /** Timers that are set now. Those of `AbortSignal.timeout` do not count: no code can clear them. */
  get pending(): number {
    return this.#installed.countTimers() - this.#limits;
  }

  get #installed(): FakeClock {
    if (!this.#fake) throw new Error('The clock is not installed');
    return this.#fake;
  }

  install(): void {
    this.restore();
    this.#limits = 0;
    this.#fake = FakeTimers.install({
      now: start,
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
      // A timer from before the test may end during the test.
      shouldClearNativeTimers: true,
    });
    const passed = this.#fake.performance as Performance;
    performance.now = () => pageAge + passed.now();
    AbortSignal.timeout = (ms) => {
      const abort = new AbortController();
      this.#limits += 1;
      setTimeout(() => {
        this.#limits -= 1;
        abort.abort(new DOMException('The signal timed out', 'TimeoutError'));
      }, ms);
      return abort.signal;
    };
  }

  /** Puts the real timers back, and forgets those that are set. */
  restore(): void {
    this.#fake?.uninstall();
    this.#fake = undefined;
    AbortSignal.timeout = realTimeout;
    performance.now = realNow;
  }

  /** A person, or the network, sets the clock of the day. No time passes. */
  setWall(ms: number): void {
    this.#installed.setSystemTime(this.now + ms);
  }

  /** Lets so many milliseconds pass. Timers run in order, and what follows from one runs before the next. */
  async advance(ms: number): Promise<void> {
    const fake = this.#installed;
    await settle();
    let arrived = false;
    fake.setTimeout(() => (arrived = true), ms);
    while (!arrived) {
      fake.next();
      await settle();
    }
    // Timers that others set for this very moment.
    fake.tick(0);
    await settle();
  }

  /** Lets time pass, a second at a time, until the promise is settled. */
  async until<T>(promise: Promise<T>): Promise<T> {
    let done = false;
    const end = () => (done = true);
    promise.then(end, end);
    for (let seconds = 0; !done && seconds < 3_600; seconds++) {
      await settle();
      if (!done) await this.advance(1_000);
    }
    return promise;
  }

  /** The machine sleeps: time passes, no timer runs. A timer that was due runs afterwards, once. */
  async sleep(ms: number): Promise<void> {
    this.#installed.jump(ms);
    await this.advance(0);
  }
}

/** A clock for each test of the suite around. It still stands in the suite's own `afterEach`, which counts timers. */
export function useClock(): Clock {
  const clock = new Clock();
  beforeEach(() => clock.install());
  after(() => clock.restore());
  return clock;
}
