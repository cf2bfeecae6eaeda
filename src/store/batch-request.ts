// One request for several entries. Knows nothing of what is requested.
import { abortable } from '../async/abortable.js';

export interface BatchOptions<Entry, Answer> {
  readonly entries: readonly Entry[];
  /** `true` when a caller waits for the answer itself: then the request goes on without subscribers. */
  readonly awaited: boolean;
  readonly send: (signal: AbortSignal) => Promise<Answer>;
}

export class BatchRequest<Entry, Answer> {
  readonly entries: readonly Entry[];
  readonly awaited: boolean;
  readonly answer: Promise<Answer>;
  readonly #abort = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor({ entries, awaited, send }: BatchOptions<Entry, Answer>) {
    const { signal } = this.#abort;
    this.entries = entries;
    this.awaited = awaited;
    // Starts a microtask later, so that the batch is in place when the source answers at once.
    this.answer = Promise.resolve().then(() => {
      signal.throwIfAborted();
      return abortable(send(signal), signal);
    });
  }

  get aborted(): boolean {
    return this.#abort.signal.aborted;
  }

  abort(): void {
    this.settle();
    this.#abort.abort();
  }

  /** Calls back after a while, unless the request ends before. A second call changes nothing. */
  after(ms: number, callback: () => void): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      callback();
    }, ms);
  }

  /** The request has ended. */
  settle(): void {
    clearTimeout(this.#timer);
  }
}
