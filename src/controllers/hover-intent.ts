// Distinguishes a pointer that rests on a trigger from one that passes over it. After a panel was open, the next panel
// opens with a shorter delay. Knows no DOM.

interface HoverTarget {
  readonly open: () => void;
  readonly close: () => void;
}

/** How long a pointer must rest before a panel opens, in milliseconds. */
export const openDelayMs = 300;
/** The shorter delay when another panel was open a moment ago, because the reader compares rows. */
export const warmDelayMs = 60;
/** How long a pointer may be outside on its way from the trigger to the panel (WCAG 2.2, 1.4.13). */
export const closeDelayMs = 250;
/** For how long after a panel the next one comes at once. */
export const coolDownMs = 600;

/** Until this time the shorter delay applies. `Infinity` while a panel is open. On the scale of `performance.now()`. */
let warmUntil = -Infinity;

export class HoverIntent {
  readonly #target: HoverTarget;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isOpen = false;

  constructor(target: HoverTarget) {
    this.#target = target;
  }

  /** The pointer is over the trigger. */
  enter(): void {
    if (this.#isOpen) return this.stay();
    if (this.#timer !== undefined) return;
    this.#after(performance.now() < warmUntil ? warmDelayMs : openDelayMs, () => {
      this.#isOpen = true;
      warmUntil = Infinity;
      this.#target.open();
    });
  }

  /** The pointer is inside the open panel. */
  stay(): void {
    if (this.#isOpen) this.#clear();
  }

  /** The pointer has left the trigger and the panel. */
  leave(): void {
    this.#clear();
    if (!this.#isOpen) return;
    this.#after(closeDelayMs, () => {
      this.#end();
      this.#target.close();
    });
  }

  cancel(): void {
    this.#clear();
    if (this.#isOpen) this.#end();
  }

  #end(): void {
    this.#isOpen = false;
    warmUntil = performance.now() + coolDownMs;
  }

  #after(ms: number, then: () => void): void {
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      then();
    }, ms);
  }

  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
