// What an element's surroundings say: an attribute of the nearest ancestor that has it, through shadow roots.
import { isServer } from 'lit';

/** The element's own value goes first; `undefined` when nobody has one. */
export function inheritedAttribute(element: Element, name: string): string | undefined {
  // A server renders elements without a page around them.
  if (isServer) return element.getAttribute(name) ?? undefined;
  for (let at: Element | null | undefined = element; at;) {
    const value = at.closest(`[${name}]`)?.getAttribute(name);
    if (value !== null && value !== undefined) return value;
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return undefined;
}
