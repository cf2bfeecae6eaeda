// A pseudo-random number generator (xorshift128, seeded by a string hash): the same seed gives the same data.

export class Random {
  readonly #state: [number, number, number, number];

  constructor(seed: string) {
    // FNV-1a in four rounds: xorshift needs a state that is not all zeros.
    let hash = 0x811c9dc5;
    const next = (): number => {
      for (let index = 0; index < seed.length; index++) {
        hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
      }
      return (hash = (hash ^ (hash >>> 15)) >>> 0) || 1;
    };
    this.#state = [next(), next(), next(), next()];
    for (let warmUp = 0; warmUp < 16; warmUp++) this.next();
  }

  /** From 0 (included) to 1 (excluded). */
  next(): number {
    const [a, b, c, d] = this.#state;
    let t = a ^ (a << 11);
    t ^= t >>> 8;
    const result = (d ^ (d >>> 19) ^ t) >>> 0;
    this.#state.splice(0, 4, b, c, d, result);
    return result / 2 ** 32;
  }

  /** An integer; both ends are included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[Math.floor(this.next() * list.length)];
    if (item === undefined) throw new RangeError('Cannot pick from an empty list');
    return item;
  }

  /** A random part of the list, in the order of the list. */
  some<T>(list: readonly T[], probability: number): T[] {
    return list.filter(() => this.chance(probability));
  }
}
