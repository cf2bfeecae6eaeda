// Keeps an icon closed after the reader has closed its panel, until the pointer has left the icon.

export class PointerGate {
  readonly #host: Element;
  #inside = false;
  #waiting: AbortController | undefined;

  constructor(host: Element) {
    this.#host = host;
  }

  /** Whether the pointer may open the panel. */
  get open(): boolean {
    return this.#waiting === undefined;
  }

  enter(): void {
    this.#inside = true;
  }

  leave(): void {
    this.#inside = false;
    this.#waiting?.abort();
    this.#waiting = undefined;
  }

  /** Shuts the gate until the pointer leaves. A pointer that is elsewhere has left already. */
  shut(): void {
    if (!this.#inside || this.#waiting) return;
    this.#waiting = new AbortController();
    // The panel may vanish under the pointer, and some engines send no `pointerleave` for that.
    this.#host.ownerDocument.addEventListener(
      'pointerover',
      (event) => {
        if (!event.composedPath().includes(this.#host)) this.leave();
      },
      { capture: true, passive: true, signal: this.#waiting.signal },
    );
  }
}
