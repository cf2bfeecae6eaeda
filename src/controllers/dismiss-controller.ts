// Detects, while a panel is open, what closes it: Escape, a press outside, a scroll, a modal dialog above it.
import { composedContains } from '../dom/composed-contains.js';
import { composedClosest } from '../dom/composed-tree.js';
import type { PanelReason } from '../events/crm-panel-toggle.js';

export class DismissController {
  readonly #host: Element;
  readonly #close: (reason: PanelReason) => void;
  #abort: AbortController | undefined;

  constructor(host: Element, close: (reason: PanelReason) => void) {
    this.#host = host;
    this.#close = close;
  }

  /** @param reasons why the panel is open; the caller keeps this set up to date */
  start(panel: Element, reasons: ReadonlySet<string>): void {
    this.stop();
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const document = this.#host.ownerDocument;
    // Capturing on the window runs before the page's listeners, so Escape closes the panel and nothing below it.
    document.defaultView?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        this.#close('escape');
      },
      { capture: true, signal },
    );
    document.addEventListener(
      'pointerdown',
      (event) => {
        if (!event.composedPath().includes(this.#host)) this.#close('outside');
      },
      { capture: true, signal },
    );
    document.addEventListener(
      'scroll',
      (event) => {
        const scrolled = event.target as Node;
        // The scroll moves another row under a resting pointer, and the panel does not belong to that row.
        if (
          reasons.size === 1 &&
          reasons.has('pointer') &&
          !panel.contains(scrolled) &&
          composedContains(scrolled, this.#host)
        ) {
          this.#close('scroll');
        }
      },
      { capture: true, passive: true, signal },
    );
    // A dialog in a shadow root opens without an event here, but it takes the focus.
    for (const type of ['toggle', 'focusin', 'fullscreenchange'])
      document.addEventListener(
        type,
        (event) => {
          if (this.#isCovered(event)) this.#close('other-panel');
        },
        { capture: true, signal },
      );
  }

  /** Whether a modal dialog or a full-screen element lies above the panel now. A popover or another dialog does not. */
  #isCovered(event: Event): boolean {
    const { fullscreenElement } = this.#host.ownerDocument;
    if (event.type === 'fullscreenchange')
      return fullscreenElement !== null && !composedContains(fullscreenElement, this.#host);
    const modal = closestModal(event.composedPath()[0] as Element);
    return modal !== undefined && !composedContains(modal, this.#host);
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }
}

function closestModal(element: Element): Element | undefined {
  try {
    return composedClosest(element, 'dialog:modal');
  } catch {
    // The engine does not know the selector, so it has no modal dialogs.
    return undefined;
  }
}
