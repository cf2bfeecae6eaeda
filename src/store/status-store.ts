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
import { abortable } from '../transport/abortable.js';
import { parseStatus } from '../transport/parse-status.js';
import { urlPart } from '../transport/url-part.js';
import { BackOff } from './back-off.js';
import { isHidden } from './is-hidden.js';
import type { LiveUpdates } from './live-updates.js';
import { reduceEntry, unknownEntry, type EntryEvent } from './reduce-entry.js';
import { SharedSession } from './shared-session.js';
import { takeBatch } from './take-batch.js';
import { tell } from './tell.js';

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
  /** The lowest revision that the latest can have, as far as was heard. */
  noticed: number;
  /** The request that is under way for it. */
  batch?: Batch;
}

interface Batch {
  readonly abort: AbortController;
  readonly slots: readonly Slot[];
  /** True when somebody waits for the answer itself: then it is not given up when all watchers leave. */
  readonly awaited: boolean;
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
/** How long a hidden page leaves a backend alone that fails. */
const hiddenRetryMs = 60_000;

export class StatusStore implements SyncClient {
  readonly source: CheckedSource;
  /** Aborted by `close`: whatever goes on for this client ends with it. */
  readonly closing = new AbortController();
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
  #errorTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #backOff = new BackOff();
  #tidying = false;
  #live: Promise<LiveUpdates> | undefined;

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
      slot = newSlot(ref);
      this.#slots.set(key, slot);
    } else {
      // An error is no answer: whoever comes later may have more luck.
      const { phase, fetchedAt = 0 } = slot.entry;
      if (phase === 'failed' && Date.now() - fetchedAt > errorAgeMs) slot.due = true;
      if (this.#idle.delete(key)) {
        // Back from idle, it follows those that were there meanwhile.
        this.#slots.delete(key);
        this.#slots.set(key, slot);
      }
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
    this.#watched--;
    if (slot.watchers.length > 0) return;
    this.#idle.add(key);
    this.#tidySoon();
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
    for (const [i, record] of Array.from(records ?? []).entries()) {
      try {
        const status = parseStatus(record, `records[${i}]`);
        const slot = this.#remember(status);
        // What the host has may be older than what was heard of since.
        if (status.revision >= slot.noticed) slot.due = false;
        this.#change(slot, { type: 'answered', status, at });
      } catch (thrown) {
        const error = toSyncError(thrown);
        const { type, id } = (record ?? {}) as Readonly<Record<string, unknown>>;
        if (typeof type === 'string' && (typeof id === 'string' || typeof id === 'number')) {
          this.#change(this.#remember({ type, id: String(id) }), { type: 'failed', error, at });
        } else {
          console.warn(`crm-sync-elements: put() left out ${error.message}`);
        }
      }
    }
  }

