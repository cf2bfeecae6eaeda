// Retries entries together a while later, so that one entry does not hold up the others.

export class DelayedRetry<Entry> {
  readonly #delayMs: number;
  readonly #retry: (entry: Entry) => void;
  readonly #entries = new Set<Entry>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(delayMs: number, retry: (entry: Entry) => void) {
    this.#delayMs = delayMs;
    this.#retry = retry;
  }

  schedule(entry: Entry): void {
    this.#entries.add(entry);
    this.#timer ??= setTimeout(() => {
      const entries = [...this.#entries];
      this.cancel();
      for (const one of entries) this.#retry(one);
    }, this.#delayMs);
  }

  cancel(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#entries.clear();
  }
}
