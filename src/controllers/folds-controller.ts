// Remembers what the reader has unfolded in a panel: long texts, long lists, filters. Forgets it with the record.
import type { ReactiveControllerHost } from 'lit';

interface ListFold {
  filter: string;
  /** How many rows are shown now, and how many are to be. */
  shown: number;
  wanted: number;
  growing: boolean;
}

/** What can be seen at once below the header and an error: all that the first frame has to draw, cold. */
const firstRows = 6;
/** How many follow by themselves; for more, the reader asks. */
const rowsUnasked = 50;
/** A list grows by so many rows per frame, so that no frame is late. */
const rowsPerFrame = 16;
const frameMs = 16;

export class FoldsController {
  readonly #host: ReactiveControllerHost;
  #open = new Set<string>();
  #lists = new Map<string, ListFold>();
  /** Grows with each fold. */
  changes = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  isOpen(key: string): boolean {
    return this.#open.has(key);
  }

  toggle(key: string): void {
    if (!this.#open.delete(key)) this.#open.add(key);
    this.changes++;
    this.#host.requestUpdate();
  }

  /** How many of a list's rows to show now; more may follow with the next frames. */
  rows(key: string, count: number): number {
    const list = this.#list(key);
    if (list.shown < Math.min(count, list.wanted)) this.#grow(key, list);
    return Math.min(count, list.shown);
  }

  /** Whether there are rows that only follow when they are asked for. */
  hasMore(key: string, count: number): boolean {
    return count > this.#list(key).wanted;
  }

  showAll(key: string): void {
    this.#list(key).wanted = Infinity;
    this.#host.requestUpdate();
  }

  filter(key: string): string {
    return this.#list(key).filter;
  }

  setFilter(key: string, text: string): void {
    this.#list(key).filter = text;
    this.#host.requestUpdate();
  }

  reset(): void {
    this.changes++;
    this.#open = new Set();
    this.#lists = new Map();
  }

  #list(key: string): ListFold {
    let list = this.#lists.get(key);
    if (!list) {
      list = { filter: '', shown: firstRows, wanted: rowsUnasked, growing: false };
      this.#lists.set(key, list);
    }
    return list;
  }

  /** The next rows; the render that shows them asks for those after them. */
  #grow(key: string, list: ListFold): void {
    if (list.growing) return;
    list.growing = true;
    // Not by animation frames: an engine that draws nothing gives none.
    setTimeout(() => {
      list.growing = false;
      list.shown = Math.min(list.shown + rowsPerFrame, list.wanted);
      if (this.#lists.get(key) === list) this.#host.requestUpdate();
    }, frameMs);
  }
}
