// What the page knows of every record, shared by all elements that find their data at the same place. Holds the parts
// together: the table of records, the requests for them, the session, the live updates. Knows nothing of elements.
import type { RecordRef } from '../model/record-ref.js';
import type { ResyncReceipt } from '../model/resync.js';
import type { Role } from '../model/session.js';
import type { StatusEntry } from '../model/status-entry.js';
import type { SyncClient } from '../model/sync-client.js';
import { toSyncError } from '../model/sync-error.js';
import type { ChangeNotice } from '../model/sync-source.js';
import type { CheckedSource } from '../wire/checked-source.js';
import { decodeStatus } from '../wire/decode-status.js';
import type { LiveUpdates } from './live-updates.js';
import { unknownEntry } from './reduce-entry.js';
import { SharedSession } from './shared-session.js';
import { isNeeded, SlotTable, type Watcher } from './slot-table.js';
import { errorAgeMs, StatusRequests } from './status-requests.js';
import { callSafely } from '../async/call-safely.js';

export interface StoreOptions {
  readonly live?: 'stream' | 'poll' | 'off';
  readonly role?: Role;
  /** False when there is nothing to ask, only what the host puts in. */
  readonly asks?: boolean;
  /** How many characters of a request's URL are spent before the first id. */
  readonly urlBase?: number;
}

export class StatusStore implements SyncClient {
  readonly source: CheckedSource;
  /** Aborted by `close`: whatever goes on for this client ends with it. */
  readonly closing = new AbortController();
  readonly session: SharedSession;
  readonly #options: StoreOptions;
  readonly #slots = new SlotTable();
  readonly #requests: StatusRequests;
  readonly #noticeListeners = new Set<(notice: ChangeNotice) => void>();
  #running = false;
  #tidying = false;
  #live: Promise<LiveUpdates> | undefined;

