// How long to wait before the next try.

export interface BackOffRange {
  /** The longest wait before the first retry, in milliseconds. */
  readonly first: number;
  /** The longest wait of all, in milliseconds. */
  readonly longest: number;
}

/** The longest wait that a backend may ask for. A proxy's maintenance page may name a day. */
const longestAskedMs = 5 * 60_000;

/**
 * Milliseconds to wait before a retry. The limit doubles with each failed attempt, up to `longest`. The wait is a
 * random part of the limit, at least half of it: many pages that failed together do not retry together.
 *
 * @param attempt how many attempts failed before the latest one: 0 for the first failure
 */
export function backOffMs(attempt: number, { first, longest }: BackOffRange): number {
  return Math.min(longest, first * 2 ** attempt) * (0.5 + Math.random() / 2);
}

/**
 * Milliseconds to wait because the backend named the earliest next try; 0 when it named none. To be called as soon as
 * the answer is there: later, the clock of the day may have been set.
 *
 * @param retryAt epoch milliseconds
 */
export function askedWaitMs(retryAt: number | undefined): number {
  return retryAt === undefined ? 0 : Math.min(longestAskedMs, Math.max(0, retryAt - Date.now()));
}
