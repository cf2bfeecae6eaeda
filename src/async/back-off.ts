// Decides how long to send no request to a backend that failed. All requests to the backend share one instance.
import { backOffMs } from './back-off-ms.js';

const range = { first: 2_000, longest: 60_000 };
/** The longest wait that a backend may ask for. A timer of more than 24 days would overflow. */
const dayMs = 86_400_000;

export class BackOff {
  #failures = 0;
  /** The end of the wait that follows from the number of failures, in epoch milliseconds. */
  #backOffUntil = 0;
  /** The earliest next try that the backend asked for with `Retry-After`, in epoch milliseconds. */
  #retryAfterUntil = 0;

  /** Milliseconds left to wait. */
  get wait(): number {
    const until = Math.max(this.#backOffUntil, this.#retryAfterUntil);
    return Math.min(dayMs, Math.max(0, until - Date.now()));
  }

  /** Whether the latest answer was a failure. */
  get failing(): boolean {
    return this.#failures > 0;
  }

  /** @param retryAt the earliest next try, in epoch milliseconds, if the backend named one */
  failed(retryAt = 0): void {
    this.#retryAfterUntil = Math.max(this.#retryAfterUntil, retryAt);
    // Requests that were sent together fail together: they count as one failure.
    if (this.#backOffUntil > Date.now()) return;
    this.#backOffUntil = Date.now() + backOffMs(this.#failures++, range);
  }

  succeeded(): void {
    this.#failures = 0;
  }

  /** Allows a try at once, because the backend is likely to answer again. The backend's own `Retry-After` still holds. */
  reset(): void {
    this.#failures = this.#backOffUntil = 0;
  }
}
