// What the page knows of every record, shared by all elements that find their data at the same place: each is asked
// for once, in batches, as long as somebody watches it. Knows nothing of elements.
import { recordKey, type RecordRef } from '../model/record-ref.js';
import type { ResyncReceipt } from '../model/resync.js';
import type { StatusEntry } from '../model/status-entry.js';
import type { Role } from '../model/session.js';
import { isTemporary, SyncError, toSyncError } from '../model/sync-error.js';
import type { SyncClient } from '../model/sync-client.js';
import type { ChangeNotice } from '../model/sync-source.js';
import type { StatusBatch } from '../model/sync-status.js';
import type { CheckedSource } from '../transport/checked-source.js';
import { parseStatus } from '../transport/parse-status.js';
import { urlPart } from '../transport/url-part.js';
import type { LiveUpdates } from './live-updates.js';
import { reduceEntry, unknownEntry, type EntryEvent } from './reduce-entry.js';
import { SharedSession } from './shared-session.js';
import { takeBatch } from './take-batch.js';

/** Somebody to whom a record's entry matters. */
export interface Watcher {
  /** True when it is needed now; false when it only would be nice to have, should a request have room. */
  readonly near: boolean;
  entryChanged(entry: StatusEntry, previous: StatusEntry): void;
  /** Another store has taken this one's place. */
  storeReplaced?(): void;
}

export interface StoreOptions {
  readonly live?: 'stream' | 'poll' | 'off';
  readonly role?: Role;
  /** False when there is nothing to ask, only what the host puts in. */
  readonly asks?: boolean;
  /** How many characters of a request's URL are spent before the first id. */
  readonly urlBase?: number;
}

/** One record, as long as it is watched, and a while longer. */
interface Slot extends RecordRef {
  entry: StatusEntry;
  readonly watchers: Watcher[];
  /** True when what is known is not, or may not be, the latest. */
  due: boolean;
  /** The request that is under way for it. */
  batch?: Batch;
}

interface Batch {
  readonly abort: AbortController;
  readonly slots: readonly Slot[];
  readonly ended: Promise<void>;
}

/** What is asked for within a frame goes into one request. */
const frameMs = 16;
/** Longest URL that servers and proxies take everywhere. */
const urlCharacters = 6_000;
/** Most records that are remembered after everybody has left them: a page of a list, going back and forth. */
const mostIdle = 1_000;
/** How long an error that asking again cannot cure is believed. */
const errorAgeMs = 30_000;
const firstRetryMs = 2_000;
const longestRetryMs = 60_000;

export class StatusStore implements SyncClient {
  readonly source: CheckedSource;
  readonly session: SharedSession;
  readonly #options: StoreOptions;
  readonly #slots = new Map<string, Slot>();
  /** Keys that nobody watches, the longest left first. */
  readonly #idle = new Set<string>();
  readonly #batches = new Set<Batch>();
  readonly #noticeListeners = new Set<(notice: ChangeNotice) => void>();
  #watched = 0;
  #answeredAt = Date.now();
  #flushTimer: ReturnType<typeof setTimeout> | undefined;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #live: Promise<LiveUpdates> | undefined;
  #closed = false;

  constructor(source: CheckedSource, options: StoreOptions = {}) {
    this.source = source;
    this.#options = options;
    this.session = new SharedSession((signal) => source.getSession({ signal }), options.role);
  }

  peek(ref: RecordRef): StatusEntry {
    return this.#slots.get(recordKey(ref))?.entry ?? unknownEntry;
  }

  subscribe(ref: RecordRef, onChange: (entry: StatusEntry) => void): () => void {
    const watcher: Watcher = { near: true, entryChanged: onChange };
    this.watch(ref, watcher);
    return () => this.unwatch(ref, watcher);
  }

