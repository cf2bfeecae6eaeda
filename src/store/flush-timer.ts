// Decides when gathered requests are sent: within a frame, after a back-off, seldom while the page is hidden.
import { BackOff } from '../async/back-off.js';
import { isHidden } from '../dom/page-visibility.js';

/** Requests of one frame are gathered. */
const frameMs = 16;
/** How long a hidden page waits between tries while the backend fails. */
const hiddenRetryMs = 60_000;

export class FlushTimer {
  readonly #flush: () => void;
  readonly #ready: () => Promise<unknown>;
  readonly #backOff = new BackOff();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param ready resolves when requests may be sent */
  constructor(flush: () => void, ready: () => Promise<unknown>) {
    this.#flush = flush;
    this.#ready = ready;
  }

  schedule(): void {
    this.#timer ??= this.#startTimer(Math.max(frameMs, this.#backOff.wait));
  }

  /** Plans nothing more. A back-off goes on. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** There is reason to believe that the backend answers again. */
  resetBackOff(): void {
    this.#backOff.reset();
    this.cancel();
  }

  succeeded(): void {
    this.#backOff.succeeded();
  }

  /** @param retryAt the earliest next try in epoch milliseconds, when the backend named one */
  failed(retryAt: number | undefined): void {
    this.#backOff.failed(retryAt);
  }

  #startTimer(ms: number): ReturnType<typeof setTimeout> {
    const timer = setTimeout(() => {
      void this.#ready().then(() => {
        // A cancel, and perhaps a new start, came between: another timer is responsible now.
        if (this.#timer !== timer) return;
        this.#timer = undefined;
        if (this.#backOff.wait > 0) this.schedule();
        else if (this.#backOff.failing && isHidden()) this.#timer = this.#startTimer(hiddenRetryMs);
        else this.#flush();
      });
    }, ms);
    return timer;
  }
}
