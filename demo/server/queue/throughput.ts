// How fast a CRM really takes records, as a moving average of what was measured while there was work.

/** Weight of the newest measurement. */
const weight = 0.2;

export class Throughput {
  #perSecond: number;

  /** `expected`: what the rate limit allows, until something was measured. */
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
