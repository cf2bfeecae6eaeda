// A store on a source in the test's hands. It hears no news by itself unless the test wants that.
// Loaded beforehand: what the store imports when it needs it must not take time of its own.
import '../../src/store/live-updates.js';
import '../../src/store/send-resync.js';
import '../../src/wire/decode-resync.js';
import { StatusStore, type StoreOptions } from '../../src/store/status-store.js';
import { CheckedSource } from '../../src/wire/checked-source.js';
import { FakeSource } from './fake-source.js';
import { FakeWatcher } from './fake-watcher.js';
import type { RecordRef } from '../../src/model/record-ref.js';

/** How long the store gathers what is asked for. */
export const frame = 16;

export class FakeStore extends StatusStore {
  readonly fake: FakeSource;

  constructor(options: StoreOptions = {}, fake = new FakeSource()) {
    super(new CheckedSource(fake), { live: 'off', ...options });
    this.fake = fake;
  }

  /** Watches each record by a watcher of its own. */
  watchAll(refs: readonly RecordRef[], near = true): FakeWatcher[] {
    return refs.map((ref) => this.watchOne(ref, near));
  }

  watchOne(ref: RecordRef, near = true): FakeWatcher {
    const watcher = new FakeWatcher(near);
    this.watch(ref, watcher);
    return watcher;
  }
}
