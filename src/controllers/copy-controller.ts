// Copies a text to the clipboard, and shows the result for a moment. If the page may not write to the clipboard, the
// text on the screen is selected, and the reader can copy it by keyboard.
import type { ReactiveControllerHost } from 'lit';

export type CopyResult = 'copied' | 'copyByKey';

const shownMs = 3_000;

export class CopyController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The result of the latest copy, with the caller's key. Cleared after a moment. */
  last: { readonly key: string; readonly result: CopyResult } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param shown the element on the screen to select if the clipboard is not available */
  async copy(key: string, text: string, shown: Element | null): Promise<void> {
    let result: CopyResult = 'copied';
    try {
      // Absent on pages that are no secure context.
      await ((navigator.clipboard as Clipboard | undefined) ?? refuse()).writeText(text);
    } catch {
      if (shown) getSelection()?.selectAllChildren(shown);
      result = 'copyByKey';
    }
    this.last = { key, result };
    this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.last = undefined;
      this.#host.requestUpdate();
    }, shownMs);
  }
}

function refuse(): never {
  throw new Error('This page has no clipboard');
}
