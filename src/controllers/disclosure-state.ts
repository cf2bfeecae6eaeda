// Remembers which sections and texts of a panel the reader has opened, and the filter text of each list. Knows no record:
// the owner resets the state when the record changes.
import type { ReactiveControllerHost } from 'lit';

export class DisclosureState {
  readonly #host: ReactiveControllerHost;
  readonly #expanded = new Set<string>();
  readonly #sections = new Map<string, boolean>();
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

  /** @param initially counts for a new section, and stays until the reader opens or closes the section */
  isOpen(key: string, initially: boolean): boolean {
    const open = this.#sections.get(key) ?? initially;
    this.#sections.set(key, open);
    return open;
  }

  setOpen(key: string, open: boolean): void {
    if (this.#sections.get(key) === open) return;
    this.#sections.set(key, open);
    this.#host.requestUpdate();
  }

  filter(key: string): string {
    return this.#filters.get(key) ?? '';
  }

  setFilter(key: string, text: string): void {
    this.#filters.set(key, text);
    this.#host.requestUpdate();
  }

  /** Forgets all sections, texts and filters. Requests no update. */
  reset(): void {
    this.version++;
    this.#expanded.clear();
    this.#sections.clear();
    this.#filters.clear();
  }
}
