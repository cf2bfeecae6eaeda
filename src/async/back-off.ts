// Decides how long to send no request to a backend that failed. All requests to the backend share one instance.
import { backOffMs } from './back-off-ms.js';
import { monotonicNow } from './monotonic-now.js';

const range = { first: 2_000, longest: 60_000 };

export class BackOff {
  #failures = 0;
  /** The end of the wait that follows from the number of failures. */
  #backOffUntil = 0;
  /** The end of the wait that the backend asked for. */
  #askedUntil = 0;

  /** Milliseconds left to wait. */
  get wait(): number {
    return Math.max(0, Math.max(this.#backOffUntil, this.#askedUntil) - monotonicNow());
  }

  /** Whether the latest answer was a failure. */
  get failing(): boolean {
    return this.#failures > 0;
  }

  /** @param askedMs how long the backend asked to wait, in milliseconds */
  failed(askedMs = 0): void {
    const now = monotonicNow();
    this.#askedUntil = Math.max(this.#askedUntil, now + askedMs);
    // Requests that were sent together fail together: they count as one failure.
    if (this.#backOffUntil > now) return;
    this.#backOffUntil = now + backOffMs(this.#failures++, range);
  }

  succeeded(): void {
    this.#failures = 0;
  }

  /** The backend answers again. What it asked for still holds. */
  recovered(): void {
    this.#failures = this.#backOffUntil = 0;
  }

  /** Allows a try at once, because a person is here, or the network is back. */
  reset(): void {
    this.recovered();
    this.#askedUntil = 0;
  }
}
