// Loads the statuses that are needed: gathers them within a frame, fills batches, retries what failed for a moment.
// Knows nothing of how changes are announced.
import { abortable } from '../async/abortable.js';
import type { RecordRef } from '../model/record-ref.js';
import type { StatusEntry } from '../model/status-entry.js';
import { isTemporary, SyncError, toSyncError } from '../model/sync-error.js';
import type { SignalOption } from '../model/sync-source.js';
import type { RecordStatus, StatusBatch } from '../model/sync-status.js';
import { urlPart } from '../transport/url-part.js';
import { answersById } from './answers-by-id.js';
import { DelayedRetry } from './delayed-retry.js';
import { FetchState } from './fetch-state.js';
import { fillBatch, ridersOf } from './fill-batch.js';
import { FlushTimer } from './flush-timer.js';
import { isVisible, type CacheEntry, type RecordCache } from './record-cache.js';
import { reduceEntry, type EntryEvent } from './reduce-entry.js';
import type { SessionResource } from './session.js';

interface StatusLoaderOptions {
  readonly cache: RecordCache<StatusEntry>;
  readonly session: SessionResource;
  readonly getStatuses: (refs: readonly RecordRef[], options: SignalOption) => Promise<StatusBatch>;
  /** How many characters of a request's URL are spent before the first id. */
  readonly urlBase: number;
}

type Entry = CacheEntry<StatusEntry>;

interface Batch {
  readonly abort: AbortController;
  readonly entries: readonly Entry[];
  /** `true` when a caller waits for the answer itself: then the request goes on without subscribers. */
  readonly awaited: boolean;
  readonly ended: Promise<void>;
}

/** The longest URL that servers and proxies take everywhere. */
const urlCharacters = 6_000;
/** How long the temporary error of one record is kept before the record is requested again. */
const errorAgeMs = 30_000;
/** How long replicas of a backend may need to know what the backend has announced. */
const replicaMs = 1_000;

