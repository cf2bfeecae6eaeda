// Tells the page what became of a push, also when the element it was started by has left the page meanwhile: a menu that
// closes takes its items along, a panel goes with the pointer.

import { composedAncestors } from './composed-tree.js';

export class SurvivingTarget {
  readonly #element: Element;
  /** What was around the element at the press, from the inside out, through shadow roots; the document comes last. */
  readonly #around: readonly Node[];

  constructor(element: Element) {
    this.#element = element;
    this.#around = [...composedAncestors(element)];
  }

  /** The element itself hears of it in any case; when it is gone, so does what is left of its surroundings. */
  dispatch(event: Event): void {
    this.#element.dispatchEvent(event);
    if (this.#element.isConnected) return;
    const place = this.#around.find((node) => node.isConnected) ?? this.#element.ownerDocument;
    place.dispatchEvent(event);
  }
}