  constructor(source: CheckedSource, options: StoreOptions = {}) {
    this.source = source;
    this.#options = options;
    this.session = new SharedSession((signal) => source.getSession({ signal }), options.role);
    this.#requests = new StatusRequests({
      slots: this.#slots,
      session: this.session,
      getStatuses: (refs, signal) => source.getStatuses(refs, signal),
      urlBase: options.urlBase ?? 0,
    });
  }

  peek(ref: RecordRef): StatusEntry {
    return this.#slots.find(ref)?.entry ?? unknownEntry;
  }

  subscribe(ref: RecordRef, onChange: (entry: StatusEntry) => void): () => void {
    const watcher: Watcher = { near: true, entryChanged: onChange };
    this.watch(ref, watcher);
    return () => this.unwatch(ref, watcher);
  }

  /** Starts to care for a record. When the watcher is near, it is asked for; else it may ride along. */
  watch(ref: RecordRef, watcher: Watcher): void {
    const first = this.#slots.watchers === 0;
    const slot = this.#slots.watch(ref, watcher);
    // An error is no answer: whoever comes later may have more luck.
    const { phase, fetchedAt = 0 } = slot.entry;
    if (phase === 'failed' && Date.now() - fetchedAt > errorAgeMs) slot.due = true;
    if (first) this.#start();
    if (watcher.near && slot.due) this.#askSoon();
  }

  unwatch(ref: RecordRef, watcher: Watcher): void {
    if (this.#slots.unwatch(ref, watcher)) this.#tidySoon();
  }

  /** A watcher of this record came near. */
  need(ref: RecordRef): void {
    if (this.#slots.find(ref)?.due) this.#askSoon();
  }

  /**
   * Takes data that the host has. A record that cannot be read becomes an entry that says why; it is not thrown, and
   * the others are taken.
   */
  put(records: readonly unknown[]): void {
    const at = Date.now();
    for (const [i, record] of Array.from(records ?? []).entries()) {
      try {
        const status = decodeStatus(record, `records[${i}]`);
        const slot = this.#slots.remember(status);
        // What the host has may be older than what was heard of since.
        if (status.revision >= slot.noticed) slot.due = false;
        this.#slots.change(slot, { type: 'answered', status, at });
      } catch (thrown) {
        const error = toSyncError(thrown);
        const { type, id } = (record ?? {}) as Readonly<Record<string, unknown>>;
        if (typeof type === 'string' && (typeof id === 'string' || typeof id === 'number')) {
          this.#slots.change(this.#slots.remember({ type, id: String(id) }), { type: 'failed', error, at });
        } else {
          console.warn(`crm-sync-elements: put() left out ${error.message}`);
        }
      }
    }
    this.#tidySoon();
  }

  /**
   * Asks again, for these records or for all that are shown; what else is watched follows when it is needed. Resolves
   * when answered; entries tell of failures.
   */
  async refresh(refs?: readonly RecordRef[]): Promise<void> {
    if (!this.#asks) return;
    await (refs ? this.session.ready() : this.session.refresh());
    if (!this.#asks) return;
    const slots = refs ? refs.map((ref) => this.#slots.remember(ref)) : [...this.#slots];
    for (const slot of slots) {
      slot.due = true;
      delete slot.batch;
    }
    await this.#requests.now(refs ? [...new Set(slots)] : slots.filter(isNeeded));
    this.#tidySoon();
  }

  async resync(
    records: readonly RecordRef[],
    options: { providers?: readonly string[]; idempotencyKey?: string; signal?: AbortSignal } = {},
  ): Promise<ResyncReceipt> {
    const { sendResync } = await import('./send-resync.js');
    return sendResync(this, records, options);
  }

  /** Tells of every change notice, for those who hold more of a record than its status. */
  subscribeNotices(listener: (notice: ChangeNotice) => void): () => void {
    this.#noticeListeners.add(listener);
    return () => this.#noticeListeners.delete(listener);
  }

  /** Sends those who watch here to the store that has taken this one's place. */
  replaced(): void {
    const watchers = [...this.#slots].flatMap((slot) => slot.watchers);
    for (const watcher of watchers) callSafely(() => watcher.storeReplaced?.());
  }

  close(): void {
    this.closing.abort();
    this.session.close();
    this.#stop();
    this.#requests.close();
    this.#noticeListeners.clear();
    this.#slots.clear();
  }

  /** A notice from the backend: what it names is no longer the latest. Costs nothing when nobody watches it. */
  notice(notice: ChangeNotice): void {
    if (this.closing.signal.aborted) return;
    for (const listener of [...this.#noticeListeners]) callSafely(() => listener(notice));
    if (notice.reset) {
      for (const slot of this.#slots) this.#requests.outdate(slot);
      void this.session.refresh();
      return;
    }
    const slot = this.#slots.find(notice);
    if (!slot) return;
    const { revision = slot.entry.revision + 1 } = notice;
    slot.noticed = Math.max(slot.noticed, revision);
    if (revision > slot.entry.revision) this.#requests.outdate(slot);
  }

  /** Live updates went silent (`true`), or are heard again. */
  heard(stale: boolean): void {
    for (const slot of this.#slots) this.#slots.change(slot, { type: 'heard', stale });
  }

  /** How many watch here. */
  get watcherCount(): number {
    return this.#slots.watchers;
  }

  /** When the source last answered, in epoch milliseconds. */
  get answeredAt(): number {
    return this.#requests.answeredAt;
  }

  /** Whether a push waits or runs for anything that is watched. */
  get busy(): boolean {
    for (const { watchers, entry } of this.#slots) {
      if (watchers.length > 0 && entry.status?.crms.some((crm) => crm.phase !== 'idle')) return true;
    }
    return false;
  }

  /** Marks records as possibly outdated; those that somebody needs now are asked for. */
  outdate(refs: readonly RecordRef[]): void {
    if (!this.#asks) return;
    for (const ref of refs) {
      const slot = this.#slots.find(ref);
      if (slot) this.#requests.outdate(slot);
    }
  }

  /** Asks again for all that is shown. What is under way is new enough, however slow. */
  poll(): void {
    for (const slot of this.#slots) {
      if (slot.entry.fetchedAt !== undefined && !slot.batch) this.#requests.outdate(slot);
    }
  }

  /** Changes may have been missed, but now the backend is there: asks at once for all that is shown. */
  catchUp(): void {
    for (const slot of this.#slots) if (slot.entry.fetchedAt !== undefined) this.#requests.outdate(slot);
    this.#requests.afresh();
  }

  get #asks(): boolean {
    return !this.closing.signal.aborted && this.#options.asks !== false;
  }

  #askSoon(): void {
    if (this.#asks) this.#requests.soon();
  }

  #start(): void {
    if (this.closing.signal.aborted) return;
    this.#running = true;
    void this.session.ready();
    const mode = this.#options.live ?? 'stream';
    if (mode === 'off' || !this.#asks) return;
    this.#live ??= import('./live-updates.js').then(({ LiveUpdates }) => new LiveUpdates(this, mode));
    this.#live.then(
      (live) => (this.#slots.watchers > 0 && this.#asks ? live.start() : undefined),
      // It could not be loaded, and is tried again the next time.
      () => (this.#live = undefined),
    );
  }

  #stop(): void {
    this.#running = false;
    this.#requests.pause();
    this.#live?.then(
      (live) => (this.#slots.watchers === 0 || this.closing.signal.aborted ? live.stop() : undefined),
      () => undefined,
    );
    // Unheard from now on: whatever was asked for is asked for again when somebody comes back to it.
    for (const slot of this.#slots) slot.due = true;
  }

  /**
   * Rows that move, and lists that are rendered anew, leave and come back in one go: who has left for good is seen a
   * microtask later.
   */
  #tidySoon(): void {
    if (this.#tidying) return;
    this.#tidying = true;
    queueMicrotask(() => {
      this.#tidying = false;
      this.#requests.giveUpUnwatched();
      this.#slots.trim();
      if (this.#running && this.#slots.watchers === 0) this.#stop();
    });
  }
}