export class StatusLoader {
  readonly #options: StatusLoaderOptions;
  readonly #cache: RecordCache<StatusEntry>;
  readonly #state = new FetchState<Entry, Batch>();
  readonly #flushTimer: FlushTimer;
  readonly #batches = new Set<Batch>();
  #answeredAt = Date.now();
  #closed = false;
  /** One record's temporary error. */
  readonly #errorRetry = new DelayedRetry<Entry>(errorAgeMs, (entry) => {
    const { phase, error } = entry.value;
    if (phase === 'failed' && error && isTemporary(error) && !this.isPending(entry)) this.invalidate(entry);
  });
  /** An answer that is older than the notice: it comes from a replica that is behind. */
  readonly #replicaRetry = new DelayedRetry<Entry>(replicaMs, (entry) => {
    if (this.#isBehind(entry) && !this.isPending(entry)) this.invalidate(entry);
  });

  constructor(options: StatusLoaderOptions) {
    this.#options = options;
    this.#cache = options.cache;
    this.#flushTimer = new FlushTimer(
      () => this.#flush(),
      () => options.session.ready(),
    );
  }

  /** When the source answered last, in epoch milliseconds. */
  get answeredAt(): number {
    return this.#answeredAt;
  }

  isPending(entry: Entry): boolean {
    return this.#state.isPending(entry);
  }

  /**
   * A subscriber came to an entry, or needs the entry now. An old error is tried again.
   * @param visible whether the entry is needed now
   */
  need(entry: Entry, visible: boolean): void {
    const { phase, fetchedAt = 0 } = entry.value;
    if (phase === 'failed' && Date.now() - fetchedAt > errorAgeMs) this.#state.markOutdated(entry);
    if (visible && this.#state.needsFetch(entry)) this.#scheduleFlush();
  }

  /** The value may be out of date. The entry is requested again when a subscriber needs it. */
  invalidate(entry: Entry): void {
    this.#state.markOutdated(entry);
    if (isVisible(entry)) this.#scheduleFlush();
  }

  /** A notice announced a revision; without a number, any newer one. */
  announce(entry: Entry, revision = entry.value.revision + 1): void {
    this.#state.expectRevision(entry, revision);
    if (revision > entry.value.revision) this.invalidate(entry);
  }

  /** Takes a status that did not come from a request. A notice may have announced a newer one. */
  accept(entry: Entry, status: RecordStatus): void {
    if (status.revision >= this.#state.minRevision(entry)) this.#state.markCurrent(entry);
    this.#apply(entry, { type: 'succeeded', status, at: Date.now() });
  }

  /** Ends a back-off, because there is reason to believe that the backend answers again. */
  resetBackOff(): void {
    this.#flushTimer.resetBackOff();
    this.#scheduleFlush();
  }

  /** Requests these entries at once. Resolves when answered, also when the request failed. */
  async fetch(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) this.#state.markOutdated(entry);
    await Promise.all(this.#send(entries, true).map((batch) => batch.ended));
  }

  /** Aborts requests whose records have lost all subscribers. */
  abortUnneeded(): void {
    for (const batch of [...this.#batches]) {
      if (!batch.awaited && batch.entries.every((entry) => entry.subscribers.length === 0))
        this.#abort(batch);
    }
  }

  /** Plans no more requests; those under way may end. Without news, every value counts as out of date. */
  pause(): void {
    this.#flushTimer.cancel();
    this.#errorRetry.cancel();
    this.#replicaRetry.cancel();
    this.#state.markAllOutdated();
  }

  /** Final: no request is made any more. */
  close(): void {
    this.#closed = true;
    this.pause();
    for (const batch of [...this.#batches]) this.#abort(batch);
  }

  #apply(entry: Entry, event: EntryEvent): void {
    this.#cache.set(entry, reduceEntry(entry.value, event));
  }

  #scheduleFlush(): void {
    if (!this.#closed && this.#cache.subscriberCount > 0) this.#flushTimer.schedule();
  }

  #flush(): void {
    const needed: Entry[] = [];
    for (const entry of this.#cache)
      if (this.#state.needsFetch(entry) && isVisible(entry)) needed.push(entry);
    this.#send(needed, false);
  }

  /** Sends batches for what is needed; each batch that has room takes rows that follow in the list. */
  #send(needed: readonly Entry[], awaited: boolean): Batch[] {
    const batches: Batch[] = [];
    const mayRide = (entry: Entry) => entry.subscribers.length > 0 && this.#state.needsFetch(entry);
    for (const [type, entries] of Map.groupBy(needed, (entry) => entry.type)) {
      const limits = {
        ids: this.#options.session.limits.statusBatch,
        characters: urlCharacters - this.#options.urlBase - urlPart(type).length,
      };
      for (let rest = entries; rest.length > 0;) {
        const batch = fillBatch(rest, ridersOf(this.#cache, rest, mayRide), limits);
        batches.push(this.#request(batch, awaited));
        // What is needed is taken first and in order.
        rest = rest.slice(batch.length);
      }
    }
    return batches;
  }

  #request(entries: readonly Entry[], awaited: boolean): Batch {
    const abort = new AbortController();
    const { signal } = abort;
    const batch: Batch = {
      abort,
      entries,
      awaited,
      // Starts a microtask later, so that the batch is in place when the source answers at once.
      ended: Promise.resolve()
        .then(() => {
          signal.throwIfAborted();
          const refs = entries.map(({ type, id }) => ({ type, id }));
          return abortable(this.#options.getStatuses(refs, { signal }), signal);
        })
        .then(
          (answer) => this.#succeeded(batch, answer),
          (thrown: unknown) => this.#failed(batch, thrown),
        )
        .finally(() => this.#batches.delete(batch)),
    };
    this.#batches.add(batch);
    // All entries are in place before the first subscriber is notified: a subscriber may end this very request.
    this.#state.begin(entries, batch);
    for (const entry of entries)
      if (this.#state.isPendingIn(entry, batch)) this.#apply(entry, { type: 'requested' });
    return batch;
  }

  #succeeded(batch: Batch, answer: StatusBatch): void {
    if (batch.abort.signal.aborted) return;
    this.#flushTimer.succeeded();
    const at = (this.#answeredAt = Date.now());
    const answerFor = answersById(answer);
    const ended = this.#state.end(batch.entries, batch, true);
    for (const entry of batch.entries) {
      const found = answerFor(entry);
      if (!(found instanceof SyncError)) {
        this.#apply(entry, { type: 'succeeded', status: found, at });
        if (ended.has(entry)) this.#retryIfBehind(entry);
      } else if (ended.has(entry)) {
        this.#apply(entry, { type: 'failed', error: found, at });
        if (isTemporary(found) && this.#cache.subscriberCount > 0) this.#errorRetry.schedule(entry);
      }
    }
  }

  #failed(batch: Batch, thrown: unknown): void {
    if (batch.abort.signal.aborted) return;
    const error = toSyncError(thrown);
    const at = Date.now();
    const temporary = isTemporary(error);
    if (temporary) this.#flushTimer.failed(error.retryAt);
    for (const entry of this.#state.end(batch.entries, batch, !temporary))
      this.#apply(entry, { type: 'failed', error, at });
    if (temporary) this.#scheduleFlush();
  }

  #abort(batch: Batch): void {
    batch.abort.abort();
    this.#batches.delete(batch);
    for (const entry of this.#state.end(batch.entries, batch, false)) this.#apply(entry, { type: 'aborted' });
  }

  #retryIfBehind(entry: Entry): void {
    if (!this.#isBehind(entry) || this.#cache.subscriberCount === 0) return;
    if (this.#state.claimRetry(entry)) this.#replicaRetry.schedule(entry);
  }

  #isBehind(entry: Entry): boolean {
    return entry.value.revision < this.#state.minRevision(entry);
  }
}
