// Finds the modal dialog on top: all that is outside of it is inert, popovers in the top layer included.
import { composedClosest } from './composed-tree.js';

const modal = 'dialog:modal';

/** `undefined` when no modal dialog is open. Looks into open shadow roots. */
export function topmostModal(document: Document): HTMLElement | undefined {
  // Test environments without layout have no modal dialogs.
  if (!(document as Partial<Document>).elementFromPoint) return undefined;
  // What is inert cannot be hit, so a hit test finds the topmost dialog, its content or its backdrop. The focus is in
  // that dialog, too, unless a page has moved it away.
  for (const element of [deepest(document, hit), deepest(document, focused)]) {
    const dialog = element && composedClosest(element, modal);
    if (dialog) return dialog as HTMLElement;
  }
  return [...document.querySelectorAll<HTMLElement>(modal)].at(-1);
}

type Root = Document | ShadowRoot;

const hit = (root: Root) => root.elementFromPoint(1, 1);
const focused = (root: Root) => root.activeElement;

function deepest(document: Document, find: (root: Root) => Element | null): Element | null {
  let found: Element | null = null;
  for (let root: Root | null = document; root; root = found?.shadowRoot ?? null) {
    const inner: Element | null = find(root);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}
