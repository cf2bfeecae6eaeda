// A subscriber that writes down each entry that it receives.
import type { StatusEntry } from '../../src/model/status-entry.js';
import type { StatusSubscriber } from '../../src/store/statuses.js';

export class FakeSubscriber implements StatusSubscriber {
  visible: boolean;
  readonly received: StatusEntry[] = [];
  onChange: ((entry: StatusEntry) => void) | undefined;

  constructor(visible = true) {
    this.visible = visible;
  }

  changed(entry: StatusEntry): void {
    this.received.push(entry);
    this.onChange?.(entry);
  }

  get phases(): string[] {
    return this.received.map((entry) => entry.phase);
  }
}
