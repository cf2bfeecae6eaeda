// Remembers which texts of a panel the reader has expanded, and the filter text of each list. Knows no record: the owner
// resets the state when the record changes.
import type { ReactiveControllerHost } from 'lit';

export class DisclosureState {
  readonly #host: ReactiveControllerHost;
  readonly #expanded = new Set<string>();
  readonly #filters = new Map<string, string>();
  /** Increases whenever a text is expanded or collapsed. */
  version = 0;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  isExpanded(key: string): boolean {
    return this.#expanded.has(key);
  }

  toggle(key: string): void {
    if (!this.#expanded.delete(key)) this.#expanded.add(key);
    this.version++;
    this.#host.requestUpdate();
  }

  filter(key: string): string {
    return this.#filters.get(key) ?? '';
  }

  setFilter(key: string, text: string): void {
    this.#filters.set(key, text);
    this.#host.requestUpdate();
  }

  /** Collapses all texts and clears all filters. Requests no update. */
  reset(): void {
    this.version++;
    this.#expanded.clear();
    this.#filters.clear();
  }
}
