// Estimates how long a resync takes, for a backend that gives no estimate.

/** With more records than this, a resync can take up to half an hour. */
const smallBatch = 50;

/** The wait that is shown to the reader. With `upTo` it is the longest possible wait, otherwise the expected one. */
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
