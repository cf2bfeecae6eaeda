// The measured speed of a CRM in records per second, as a moving average over the time with work.

/** Weight of the newest measurement. */
const weight = 0.2;

export class Throughput {
  #perSecond: number;

  /** `expected`: the speed that the rate limit allows, until the first measurement. */
  constructor(expected: number) {
    this.#perSecond = expected;
  }

  get perSecond(): number {
    return this.#perSecond;
  }

  measure(records: number, milliseconds: number): void {
    const measured = (records * 1000) / Math.max(1, milliseconds);
    this.#perSecond += weight * (measured - this.#perSecond);
  }
}
