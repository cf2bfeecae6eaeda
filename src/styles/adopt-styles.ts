// Adopts style sheets in shadow roots of any document. A constructed style sheet belongs to one document. An element
// that moves into a frame loses its sheets, and cannot adopt those of the old document. Test environments without
// constructed style sheets have no layout either, and need no styles.
import { supportsAdoptingStyleSheets, type CSSResultOrNative, type ReactiveElement } from 'lit';

/** The style sheets of a root besides its element's own styles. */
const added = new WeakMap<ShadowRoot, CSSResultOrNative[]>();
const foreign = new WeakMap<Document, Map<CSSResultOrNative, CSSStyleSheet>>();

/** Adds a style sheet to an existing root, for a part of the element that is loaded later. */
export function adoptStyles(root: ShadowRoot, styles: CSSResultOrNative): void {
  const before = added.get(root) ?? [];
  if (before.includes(styles)) return;
  added.set(root, [...before, styles]);
  if (supportsAdoptingStyleSheets)
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheetFor(styles, root.ownerDocument)];
}

/** Adopts all style sheets of an element's root again. Needed after a move to another document. */
export function readoptStyles(element: ReactiveElement): void {
  const root = element.shadowRoot;
  if (!root) return;
  const { elementStyles } = element.constructor as typeof ReactiveElement;
  const all = [...elementStyles, ...(added.get(root) ?? [])];
  root.adoptedStyleSheets = all.flatMap((styles) => sheetFor(styles, root.ownerDocument));
}

/**
 * Whether Lit cannot make the root of an element: Lit throws in a document that is not the kit's own, and it would draw
 * a second time what a server has drawn.
 */
export function needsOwnRoot(element: ReactiveElement): boolean {
  return element.ownerDocument !== document || element.shadowRoot !== null;
}

export function createOwnRoot(element: ReactiveElement): ShadowRoot {
  const { shadowRootOptions } = element.constructor as typeof ReactiveElement;
  const root = element.shadowRoot ?? element.attachShadow(shadowRootOptions);
  readoptStyles(element);
  return root;
}

/**
 * Removes what a server has drawn, just before the first render draws the same. Its words are in the server's language
 * and of the server's time, so its nodes cannot be kept. Focus stays where it is.
 */
export function clearServerContent(element: ReactiveElement): void {
  const root = element.shadowRoot;
  // Without constructed style sheets, Lit has put style elements there.
  if (!root?.hasChildNodes() || !supportsAdoptingStyleSheets) return;
  const focused = root.activeElement;
  const like = () => [...root.querySelectorAll<HTMLElement>(focused?.localName ?? '')];
  const at = focused ? like().indexOf(focused as HTMLElement) : -1;
  root.replaceChildren();
  if (focused) void element.updateComplete.then(() => like()[at]?.focus({ preventScroll: true }));
}

/** The style sheet for a document. A document without a window cannot have one. */
function sheetFor(styles: CSSResultOrNative, owner: Document): CSSStyleSheet[] {
  const own = styles instanceof CSSStyleSheet ? styles : (styles.styleSheet as CSSStyleSheet);
  if (owner === document) return [own];
  const view = owner.defaultView;
  if (!view) return [];
  let sheets = foreign.get(owner);
  if (!sheets) foreign.set(owner, (sheets = new Map<CSSResultOrNative, CSSStyleSheet>()));
  let sheet = sheets.get(styles);
  if (!sheet) {
    sheets.set(styles, (sheet = new view.CSSStyleSheet()));
    sheet.replaceSync(Array.from(own.cssRules, (rule) => rule.cssText).join('\n'));
  }
  return [sheet];
}
