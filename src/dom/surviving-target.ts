// Dispatches an element's events also after the element has left the page: the item of a menu that closes, the panel of
// an icon.

import { composedAncestors } from './composed-tree.js';

export class SurvivingTarget {
  readonly #element: Element;
  /** The element's ancestors at construction, from the inside out. The last one is the document. */
  readonly #around: readonly Node[];

  constructor(element: Element) {
    this.#element = element;
    this.#around = [...composedAncestors(element)];
  }

  /** Dispatches at the element. If it has left the page, also at its nearest former ancestor that is on the page. */
  dispatch(event: Event): void {
    this.#element.dispatchEvent(event);
    if (this.#element.isConnected) return;
    const place = this.#around.find((node) => node.isConnected) ?? this.#element.ownerDocument;
    place.dispatchEvent(event);
  }
}
