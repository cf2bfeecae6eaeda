// Copies a text for the reader, and says so for a moment. Where the page may not write to the clipboard, it selects
// what was to be copied, so that the keyboard can.
import type { ReactiveControllerHost } from 'lit';

export type CopyResult = 'copied' | 'copyByKey';

const shownMs = 3_000;

export class CopyController {
  readonly #host: ReactiveControllerHost;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What was copied last, by the caller's own key, for a moment. */
  last: { readonly key: string; readonly result: CopyResult } | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** @param shown what stands for the text on the screen */
  async copy(key: string, text: string, shown: Element | null): Promise<void> {
    let result: CopyResult = 'copied';
    try {
      // Absent on pages that are not served securely.
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
