// Where a push was started. A menu that closes takes its items along, and a list may remove a row: all that events and
// toasts need of the place is read at the press.
import { composedAncestors } from '../dom/composed-tree.js';
import { localeOf } from '../dom/locale-of.js';

export class PushOrigin {
  readonly element: Element;
  /** BCP 47. */
  readonly locale: string;
  /** `light`, `dark`, `light dark`, or `normal`. */
  readonly colorScheme: string;
  readonly direction: string;
  /** The page's own values of public tokens there. */
  readonly tokens: ReadonlyMap<string, string>;
  /** What was around the element, from the inside out, through shadow roots. */
  readonly #ancestors: readonly Node[];

  /** @param tokenNames custom properties whose values are kept */
  constructor(element: Element, tokenNames: readonly string[]) {
    const style = getComputedStyle(element);
    const values = tokenNames.map((name) => [name, style.getPropertyValue(name).trim()] as const);
    this.element = element;
    this.locale = localeOf(element);
    this.colorScheme = style.getPropertyValue('color-scheme');
    this.direction = style.direction;
    this.tokens = new Map(values.filter(([, value]) => value !== ''));
    this.#ancestors = [...composedAncestors(element)];
  }

  /**
   * Dispatches at the element. When the element was gone before, also at its nearest ancestor that is still on the
   * page, so that the page's listeners get each event, and get it once. Returns what `dispatchEvent` returns.
   */
  dispatch(event: Event): boolean {
    // A listener may remove the element. The event still takes the whole way through the page.
    const wasGone = !this.element.isConnected;
    this.element.dispatchEvent(event);
    if (wasGone) {
      const place = this.#ancestors.find((node) => node.isConnected) ?? this.element.ownerDocument;
      place.dispatchEvent(event);
    }
    return !event.defaultPrevented;
  }
}
