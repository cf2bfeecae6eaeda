// The status resource: what lists know of each record. Loads what subscribers need and follows live updates while
// there are subscribers.
import type { RecordRef } from '../model/record-ref.js';
import type { StatusEntry } from '../model/status-entry.js';
import { toSyncError } from '../model/sync-error.js';
import type { ChangeNotice, SyncSource } from '../model/sync-source.js';
import { decodeStatus, idOf } from '../wire/decode-status.js';
import { isVisible, RecordCache, type CacheEntry, type Subscriber } from './record-cache.js';
import { reduceEntry, unknownEntry, type EntryEvent } from './reduce-entry.js';
import type { SessionResource } from './session.js';
import { StatusLoader } from './status-loader.js';

/** How many records are kept after their last subscriber has left: a page of a list, going back and forth. */
const mostIdle = 1_000;

export interface StatusesOptions {
  readonly source: Pick<SyncSource, 'getStatuses'>;
  readonly session: SessionResource;
  /** `false` when there is nothing to request, only what the host puts in. */
  readonly requests: boolean;
  /** How many characters of a request's URL are spent before the first id. */
  readonly urlBase: number;
  /** The first subscriber came (`true`), or the last one has left (`false`). */
  readonly onActive: (active: boolean) => void;
}

export type StatusSubscriber = Subscriber<StatusEntry>;

export class Statuses {
  readonly #options: StatusesOptions;
  readonly #cache = new RecordCache<StatusEntry>(unknownEntry, mostIdle);
  readonly #loader: StatusLoader;
  #active = false;
  #cleanupScheduled = false;
  #closed = false;

  constructor(options: StatusesOptions) {
    this.#options = options;
    const { source, session, urlBase } = options;
    this.#loader = new StatusLoader({
      cache: this.#cache,
      session,
      urlBase,
      getStatuses: (refs, signal) => source.getStatuses(refs, signal),
    });
  }

  peek(ref: RecordRef): StatusEntry {
    return this.#cache.peek(ref);
  }

  /** Loads the record when the subscriber is visible, and notifies the subscriber of each change. */
  subscribe(ref: RecordRef, subscriber: StatusSubscriber): () => void {
    this.addSubscriber(ref, subscriber);
    return () => this.removeSubscriber(ref, subscriber);
  }

  /** Like `subscribe`, without a function for each row of a list of thousands. */
  addSubscriber(ref: RecordRef, subscriber: StatusSubscriber): void {
    const entry = this.#cache.subscribe(ref, subscriber);
    if (!this.#active && !this.#closed) this.#setActive(true);
    if (this.#requests) this.#loader.need(entry, subscriber.visible);
  }

  removeSubscriber(ref: RecordRef, subscriber: StatusSubscriber): void {
    if (this.#cache.unsubscribe(ref, subscriber)) this.#scheduleCleanup();
  }

  /** A subscriber of this record became visible. */
  need(ref: RecordRef): void {
    const entry = this.#cache.find(ref);
    if (entry && this.#requests) this.#loader.need(entry, true);
  }

  /** These records may be out of date, or all of them. They are requested again when a subscriber needs them. */
  invalidate(refs?: readonly RecordRef[]): void {
    if (!this.#requests) return;
    for (const ref of refs ?? this.#cache) {
      const entry = this.#cache.find(ref);
      if (entry) this.#loader.invalidate(entry);
    }
  }

  /**
   * Takes data that the host has. A record that cannot be decoded becomes an entry with the reason; the others are
   * taken. Does not throw.
   */
  put(records: readonly unknown[]): void {
    if (this.#closed) return;
    for (const [i, record] of Array.from(records ?? []).entries()) {
      try {
        const status = decodeStatus(record, `put() records[${i}]`);
        this.#loader.accept(this.#cache.ensure(status), status);
      } catch (thrown) {
        const error = toSyncError(thrown);
        const { type } = (record ?? {}) as Readonly<Record<string, unknown>>;
        const id = idOf(record);
        // A record without a type or an id is reported only.
        if (typeof type === 'string' && id !== '')
          this.#apply(this.#cache.ensure({ type, id }), { type: 'failed', error, at: Date.now() });
      }
    }
    this.#scheduleCleanup();
  }

  /** Requests these records now, or all that are visible. Resolves when answered, also when the request failed. */
  async fetch(refs?: readonly RecordRef[]): Promise<void> {
    if (!this.#requests) return;
    const session = refs ? undefined : this.#options.session.invalidate();
    if (!refs) this.invalidate();
    const entries = refs
      ? [...new Set(refs.map((ref) => this.#cache.ensure(ref)))]
      : [...this.#cache].filter(isVisible);
    await Promise.all([this.#loader.fetch(entries), session]);
    this.#scheduleCleanup();
  }

  /** A notice of the backend: what is known of the record it names is no longer the latest. */
  handleNotice(notice: ChangeNotice): void {
    if (notice.reset) this.invalidate();
    else {
      const entry = this.#cache.find(notice);
      if (entry) this.#loader.announce(entry, notice.revision);
    }
  }

  /** Live updates are silent (`true`): what is shown may be out of date. Or they are back. */
  setStale(stale: boolean): void {
    for (const entry of this.#cache) this.#apply(entry, { type: 'staleness', stale });
  }

  get subscriberCount(): number {
    return this.#cache.subscriberCount;
  }

  /** When the source answered last, on the monotonic clock. */
  get answeredAt(): number {
    return this.#loader.answeredAt;
  }

  /** Whether the latest request failed; `signed-out` when nobody is signed in. */
  get failure(): 'temporary' | 'signed-out' | undefined {
    return this.#loader.failure;
  }

  /** Whether a push waits or runs for a record that has subscribers. */
  get busy(): boolean {
    for (const { subscribers, value } of this.#cache) {
      if (subscribers.length > 0 && value.status?.crms.some((crm) => crm.phase !== 'idle')) return true;
    }
    return false;
  }

  /** Requests again what is visible. An answer that is under way is new enough, however slow. */
  poll(): void {
    for (const entry of this.#cache) {
      if (entry.value.fetchedAt !== undefined && !this.#loader.isPending(entry))
        this.#loader.invalidate(entry);
    }
  }

  /** Changes may have been missed: requests at once what is visible, whatever the backend asked to wait. */
  catchUp(): void {
    for (const entry of this.#cache) if (entry.value.fetchedAt !== undefined) this.#loader.invalidate(entry);
    this.#loader.resetBackOff(true);
  }

  /** The backend is there again: what failed is tried at once, unless the backend asked to wait. */
  recovered(): void {
    if (this.failure) this.#loader.resetBackOff(false);
  }

  close(): void {
    this.#closed = true;
    this.#setActive(false);
    this.#loader.close();
    this.#cache.clear();
  }

  #apply(entry: CacheEntry<StatusEntry>, event: EntryEvent): void {
    this.#cache.set(entry, reduceEntry(entry.value, event));
  }

  get #requests(): boolean {
    return !this.#closed && this.#options.requests;
  }

  #setActive(active: boolean): void {
    this.#active = active;
    if (!active) this.#loader.pause();
    this.#options.onActive(active);
  }

  /**
   * Rows that move, and lists that are rendered again, unsubscribe and subscribe in one task. A microtask later it is
   * clear which records nobody needs.
   */
  #scheduleCleanup(): void {
    if (this.#cleanupScheduled) return;
    this.#cleanupScheduled = true;
    queueMicrotask(() => {
      this.#cleanupScheduled = false;
      this.#loader.abortUnneeded();
      this.#cache.trim();
      if (this.#active && this.#cache.subscriberCount === 0) this.#setActive(false);
    });
  }
}
