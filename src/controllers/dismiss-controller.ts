// Detects, while a panel is open, what closes it: Escape, a press outside, a scroll, another popover or dialog.
import { composedContains } from '../dom/composed-tree.js';
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
    if (this.#abort) return;
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
    document.addEventListener(
      'toggle',
      (event) => {
        const layer = event.target as HTMLElement;
        const opened = (event as Partial<ToggleEvent>).newState === 'open';
        if (
          opened &&
          (layer.popover || layer.localName === 'dialog') &&
          !composedContains(layer, this.#host)
        ) {
          this.#close('other-panel');
        }
      },
      { capture: true, signal },
    );
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }
}
