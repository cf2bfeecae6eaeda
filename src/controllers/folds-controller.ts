// Remembers what the reader has unfolded in a panel: long texts, long lists, filters. Forgets it with the record.
import type { ReactiveControllerHost } from 'lit';

const firstRows = 25;
/** A long list grows by so many rows per frame, so that no frame is late. */
const rowsPerFrame = 25;
const frameMs = 16;

export class FoldsController {
  readonly #host: ReactiveControllerHost;
  #open = new Set<string>();
  /** Grows with each fold. */
  changes = 0;
  #limits = new Map<string, number>();
  #filters = new Map<string, string>();

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

  limit(key: string): number {
    return this.#limits.get(key) ?? firstRows;
  }

  showAll(key: string, count: number): void {
    const limits = this.#limits;
    const grow = () => {
      if (this.#limits !== limits || this.limit(key) >= count) return;
      limits.set(key, this.limit(key) + rowsPerFrame);
      this.#host.requestUpdate();
      // Not by animation frames: an engine that draws nothing gives none.
      setTimeout(grow, frameMs);
    };
    grow();
  }

  filter(key: string): string {
    return this.#filters.get(key) ?? '';
  }

  setFilter(key: string, text: string): void {
    this.#filters.set(key, text);
    this.#host.requestUpdate();
  }

  reset(): void {
    this.changes++;
    this.#open = new Set();
    this.#limits = new Map();
    this.#filters = new Map();
  }
}
