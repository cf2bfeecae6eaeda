// Renders long lists in steps: the first rows at once, more rows with the following frames, the rest on request. A first
// render of hundreds of rows would block the page.
import type { ReactiveControllerHost } from 'lit';

interface ListState {
  /** How many rows are rendered. */
  shown: number;
  /** How many rows will be rendered without another request. */
  limit: number;
  growing: boolean;
}

/** The rows that fit on screen below a header and an error: the first frame draws no more. */
const firstRows = 6;
/** The most rows that appear without a request of the reader. */
const initialLimit = 50;
/** Rows that are added per step. More of them would make a frame late. */
const rowsPerStep = 16;
const stepMs = 16;

export class ProgressiveLists {
  readonly #host: ReactiveControllerHost;
  readonly #lists = new Map<string, ListState>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** How many of a list's rows to render now. The host is updated when more rows are due. */
  visibleRows(key: string, count: number): number {
    const list = this.#list(key);
    if (list.shown < Math.min(count, list.limit)) this.#grow(key, list);
    return Math.min(count, list.shown);
  }

  /** Whether there are rows that appear only after `showAll`. */
  hasMore(key: string, count: number): boolean {
    return count > this.#list(key).limit;
  }

  showAll(key: string): void {
    this.#list(key).limit = Infinity;
    this.#host.requestUpdate();
  }

  /** Forgets all lists. Requests no update. */
  reset(): void {
    this.#lists.clear();
  }

  #list(key: string): ListState {
    let list = this.#lists.get(key);
    if (!list) this.#lists.set(key, (list = { shown: firstRows, limit: initialLimit, growing: false }));
    return list;
  }

  /** Adds the next rows. The render that shows them calls `visibleRows`, which starts the step after this one. */
  #grow(key: string, list: ListState): void {
    if (list.growing) return;
    list.growing = true;
    // A timer, because requestAnimationFrame does not fire while the browser paints nothing.
    setTimeout(() => {
      list.growing = false;
      list.shown = Math.min(list.shown + rowsPerStep, list.limit);
      // A list that was reset meanwhile is another object.
      if (this.#lists.get(key) === list) this.#host.requestUpdate();
    }, stepMs);
  }
}
