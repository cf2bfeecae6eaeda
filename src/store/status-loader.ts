// Loads the statuses that are needed: gathers them within a frame, fills batches, retries what failed for a moment.
// Knows nothing of how changes are announced.
import { askedWaitMs } from '../async/back-off-ms.js';
import { monotonicNow } from '../async/monotonic-now.js';
import type { RecordRef } from '../model/record-ref.js';
import type { StatusEntry } from '../model/status-entry.js';
import { isTemporary, SyncError, toSyncError } from '../model/sync-error.js';
import type { SignalOption } from '../model/sync-source.js';
import type { RecordStatus, StatusBatch } from '../model/sync-status.js';
import { answersById } from './answers-by-id.js';
import { BatchRequest } from './batch-request.js';
import { DelayedRetry } from './delayed-retry.js';
import { FetchState } from './fetch-state.js';
import { batchLimits, fillBatches } from './fill-batch.js';
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
type Batch = BatchRequest<Entry, StatusBatch>;

/** How long the temporary error of one record is kept before the record is requested again. */
const errorAgeMs = 30_000;
/** How long replicas of a backend may need to know what the backend has announced. */
const replicaMs = 1_000;
/** How long a request goes on for rows that a scroll has passed: its answer makes the way back free. */
const passedMs = 500;

