// Lets time pass faster than it does: the kit's timers, and both clocks with them. For tests that go through a real
// fetch, which no stopped clock carries along. Limits of requests (`AbortSignal.timeout`) stay real: a busy machine needs them.

const speed = 5;

/** @returns what gives real time back */
export function startFastTime(): () => void {
  const { setTimeout, setInterval } = globalThis;
  const { now } = Date;
  const start = now();
  const realNow = performance.now;
  const monotonicStart = performance.now();
  const faster =
    (set: (run: () => void, ms?: number) => unknown) =>
    (run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) =>
      set(() => run(...args), ms / speed);
  Object.assign(globalThis, {
    setTimeout: faster(setTimeout.bind(globalThis)),
    setInterval: faster(setInterval.bind(globalThis)),
  });
  Date.now = () => start + (now() - start) * speed;
  performance.now = () => monotonicStart + (realNow.call(performance) - monotonicStart) * speed;
  return () => {
    performance.now = realNow;
    Object.assign(globalThis, { setTimeout, setInterval });
    Date.now = now;
  };
}

/** Fast time for each test of the suite around. */
export function useFastTime(): void {
  let restore = (): void => undefined;
  beforeEach(() => {
    restore = startFastTime();
  });
  afterEach(() => restore());
}
