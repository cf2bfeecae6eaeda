// How long to leave a backend alone that could not answer. Shared by all requests to it.

const firstMs = 2_000;
const longestMs = 60_000;
/** Longer waits overflow a timer; and no page is that patient. */
const dayMs = 86_400_000;

export class BackOff {
  #failures = 0;
  /** Until when we leave it alone, by our own guess, and by the backend's word. */
  #guess = 0;
  #word = 0;

  /** Milliseconds left to wait. */
  get wait(): number {
    return Math.min(dayMs, Math.max(0, Math.max(this.#guess, this.#word) - Date.now()));
  }

  /** Whether the latest answer was a failure. */
  get failing(): boolean {
    return this.#failures > 0;
  }

  /** @param retryAt the earliest next try, in epoch milliseconds, if the backend named one */
  failed(retryAt = 0): void {
    this.#word = Math.max(this.#word, retryAt);
    // What fails while a failure is waited out (other requests of the same moment) tells nothing new.
    if (this.#guess > Date.now()) return;
    const backOff = Math.min(longestMs, firstMs * 2 ** this.#failures++);
    this.#guess = Date.now() + backOff * (0.75 + Math.random() / 2);
  }

  succeeded(): void {
    this.#failures = 0;
  }

  /** There is reason to believe that it answers again. What the backend itself has said still counts. */
  reset(): void {
    this.#failures = this.#guess = 0;
  }
}
