// Gives a tag its class, unless another copy of the kit was first.

export function register(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