  /** Starts to care for a record. When the watcher is near, it is asked for; else it may ride along. */
  watch(ref: RecordRef, watcher: Watcher): void {
    const key = recordKey(ref);
    let slot = this.#slots.get(key);
    if (!slot) {
      slot = { type: ref.type, id: ref.id, entry: unknownEntry, watchers: [], due: true };
      this.#slots.set(key, slot);
    } else if (this.#idle.delete(key)) {
      // Back from idle, it follows those that were there meanwhile.
      this.#slots.delete(key);
      this.#slots.set(key, slot);
      // An error is no answer: whoever comes later may have more luck.
      const { phase, fetchedAt = 0 } = slot.entry;
      if (phase === 'failed' && Date.now() - fetchedAt > errorAgeMs) slot.due = true;
    }
    slot.watchers.push(watcher);
    if (this.#watched++ === 0) this.#start();
    if (watcher.near && slot.due) this.#flushSoon();
  }

  unwatch(ref: RecordRef, watcher: Watcher): void {
    const key = recordKey(ref);
    const slot = this.#slots.get(key);
    const at = slot ? slot.watchers.indexOf(watcher) : -1;
    if (!slot || at < 0) return;
    slot.watchers.splice(at, 1);
    if (slot.watchers.length === 0) {
      this.#leave(key);
      if (slot.batch && slot.batch.slots.every((other) => other.watchers.length === 0))
        this.#giveUp(slot.batch);
    }
    if (--this.#watched === 0) this.#stop();
  }

  /** A watcher of this record came near. */
  need(ref: RecordRef): void {
    if (this.#slots.get(recordKey(ref))?.due) this.#flushSoon();
  }

  /**
   * Takes data that the host has. A record that cannot be read becomes an entry that says why; it is not thrown, and
   * the others are taken.
   */
  put(records: readonly unknown[]): void {
    const at = Date.now();
    for (const [i, record] of Array.from(records).entries()) {
      try {
        const status = parseStatus(record, `records[${i}]`);
        const slot = this.#remember(status);
        slot.due = false;
        this.#change(slot, { type: 'answered', status, at });
      } catch (thrown) {
        const error = toSyncError(thrown);
        const { type, id } = (record ?? {}) as Partial<RecordRef>;
        if (typeof type === 'string' && id !== undefined) {
          this.#change(this.#remember({ type, id: String(id) }), { type: 'failed', error, at });
        } else {
          console.warn(`crm-sync-elements: put() left out ${error.message}`);
        }
      }
    }
  }

  /** Asks again, for these records or for all that are watched. Resolves when answered; entries tell of failures. */
  async refresh(refs?: readonly RecordRef[]): Promise<void> {
    if (!refs) void this.session.refresh();
    const slots = refs
      ? refs.map((ref) => this.#remember(ref))
      : [...this.#slots.values()].filter((slot) => slot.watchers.length > 0);
    await this.session.ready();
    for (const slot of slots) {
      slot.due = true;
      delete slot.batch;
    }
    this.#send(slots);
    await Promise.all([...this.#batches].map((batch) => batch.ended));
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
    const watchers = [...this.#slots.values()].flatMap((slot) => slot.watchers);
    for (const watcher of watchers) watcher.storeReplaced?.();
  }

  close(): void {
    this.#closed = true;
    this.#stop();
    this.#slots.clear();
    this.#idle.clear();
  }

  /** A notice from the backend: what it names is no longer the latest. Costs nothing when nobody watches it. */
  notice(notice: ChangeNotice): void {
    for (const listener of [...this.#noticeListeners]) listener(notice);
    if (notice.reset) {
      for (const slot of this.#slots.values()) this.#outdate(slot);
      void this.session.refresh();
      return;
    }
    const slot = this.#slots.get(recordKey(notice));
    if (slot && (notice.revision === undefined || notice.revision > slot.entry.revision)) this.#outdate(slot);
  }

  /** Live updates went silent (`true`), or are heard again. */
  heard(stale: boolean): void {
    for (const slot of this.#slots.values()) this.#change(slot, { type: 'heard', stale });
  }

  /** When the source last answered, in epoch milliseconds. */
  get answeredAt(): number {
    return this.#answeredAt;
  }

  /** Whether a push waits or runs for anything that is watched. */
  get busy(): boolean {
    for (const { watchers, entry } of this.#slots.values()) {
      if (watchers.length > 0 && entry.status?.crms.some((crm) => crm.phase !== 'idle')) return true;
    }
    return false;
  }

  /** Marks records as possibly outdated; those that somebody needs now are asked for. */
  outdate(refs: readonly RecordRef[]): void {
    for (const ref of refs) {
      const slot = this.#slots.get(recordKey(ref));
      if (slot) this.#outdate(slot);
    }
  }

  /** Marks all that was asked for before this moment (epoch milliseconds) as possibly outdated. */
  outdateBefore(moment: number): void {
    for (const slot of this.#slots.values()) {
      if (slot.entry.fetchedAt !== undefined && slot.entry.fetchedAt < moment) this.#outdate(slot);
    }
  }

  #outdate(slot: Slot): void {
    slot.due = true;
    // What is under way may have been answered before the change.
    delete slot.batch;
    if (slot.watchers.some((watcher) => watcher.near)) this.#flushSoon();
  }

  #start(): void {
    if (this.#closed) return;
    void this.session.ready();
    const mode = this.#options.live ?? 'stream';
    if (mode === 'off' || this.#options.asks === false) return;
    this.#live ??= import('./live-updates.js').then(({ LiveUpdates }) => new LiveUpdates(this, mode));
    this.#live.then(
      (live) => (this.#watched > 0 && !this.#closed ? live.start() : undefined),
      () => undefined,
    );
  }

  #stop(): void {
    clearTimeout(this.#flushTimer);
    clearTimeout(this.#retryTimer);
    this.#flushTimer = this.#retryTimer = undefined;
    for (const batch of [...this.#batches]) this.#giveUp(batch);
    this.#live?.then(
      (live) => (this.#watched === 0 || this.#closed ? live.stop() : undefined),
      () => undefined,
    );
    // Unheard from now on: whatever was asked for is asked for again when somebody comes back to it.
    for (const slot of this.#slots.values()) slot.due = true;
  }

  #flushSoon(): void {
    // While a failure is waited out, nothing is sent: what is needed is gathered by the retry.
    if (this.#closed || this.#watched === 0 || this.#retryTimer || this.#options.asks === false) return;
    this.#flushTimer ??= setTimeout(() => {
      void this.session.ready().then(() => {
        this.#flushTimer = undefined;
        if (this.#watched > 0) this.#flush();
      });
    }, frameMs);
  }

  /** Sends for what is needed now; each request that has room left takes rows that follow. */
  #flush(): void {
    const needed: Slot[] = [];
    for (const slot of this.#slots.values()) {
      if (slot.due && !slot.batch && slot.watchers.some((watcher) => watcher.near)) needed.push(slot);
    }
    this.#send(needed);
  }

  #send(needed: readonly Slot[]): void {
    for (const [type, slots] of Map.groupBy(needed, (slot) => slot.type)) {
      const limits = {
        ids: this.session.limits.statusBatch,
        characters: urlCharacters - (this.#options.urlBase ?? 0) - urlPart(type).length,
      };
      for (let rest = slots; rest.length > 0;) {
        const taken = takeBatch(rest, this.#following(type, rest), limits);
        this.#ask(taken);
        // What is needed is taken first and in order.
        rest = rest.slice(taken.length);
      }
    }
  }

  /** Rows that would be asked for if somebody scrolled on: first those after the last needed one, then the others. */
  *#following(type: string, needed: readonly Slot[]): Generator<Slot> {
    const last = needed.at(-1);
    const own = new Set(needed);
    const before: Slot[] = [];
    let passed = false;
    for (const slot of this.#slots.values()) {
      if (slot.type === type && slot.due && !slot.batch && slot.watchers.length > 0 && !own.has(slot)) {
        if (passed) yield slot;
        else before.push(slot);
      }
      passed ||= slot === last;
    }
    yield* before;
  }

  #ask(slots: readonly Slot[]): void {
    const abort = new AbortController();
    const batch: Batch = {
      abort,
      slots,
      // Begun a microtask later, so that the batch is in place when the source answers at once.
      ended: Promise.resolve()
        .then(() =>
          this.source.getStatuses(
            slots.map(({ type, id }) => ({ type, id })),
            { signal: abort.signal },
          ),
        )
        .then(
          (answer) => this.#answered(batch, answer),
          (thrown: unknown) => this.#failed(batch, toSyncError(thrown)),
        )
        .finally(() => this.#batches.delete(batch)),
    };
    this.#batches.add(batch);
    for (const slot of slots) {
      slot.batch = batch;
      this.#change(slot, { type: 'asked' });
    }
  }

  #answered(batch: Batch, answer: StatusBatch): void {
    if (batch.abort.signal.aborted) return;
    this.#failures = 0;
    const at = (this.#answeredAt = Date.now());
    const statuses = new Map(answer.records.map((status) => [status.id, status]));
    const problems = new Map(answer.errors.map((problem) => [problem.id, problem]));
    for (const slot of batch.slots) {
      const current = slot.batch === batch;
      if (current) {
        delete slot.batch;
        slot.due = false;
      }
      const status = statuses.get(slot.id);
      if (status) {
        this.#change(slot, { type: 'answered', status, at });
      } else if (current) {
        // A record that could not even be read has no id; else the backend forgot this one.
        const problem = problems.get(slot.id) ?? problems.get('');
        const error = problem
          ? new SyncError(problem.code, problem.message)
          : new SyncError('not_found', `The answer leaves out ${slot.type} ${slot.id}`);
        this.#change(slot, { type: 'failed', error, at });
      }
    }
  }

  #failed(batch: Batch, error: SyncError): void {
    if (batch.abort.signal.aborted) return;
    const at = Date.now();
    for (const slot of batch.slots) {
      if (slot.batch !== batch) continue;
      delete slot.batch;
      slot.due = isTemporary(error);
      this.#change(slot, { type: 'failed', error, at });
    }
    if (!isTemporary(error) || this.#retryTimer || this.#watched === 0) return;
    const backOff =
      Math.min(longestRetryMs, firstRetryMs * 2 ** this.#failures++) * (0.75 + Math.random() / 2);
    this.#retryTimer = setTimeout(
      () => {
        this.#retryTimer = undefined;
        this.#flushSoon();
      },
      Math.max(backOff, (error.retryAt ?? 0) - at),
    );
  }

  #giveUp(batch: Batch): void {
    batch.abort.abort();
    this.#batches.delete(batch);
    for (const slot of batch.slots) {
      if (slot.batch !== batch) continue;
      delete slot.batch;
      this.#change(slot, { type: 'given-up' });
    }
  }

  #change(slot: Slot, event: EntryEvent): void {
    const previous = slot.entry;
    slot.entry = reduceEntry(previous, event);
    if (slot.entry === previous) return;
    for (const watcher of [...slot.watchers]) {
      try {
        watcher.entryChanged(slot.entry, previous);
      } catch (error) {
        // A host's listener that throws must not keep the others from hearing; the page's own error handling sees it.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }

  /** The slot of a record, watched or not. */
  #remember(ref: RecordRef): Slot {
    const key = recordKey(ref);
    let slot = this.#slots.get(key);
    if (!slot) {
      slot = { type: ref.type, id: ref.id, entry: unknownEntry, watchers: [], due: true };
      this.#slots.set(key, slot);
      this.#leave(key);
    }
    return slot;
  }

  #leave(key: string): void {
    this.#idle.add(key);
    if (this.#idle.size <= mostIdle) return;
    const oldest = this.#idle.values().next().value as string;
    this.#idle.delete(oldest);
    this.#slots.delete(oldest);
  }
}
