// A delay that ends early when a signal aborts. A file apart from abortable.ts, because it loads later.
import { monotonicNow } from './monotonic-now.js';

/** The longest delay of a timer. A longer one overflows, and the timer fires at once. */
const longestMs = 2 ** 31 - 1;

/** Resolves after `ms` milliseconds, or as soon as the signal aborts. Never rejects. */
export function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, Math.min(ms, longestMs));
    signal.addEventListener('abort', end);
    if (signal.aborted) end();
  });
}

/** A timer that is this late has waited for the machine to wake. Timers of hidden pages are a minute late at most. */
const sleepMs = 90_000;

/**
 * How long the machine has slept during a pause. A deadline counts only the time in which the page could ask.
 * @param due when the pause should have ended, on the monotonic clock
 */
export function sleptMs(due: number): number {
  const late = monotonicNow() - due;
  return late > sleepMs ? late : 0;
}
