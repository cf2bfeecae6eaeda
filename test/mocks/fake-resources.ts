// A client's resources on a source in the test's hands. Without live updates, unless the test wants them.
// Loaded beforehand: what the store imports when it needs it must not take time of its own.
import '../../src/store/live-updates.js';
import '../../src/store/run-push.js';
import '../../src/wire/decode-detail.js';
import { abortable } from '../../src/async/abortable.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import type { ResyncReceipt } from '../../src/model/resync.js';
import type { StatusEntry } from '../../src/model/status-entry.js';
import type { ChangeNotice } from '../../src/model/sync-source.js';
import type { PushRequest } from '../../src/store/pushes.js';
import { Resources, type ResourcesOptions } from '../../src/store/resources.js';
import type { StatusSubscriber } from '../../src/store/statuses.js';
import { CheckedSource } from '../../src/wire/checked-source.js';
import { FakeSource } from './fake-source.js';
import { FakeSubscriber } from './fake-subscriber.js';

/** How long the store gathers what is needed. */
export const frame = 16;
/** How long the store gathers new rows after a request: a list may be scrolling. */
export const gap = 100;

export class FakeResources extends Resources {
  readonly fake: FakeSource;
  readonly #unsubscribe = new Map<StatusSubscriber, () => void>();

  constructor(options: ResourcesOptions = {}, fake = new FakeSource()) {
    super(new CheckedSource(fake), { live: 'off', ...options });
    this.fake = fake;
  }

  /** Subscribes to each record with a subscriber of its own. */
  subscribeAll(refs: readonly RecordRef[], visible = true): FakeSubscriber[] {
    return refs.map((ref) => this.subscribeOne(ref, visible));
  }

  subscribeOne(ref: RecordRef, visible = true): FakeSubscriber {
    const subscriber = new FakeSubscriber(visible);
    this.subscribe(ref, subscriber);
    return subscriber;
  }

  subscribe(ref: RecordRef, subscriber: StatusSubscriber): void {
    this.#unsubscribe.set(subscriber, this.statuses.subscribe(ref, subscriber));
  }

  unsubscribe(subscriber: StatusSubscriber): void {
    this.#unsubscribe.get(subscriber)?.();
  }

  peek(ref: RecordRef): StatusEntry {
    return this.statuses.peek(ref);
  }

  put(records: readonly unknown[]): void {
    this.statuses.put(records);
  }

  refresh(refs?: readonly RecordRef[]): Promise<void> {
    return this.statuses.fetch(refs);
  }

  need(ref: RecordRef): void {
    this.statuses.need(ref);
  }

  notice(notice: ChangeNotice): void {
    this.handleNotice(notice);
  }

  /** What `SyncClient.resync` does. */
  async resync(
    records: readonly RecordRef[],
    options: Omit<PushRequest, 'records'> = {},
  ): Promise<ResyncReceipt> {
    const { accepted } = this.pushes.start({ records, ...options });
    return options.signal ? abortable(accepted, options.signal) : accepted;
  }
}
