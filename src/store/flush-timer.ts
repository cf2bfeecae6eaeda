// Decides when gathered requests are sent: within a frame, seldom while rows keep coming, after a back-off, and more
// seldom while the page is hidden.
import { BackOff } from '../async/back-off.js';
import { monotonicNow } from '../async/monotonic-now.js';
import { isHidden } from '../dom/page-visibility.js';

/** Requests of one frame are gathered. */
const frameMs = 16;
/** New rows are gathered for so long after a flush: while a list scrolls, each frame needs other rows. */
const gapMs = 100;
/** How long a hidden page waits between tries while the backend fails. */
const hiddenRetryMs = 60_000;

export class FlushTimer {
  readonly #flush: () => void;
  readonly #backOff = new BackOff();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #dueAt = 0;
  #flushedAt = -gapMs;

  constructor(flush: () => void) {
    this.#flush = flush;
  }

  get failing(): boolean {
    return this.#backOff.failing;
  }

  /** @param patient whether the request may wait for others that are likely to follow */
  schedule(patient = false): void {
    const now = monotonicNow();
    const gap = patient ? this.#flushedAt + gapMs - now : 0;
    const wait = Math.max(frameMs, gap, this.#backOff.wait);
    if (this.#timer === undefined || now + wait < this.#dueAt) this.#start(wait);
  }

  /** Plans nothing more. A back-off goes on. */
  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** The backend answers again. @param asked whether a wait that the backend asked for ends, too */
  resetBackOff(asked: boolean): void {
    if (asked) this.#backOff.reset();
    else this.#backOff.recovered();
    this.cancel();
  }

  succeeded(): void {
    this.#backOff.succeeded();
  }

  /** @param askedMs how long the backend asked to wait, in milliseconds */
  failed(askedMs: number): void {
    this.#backOff.failed(askedMs);
  }

  #start(ms: number): void {
    clearTimeout(this.#timer);
    this.#dueAt = monotonicNow() + ms;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      if (this.#backOff.wait > 0) this.schedule();
      else if (this.#backOff.failing && isHidden()) this.#start(hiddenRetryMs);
      else {
        this.#flushedAt = monotonicNow();
        this.#flush();
      }
    }, ms);
  }
}
