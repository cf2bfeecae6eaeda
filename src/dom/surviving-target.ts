// Tells the page what became of a push, also when the element it was started by has left the page meanwhile: a menu that
// closes takes its items along, a panel goes with the pointer.

export class OutcomeTarget {
  readonly #element: Element;
  /** What was around the element at the press, from the inside out, through shadow roots; the document comes last. */
  readonly #around: readonly Node[];

  constructor(element: Element) {
    this.#element = element;
    this.#around = [...around(element)];
  }

  /** The element itself hears of it in any case; when it is gone, so does what is left of its surroundings. */
  tell(event: Event): void {
    this.#element.dispatchEvent(event);
    if (this.#element.isConnected) return;
    const place = this.#around.find((node) => node.isConnected) ?? this.#element.ownerDocument;
    place.dispatchEvent(event);
  }
}

function* around(element: Node): Generator<Node> {
  for (let at = parentOf(element); at; at = parentOf(at)) yield at;
}

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}
