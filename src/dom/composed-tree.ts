// Walks the tree that a reader sees: through shadow roots, outwards. Plain DOM calls stop at a shadow root.
import { isServer } from 'lit';

/** The parent of a node; for a shadow root, its host. */
function composedParent(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** Each ancestor of a node, from the inside out. The last one is the document, if the node is on a page. */
export function* composedAncestors(node: Node): Generator<Node> {
  for (let at = composedParent(node); at; at = composedParent(at)) yield at;
}

/** Each root that a node is in, from the inside out: observers and selectors end at a shadow root. */
export function* rootsOf(node: Node): Generator<Node> {
  for (let root: Node | undefined = node.getRootNode(); root;) {
    yield root;
    root = (root as Partial<ShadowRoot>).host?.getRootNode();
  }
}

/** Whether `outer` is `inner` or one of its ancestors. */
export function composedContains(outer: Node, inner: Node): boolean {
  for (let at: Node | undefined = inner; at; at = (at.getRootNode() as Partial<ShadowRoot>).host) {
    if (outer.contains(at)) return true;
  }
  return false;
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

/** The value of an attribute on the element or its nearest ancestor that has it; `undefined` when none has. */
export function inheritedAttribute(element: Element, name: string): string | undefined {
  // A server renders elements without a page around them.
  if (isServer) return element.getAttribute(name) ?? undefined;
  return composedClosest(element, `[${name}]`)?.getAttribute(name) ?? undefined;
}
