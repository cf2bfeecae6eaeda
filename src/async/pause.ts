// Waits, unless the wait is called off.

/** A timer that is set for longer overflows, and ends at once. */
const longestMs = 2 ** 31 - 1;

/** Resolves after `ms` milliseconds, or as soon as the signal aborts. */
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