export class StatusLoader {
  readonly #options: StatusLoaderOptions;
  readonly #cache: RecordCache<StatusEntry>;
  readonly #state = new FetchState<Entry, Batch>();
  readonly #flushTimer: FlushTimer;
  readonly #batches = new Set<Batch>();
  readonly #failedAt = new WeakMap<Entry, number>();
  #answeredAt = monotonicNow();
  #signedOut = false;
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
    this.#flushTimer = new FlushTimer(() => this.#flush());
  }

  /** When the source answered last, on the monotonic clock. */
  get answeredAt(): number {
    return this.#answeredAt;
  }

  /** Whether the latest request failed; `signed-out` when nobody is signed in. */
  get failure(): 'temporary' | 'signed-out' | undefined {
    return this.#signedOut ? 'signed-out' : this.#flushTimer.failing ? 'temporary' : undefined;
  }

  isPending(entry: Entry): boolean {
    return this.#state.isPending(entry);
  }

  /**
   * A subscriber came to an entry, or needs the entry now. An old error is tried again.
   * @param visible whether the entry is needed now
   */
  need(entry: Entry, visible: boolean): void {
    const failedAt = entry.value.phase === 'failed' ? this.#failedAt.get(entry) : undefined;
    if (failedAt !== undefined && monotonicNow() - failedAt > errorAgeMs) this.#state.markOutdated(entry);
    if (visible && this.#state.needsFetch(entry)) this.#scheduleFlush(true);
  }

  /** The value may be out of date. The entry is requested again when a subscriber needs it. */
  invalidate(entry: Entry): void {
    this.#state.markOutdated(entry);
    if (isVisible(entry)) this.#scheduleFlush();
  }

  /** A notice announced a revision. A notice without a number says that something may have changed. */
  announce(entry: Entry, revision: number | undefined): void {
    if (revision !== undefined) this.#state.expectRevision(entry, revision);
    if (revision === undefined || revision > entry.value.revision) this.invalidate(entry);
  }

  /** Takes a status that did not come from a request. A notice may have announced a newer one. */
  accept(entry: Entry, status: RecordStatus): void {
    if (status.revision >= this.#state.minRevision(entry)) this.#state.markCurrent(entry);
    this.#apply(entry, { type: 'succeeded', status, at: Date.now() });
  }

  /** Ends a back-off. @param asked whether a wait that the backend asked for ends, too */
  resetBackOff(asked: boolean): void {
    this.#flushTimer.resetBackOff(asked);
    this.#scheduleFlush();
  }

  /** Requests these entries at once. Resolves when answered, also when the request failed. */
  async fetch(entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) this.#state.markOutdated(entry);
    await Promise.all(this.#send(entries, true));
  }

  /** Aborts requests whose records have lost all subscribers: at once when nothing is shown, else after a while. */
  abortUnneeded(): void {
    for (const batch of [...this.#batches]) {
      if (!isUnneeded(batch)) continue;
      if (this.#cache.subscriberCount === 0) this.#abort(batch);
      else batch.after(passedMs, () => isUnneeded(batch) && this.#abort(batch));
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

  #scheduleFlush(patient = false): void {
    if (!this.#closed && this.#cache.subscriberCount > 0) this.#flushTimer.schedule(patient);
  }

  #flush(): void {
    // A session that failed is requested again. Nothing waits for it: until it is known, the contract's limits hold.
    void this.#options.session.ready();
    const needed: Entry[] = [];
    for (const entry of this.#cache)
      if (this.#state.needsFetch(entry) && isVisible(entry)) needed.push(entry);
    void Promise.all(this.#send(needed, false));
  }

  /** Sends batches for what is needed; each batch that has room takes rows that follow in the list. */
  #send(needed: readonly Entry[], awaited: boolean): Promise<void>[] {
    const { session, urlBase } = this.#options;
    const mayRide = (entry: Entry) => entry.subscribers.length > 0 && this.#state.needsFetch(entry);
    const batches = fillBatches(needed, this.#cache, mayRide, (type) =>
      batchLimits(type, session.limits.statusBatch, urlBase),
    );
    return Array.from(batches, (entries) => this.#request(entries, awaited));
  }

  /** Resolves when answered, also when the request failed. */
  #request(entries: readonly Entry[], awaited: boolean): Promise<void> {
    const refs = entries.map(({ type, id }) => ({ type, id }));
    const batch: Batch = new BatchRequest({
      entries,
      awaited,
      send: (signal) => this.#options.getStatuses(refs, { signal }),
    });
    this.#batches.add(batch);
    // All entries are in place before the first subscriber is notified: a subscriber may end this very request.
    this.#state.begin(entries, batch);
    for (const entry of entries)
      if (this.#state.isPendingIn(entry, batch)) this.#apply(entry, { type: 'requested' });
    return batch.answer
      .then(
        (answer) => this.#succeeded(batch, answer),
        (thrown: unknown) => this.#failed(batch, toSyncError(thrown)),
      )
      .finally(() => {
        batch.settle();
        this.#batches.delete(batch);
      });
  }

  #succeeded(batch: Batch, answer: StatusBatch): void {
    if (batch.aborted) return;
    this.#flushTimer.succeeded();
    this.#signedOut = false;
    this.#answeredAt = monotonicNow();
    const answerFor = answersById(answer);
    const ended = this.#state.end(batch.entries, batch, true);
    for (const entry of batch.entries) {
      const found = answerFor(entry);
      if (!(found instanceof SyncError)) {
        this.#apply(entry, { type: 'succeeded', status: found, at: Date.now() });
        if (ended.has(entry)) this.#retryIfBehind(entry);
      } else if (ended.has(entry)) {
        this.#fail(entry, found);
        if (isTemporary(found) && this.#cache.subscriberCount > 0) this.#errorRetry.schedule(entry);
      }
    }
  }

  async #failed(batch: Batch, error: SyncError): Promise<void> {
    if (batch.aborted) return;
    const temporary = isTemporary(error);
    if (!temporary && batch.entries.length > (await this.#options.session.ready()).limits.statusBatch) {
      // The batch was sent before the session was known, and is larger than the session allows.
      this.#abort(batch);
      await Promise.all(this.#send(batch.entries, batch.awaited));
    }
    if (batch.aborted) return;
    this.#signedOut = error.code === 'unauthorized';
    if (temporary) this.#flushTimer.failed(askedWaitMs(error.retryAt));
    for (const entry of this.#state.end(batch.entries, batch, !temporary)) this.#fail(entry, error);
    if (temporary) this.#scheduleFlush();
  }

  #fail(entry: Entry, error: SyncError): void {
    this.#failedAt.set(entry, monotonicNow());
    this.#apply(entry, { type: 'failed', error, at: Date.now() });
  }

  #abort(batch: Batch): void {
    batch.abort();
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

function isUnneeded({ awaited, entries }: Batch): boolean {
  return !awaited && entries.every((entry) => entry.subscribers.length === 0);
}
