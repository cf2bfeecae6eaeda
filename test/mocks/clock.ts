// A clock that stands still until a test moves it: timers, `Date.now` and `AbortSignal.timeout`. It also counts what
// is still set, so that a test can tell that nothing was left behind.

interface Timer {
  readonly id: number;
  readonly run: () => void;
  readonly every: number | undefined;
  at: number;
}

/** Longer waits overflow in browsers, and end at once; so they do here. */
const longestWait = 2 ** 31 - 1;

const real = {
  setTimeout: globalThis.setTimeout,
  clearTimeout: globalThis.clearTimeout,
  setInterval: globalThis.setInterval,
  clearInterval: globalThis.clearInterval,
  now: Date.now,
  timeout: AbortSignal.timeout,
} as const;

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
  /** Epoch milliseconds. */
  now = Date.UTC(2026, 10, 20, 8, 0, 0);
  readonly #timers = new Map<number, Timer>();
  #lastId = 0;

  /** Timers that are set now. Those of `AbortSignal.timeout` do not count: nobody can clear them. */
  get pending(): number {
    return this.#timers.size;
  }

  install(): void {
    const set = (run: unknown, wait: unknown, repeat: boolean, args: readonly unknown[]): number => {
      if (typeof run !== 'function') throw new TypeError('The clock runs functions only');
      const ms = Number(wait) > 0 && Number(wait) <= longestWait ? Number(wait) : 0;
      const id = ++this.#lastId;
      const call = () => void (run as (...args: readonly unknown[]) => unknown)(...args);
      this.#timers.set(id, { id, run: call, every: repeat ? ms : undefined, at: this.now + ms });
      return id;
    };
    const clear = (id: number | undefined) => void (id !== undefined && this.#timers.delete(id));
    Object.assign(globalThis, {
      setTimeout: (run: unknown, ms: unknown, ...args: unknown[]) => set(run, ms, false, args),
      setInterval: (run: unknown, ms: unknown, ...args: unknown[]) => set(run, ms, true, args),
      clearTimeout: clear,
      clearInterval: clear,
    });
    Date.now = () => this.now;
    AbortSignal.timeout = (ms) => {
      const abort = new AbortController();
      this.#limits.push({
        at: this.now + ms,
        run: () => abort.abort(new DOMException('The signal timed out', 'TimeoutError')),
      });
      return abort.signal;
    };
  }

  /** Puts the real ones back, and forgets what is set. */
  restore(): void {
    const { now, timeout, ...timers } = real;
    Object.assign(globalThis, timers);
    Date.now = now;
    AbortSignal.timeout = timeout;
    this.#timers.clear();
    this.#limits = [];
  }

  #limits: { readonly at: number; readonly run: () => void }[] = [];

  /** Lets so many milliseconds pass; what falls due runs in order, and what follows from it before the next. */
  async advance(ms: number): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (;;) {
      const timer = [...this.#timers.values()].sort((a, b) => a.at - b.at || a.id - b.id)[0];
      const limit = this.#limits.sort((a, b) => a.at - b.at)[0];
      const next = Math.min(timer?.at ?? Infinity, limit?.at ?? Infinity);
      if (next > end) break;
      this.now = Math.max(this.now, next);
      if (limit?.at === next) {
        this.#limits.shift();
        limit.run();
      } else if (timer) {
        if (timer.every === undefined) this.#timers.delete(timer.id);
        else timer.at = next + Math.max(1, timer.every);
        timer.run();
      }
      await settle();
    }
    this.now = end;
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

  /** The machine sleeps: time goes by, no timer runs. What fell due meanwhile runs afterwards, once. */
  async sleep(ms: number): Promise<void> {
    this.now += ms;
    for (const timer of this.#timers.values()) timer.at = Math.max(timer.at, this.now);
    await this.advance(0);
  }
}

/** A clock for each test of the suite around. */
export function useClock(): Clock {
  const clock = new Clock();
  beforeEach(() => {
    clock.now = Date.UTC(2026, 10, 20, 8, 0, 0);
    clock.install();
  });
  afterEach(() => clock.restore());
  return clock;
}
