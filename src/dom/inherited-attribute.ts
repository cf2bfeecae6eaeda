// What an element's surroundings say: an attribute of the nearest ancestor that has it, through shadow roots.
import { isServer } from 'lit';
import { closestAcrossRoots } from './closest-across-roots.js';

/** The element's own value goes first; `undefined` when nobody has one. */
export function inheritedAttribute(element: Element, name: string): string | undefined {
  // A server renders elements without a page around them.
  if (isServer) return element.getAttribute(name) ?? undefined;
  return closestAcrossRoots(element, `[${name}]`)?.getAttribute(name) ?? undefined;
}
