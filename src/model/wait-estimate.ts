// How long a resync takes when the backend gives no estimate of its own.

/** Above this many records, a push can take up to half an hour. */
const smallBatch = 50;

/** How long to tell people to wait. `upTo` marks a ceiling, not an expectation. */
export interface WaitEstimate {
  readonly seconds: number;
  readonly upTo: boolean;
}

/**
 * @param accepted how many records were queued
 * @param estimatedSeconds the backend's own estimate, in seconds, if it gave one
 */
export function estimateWait(accepted: number, estimatedSeconds?: number): WaitEstimate {
  if (estimatedSeconds !== undefined) return { seconds: estimatedSeconds, upTo: false };
  return accepted > smallBatch ? { seconds: 1800, upTo: true } : { seconds: 60, upTo: false };
}
