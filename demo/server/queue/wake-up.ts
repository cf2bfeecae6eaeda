// Waiting that can be cut short: for a time, until a moment, or until somebody calls. Used by one waiter.

export class WakeUp {
  #resolve: (() => void) | undefined;
  #called = false;
  readonly #alarms: number[] = [];

  /** Ends the wait, or the next one when nobody waits. */
  now(): void {
    this.#called = true;
    this.#resolve?.();
  }

  /** The next wait ends at this moment, if nothing ends it before. */
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

  /** Until then, whoever calls: a pace is kept. A call counts for the wait after. */
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
