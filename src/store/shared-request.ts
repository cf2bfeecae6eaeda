// One request for all who wait for the same answer. The request is aborted when the last one stops waiting.
import { abortable } from '../async/abortable.js';

export class SharedRequest<Answer> {
  readonly #abort = new AbortController();
  readonly #answer: Promise<Answer>;
  #waiting = 0;

  /** @param closing aborts the request, whoever waits */
  constructor(send: (signal: AbortSignal) => Promise<Answer>, closing: AbortSignal) {
    const signal = AbortSignal.any([this.#abort.signal, closing]);
    // Starts a microtask later, so that a source that answers or throws at once is like any other.
    this.#answer = Promise.resolve().then(() => {
      signal.throwIfAborted();
      return abortable(send(signal), signal);
    });
    this.#answer.catch(() => undefined);
  }

  get aborted(): boolean {
    return this.#abort.signal.aborted;
  }

  /** Waits for the answer until the signal aborts. */
  async join(signal: AbortSignal): Promise<Answer> {
    this.#waiting++;
    try {
      return await abortable(this.#answer, signal);
    } finally {
      this.#waiting--;
      // A panel that moves, or that another one replaces, leaves and joins in one task.
      queueMicrotask(() => {
        if (this.#waiting === 0) this.#abort.abort();
      });
    }
  }
}
