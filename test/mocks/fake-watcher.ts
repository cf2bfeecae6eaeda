// A watcher that writes down what it hears.
import type { StatusEntry } from '../../src/model/status-entry.js';
import type { Watcher } from '../../src/store/slot-table.js';

export class FakeWatcher implements Watcher {
  near: boolean;
  readonly heard: StatusEntry[] = [];
  onChange: ((entry: StatusEntry) => void) | undefined;

  constructor(near = true) {
    this.near = near;
  }

  entryChanged(entry: StatusEntry): void {
    this.heard.push(entry);
    this.onChange?.(entry);
  }

  get phases(): string[] {
    return this.heard.map((entry) => entry.phase);
  }
}
