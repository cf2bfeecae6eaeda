// Notices, while a panel is open, what closes it from outside: Escape, a press elsewhere, a scroll, another layer.
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

  /** @param reasons why the panel is open, as they come and go */
  start(panel: Element, reasons: ReadonlySet<string>): void {
    if (this.#abort) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const document = this.#host.ownerDocument;
    // On the window, before any listener of the page: Escape closes the topmost layer only, wherever the focus is.
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
        // Under a resting pointer, a scroll puts another row: nobody asked for this panel there.
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