  /**
   * Asks again, for these records or for all that are shown; what else is watched follows when it is needed. Resolves
   * when answered; entries tell of failures.
   */
  async refresh(refs?: readonly RecordRef[]): Promise<void> {
    if (this.closing.signal.aborted || this.#options.asks === false) return;
    await (refs ? this.session.ready() : this.session.refresh());
    if (this.closing.signal.aborted) return;
    const slots = refs ? new Set(refs.map((ref) => this.#remember(ref))) : this.#slots.values();
    const needed: Slot[] = [];
    for (const slot of slots) {
      slot.due = true;
      delete slot.batch;
      if (refs || isNeeded(slot)) needed.push(slot);
    }
    await Promise.all(this.#send(needed, true).map((batch) => batch.ended));
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
    for (const watcher of watchers) tell(() => watcher.storeReplaced?.());
  }

  close(): void {
    this.closing.abort();
    this.session.close();
    this.#stop();
    for (const batch of [...this.#batches]) this.#giveUp(batch);
    this.#noticeListeners.clear();
    this.#slots.clear();
    this.#idle.clear();
  }

  /** A notice from the backend: what it names is no longer the latest. Costs nothing when nobody watches it. */
  notice(notice: ChangeNotice): void {
    if (this.closing.signal.aborted) return;
    for (const listener of [...this.#noticeListeners]) tell(() => listener(notice));
    if (notice.reset) {
      for (const slot of this.#slots.values()) this.#outdate(slot);
      void this.session.refresh();
      return;
    }
    const slot = this.#slots.get(recordKey(notice));
    if (!slot) return;
    const { revision = slot.entry.revision + 1 } = notice;
    slot.noticed = Math.max(slot.noticed, revision);
    if (revision > slot.entry.revision) this.#outdate(slot);
  }

  /** Live updates went silent (`true`), or are heard again. */
  heard(stale: boolean): void {
    for (const slot of this.#slots.values()) this.#change(slot, { type: 'heard', stale });
  }

  /** How many watch here. */
  get watcherCount(): number {
    return this.#watched;
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

  /** Asks again for all that is shown. What is under way is new enough, however slow. */
  poll(): void {
    for (const slot of this.#slots.values())
      if (slot.entry.fetchedAt !== undefined && !slot.batch) this.#outdate(slot);
  }

  /** Changes may have been missed, but now the backend is there: asks at once for all that is shown. */
  catchUp(): void {
    this.#backOff.reset();
    clearTimeout(this.#flushTimer);
    this.#flushTimer = undefined;
    for (const slot of this.#slots.values()) if (slot.entry.fetchedAt !== undefined) this.#outdate(slot);
    this.#flushSoon();
  }

  #outdate(slot: Slot): void {
    slot.due = true;
    // What is under way may have been answered before the change.
    delete slot.batch;
    if (isNeeded(slot)) this.#flushSoon();
  }

  #start(): void {
    if (this.closing.signal.aborted) return;
    void this.session.ready();
    const mode = this.#options.live ?? 'stream';
    if (mode === 'off' || this.#options.asks === false) return;
    this.#live ??= import('./live-updates.js').then(({ LiveUpdates }) => new LiveUpdates(this, mode));
    this.#live.then(
      (live) => (this.#watched > 0 && !this.closing.signal.aborted ? live.start() : undefined),
      // It could not be loaded, and is tried again the next time.
      () => (this.#live = undefined),
    );
  }

  #stop(): void {
    clearTimeout(this.#flushTimer);
    clearTimeout(this.#errorTimer);
    this.#flushTimer = this.#errorTimer = undefined;
    this.#live?.then(
      (live) => (this.#watched === 0 || this.closing.signal.aborted ? live.stop() : undefined),
      () => undefined,
    );
    // Unheard from now on: whatever was asked for is asked for again when somebody comes back to it.
    for (const slot of this.#slots.values()) slot.due = true;
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
      for (const batch of [...this.#batches]) {
        if (!batch.awaited && batch.slots.every((slot) => slot.watchers.length === 0)) this.#giveUp(batch);
      }
      for (const key of this.#idle) {
        if (this.#idle.size <= mostIdle) break;
        this.#idle.delete(key);
        this.#slots.delete(key);
      }
      if (this.#watched === 0) this.#stop();
    });
  }

  #flushSoon(): void {
    if (
      this.closing.signal.aborted ||
      this.#watched === 0 ||
      this.#flushTimer !== undefined ||
      this.#options.asks === false
    )
      return;
    // While a failure is waited out, nothing is sent: what is needed is gathered meanwhile.
    this.#flushAfter(Math.max(frameMs, this.#backOff.wait));
  }

  #flushAfter(ms: number): void {
    const timer = setTimeout(() => {
      void this.session.ready().then(() => {
        // Stopped meanwhile, and perhaps started again: then it is no longer this timer's turn.
        if (this.#flushTimer !== timer) return;
        this.#flushTimer = undefined;
        if (this.#backOff.wait > 0) this.#flushSoon();
        else if (this.#backOff.failing && isHidden()) this.#flushAfter(hiddenRetryMs);
        else this.#flush();
      });
    }, ms);
    this.#flushTimer = timer;
  }

  /** Sends for what is needed now; each request that has room left takes rows that follow. */
  #flush(): void {
    const needed: Slot[] = [];
    for (const slot of this.#slots.values()) {
      if (slot.due && !slot.batch && isNeeded(slot)) needed.push(slot);
    }
    this.#send(needed, false);
  }

  #send(needed: readonly Slot[], awaited: boolean): Batch[] {
    const batches: Batch[] = [];
    for (const [type, slots] of Map.groupBy(needed, (slot) => slot.type)) {
      const limits = {
        ids: this.session.limits.statusBatch,
        characters: urlCharacters - (this.#options.urlBase ?? 0) - urlPart(type).length,
      };
      for (let rest = slots; rest.length > 0;) {
        const taken = takeBatch(rest, this.#following(type, rest), limits);
        batches.push(this.#ask(taken, awaited));
        // What is needed is taken first and in order.
        rest = rest.slice(taken.length);
      }
    }
    return batches;
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

  #ask(slots: readonly Slot[], awaited: boolean): Batch {
    const abort = new AbortController();
    const { signal } = abort;
    const batch: Batch = {
      abort,
      slots,
      awaited,
      // Begun a microtask later, so that the batch is in place when the source answers at once.
      ended: Promise.resolve()
        .then(() => {
          signal.throwIfAborted();
          const refs = slots.map(({ type, id }) => ({ type, id }));
          return abortable(this.source.getStatuses(refs, { signal }), signal);
        })
        .then(
          (answer) => this.#answered(batch, answer),
          (thrown: unknown) => this.#failed(batch, thrown),
        )
        .finally(() => this.#batches.delete(batch)),
    };
    this.#batches.add(batch);
    // All are in place before the first is told: a listener may do anything, and end this very request.
    for (const slot of slots) slot.batch = batch;
    for (const slot of slots) if (slot.batch === batch) this.#change(slot, { type: 'asked' });
    return batch;
  }

  #answered(batch: Batch, answer: StatusBatch): void {
    if (batch.abort.signal.aborted) return;
    this.#backOff.succeeded();
    const at = (this.#answeredAt = Date.now());
    const statuses = new Map(answer.records.map((status) => [status.id, status]));
    const problems = new Map(answer.errors.map((problem) => [problem.id, problem]));
    const current = this.#release(batch, false);
    for (const slot of batch.slots) {
      const status = statuses.get(slot.id);
      if (status) {
        this.#change(slot, { type: 'answered', status, at });
      } else if (current.has(slot)) {
        // A record that could not even be read has no id; else the backend forgot this one.
        const problem = problems.get(slot.id) ?? problems.get('');
        const error = problem
          ? new SyncError(problem.code, problem.message)
          : new SyncError('not_found', `The answer leaves out ${slot.type} ${slot.id}`);
        this.#change(slot, { type: 'failed', error, at });
        if (isTemporary(error)) this.#askForErrorsLater();
      }
    }
  }

  #failed(batch: Batch, thrown: unknown): void {
    if (batch.abort.signal.aborted) return;
    const error = toSyncError(thrown);
    const at = Date.now();
    const temporary = isTemporary(error);
    if (temporary) this.#backOff.failed(error.retryAt);
    for (const slot of this.#release(batch, temporary)) this.#change(slot, { type: 'failed', error, at });
    if (temporary) this.#flushSoon();
  }

  #giveUp(batch: Batch): void {
    batch.abort.abort();
    this.#batches.delete(batch);
    for (const slot of this.#release(batch, true)) this.#change(slot, { type: 'given-up' });
  }

  /** Parts the records from the request that has ended for them; returns those that had not been asked for anew. */
  #release(batch: Batch, due: boolean): Set<Slot> {
    const released = new Set(batch.slots.filter((slot) => slot.batch === batch));
    for (const slot of released) {
      delete slot.batch;
      slot.due = due;
    }
    return released;
  }

  /** One record of an answer failed, but may do better the next time: not worth to hold up the others. */
  #askForErrorsLater(): void {
    if (this.#watched === 0) return;
    this.#errorTimer ??= setTimeout(() => {
      this.#errorTimer = undefined;
      for (const slot of this.#slots.values()) {
        const { phase, error } = slot.entry;
        if (phase === 'failed' && error && isTemporary(error) && !slot.batch) this.#outdate(slot);
      }
    }, errorAgeMs);
  }

  #change(slot: Slot, event: EntryEvent): void {
    const previous = slot.entry;
    slot.entry = reduceEntry(previous, event);
    if (slot.entry === previous) return;
    const told = [...slot.watchers];
    for (const watcher of told) {
      // One that was told before may have made this one leave.
      if (told.length !== slot.watchers.length && !slot.watchers.includes(watcher)) continue;
      tell(() => watcher.entryChanged(slot.entry, previous));
    }
  }

  /** The slot of a record, watched or not. */
  #remember(ref: RecordRef): Slot {
    const key = recordKey(ref);
    let slot = this.#slots.get(key);
    if (!slot) {
      slot = newSlot(ref);
      this.#slots.set(key, slot);
      this.#idle.add(key);
      this.#tidySoon();
    }
    return slot;
  }
}

function newSlot({ type, id }: RecordRef): Slot {
  return { type, id, entry: unknownEntry, watchers: [], due: true, noticed: -1 };
}

function isNeeded(slot: Slot): boolean {
  return slot.watchers.some((watcher) => watcher.near);
}
