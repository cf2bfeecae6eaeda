// Walks the composed tree outwards, through shadow roots. The DOM's own methods stop at a shadow root.
import { isServer } from 'lit';

/** The parent of a node, or the host of a shadow root. */
function composedParent(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** All ancestors of a node, from the inside out. The last one is the document, if the node is connected. */
export function* composedAncestors(node: Node): Generator<Node> {
  for (let at = composedParent(node); at; at = composedParent(at)) yield at;
}

/** All roots around a node, from the inside out. A mutation observer or a selector needs each of them. */
export function* rootsOf(node: Node): Generator<Node> {
  for (let root: Node | undefined = node.getRootNode(); root;) {
    yield root;
    root = (root as Partial<ShadowRoot>).host?.getRootNode();
  }
}

/** `element.closest`, through shadow roots. */
export function composedClosest(element: Element, selector: string): Element | undefined {
  for (let at: Element | undefined = element; at;) {
    const found: Element | null = at.closest(selector);
    if (found) return found;
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return undefined;
}

/** The value of an attribute on the element or on its nearest ancestor that has the attribute. */
export function inheritedAttribute(element: Element, name: string): string | undefined {
  // On a server there is no page around the element. A DOM in Node, such as jsdom, is a page.
  if (isServer && typeof document === 'undefined') return element.getAttribute(name) ?? undefined;
  return composedClosest(element, `[${name}]`)?.getAttribute(name) ?? undefined;
}
