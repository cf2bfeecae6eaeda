// A wait that ends after a time, at a moment, or on a call. For one waiter.

export class WakeUp {
  #resolve: (() => void) | undefined;
  #called = false;
  readonly #alarms: number[] = [];

  /** Ends the current wait, or the next one when there is none. */
  now(): void {
    this.#called = true;
    this.#resolve?.();
  }

  /** The next wait ends at this moment at the latest. */
  alarm(at: Date): void {
    this.#alarms.push(at.getTime());
  }

  async in(milliseconds: number): Promise<void> {
    const now = Date.now();
    const next = Math.min(now + milliseconds, ...this.#alarms);
    await this.#sleep(next - now);
    const woken = Date.now();
    for (let index = this.#alarms.length - 1; index >= 0; index--) {
      if ((this.#alarms[index] ?? 0) <= woken) this.#alarms.splice(index, 1);
    }
  }

  async at(moment: Date): Promise<void> {
    await this.#sleep(moment.getTime() - Date.now());
  }

  /** Waits until this moment, to keep the pace. A call during this wait ends the next wait. */
  async pace(until: number): Promise<void> {
    const wait = until - Date.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
  }

  async #sleep(milliseconds: number): Promise<void> {
    if (!this.#called && milliseconds > 0) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.#resolve = resolve;
        timer = setTimeout(resolve, milliseconds);
      });
      clearTimeout(timer);
      this.#resolve = undefined;
    }
    this.#called = false;
  }
}
