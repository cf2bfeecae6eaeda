// Asks for the records that are needed: gathered within a frame, in batches with room for what follows, waiting out
// failures. Knows nothing of how changes are heard of.
import type { RecordRef } from '../model/record-ref.js';
import { isTemporary, SyncError, toSyncError } from '../model/sync-error.js';
import type { SignalOption } from '../model/sync-source.js';
import type { StatusBatch } from '../model/sync-status.js';
import { abortable } from '../async/abortable.js';
import { urlPart } from '../transport/url-part.js';
import { BackOff } from '../async/back-off.js';
import { isHidden } from '../dom/page-visibility.js';
import type { SharedSession } from './shared-session.js';
import { isNeeded, type Slot, type SlotTable } from './slot-table.js';
import { takeBatch } from './take-batch.js';

interface StatusRequestsOptions {
  readonly slots: SlotTable;
  readonly session: SharedSession;
  readonly getStatuses: (refs: readonly RecordRef[], options: SignalOption) => Promise<StatusBatch>;
  /** How many characters of a request's URL are spent before the first id. */
  readonly urlBase: number;
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
/** How long one record's error is left alone. */
export const errorAgeMs = 30_000;
/** How long a backend may need until all of it knows what it has told. */
const replicaMs = 1_000;
/** How long a hidden page leaves a backend alone that fails. */
const hiddenRetryMs = 60_000;

export class StatusRequests {
  readonly #options: StatusRequestsOptions;
  readonly #slots: SlotTable;
  readonly #batches = new Set<Batch>();
  readonly #backOff = new BackOff();
  #answeredAt = Date.now();
  #closed = false;
  #flushTimer: ReturnType<typeof setTimeout> | undefined;
  #errorTimer: ReturnType<typeof setTimeout> | undefined;
  #replicaTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #behind = new Set<Slot>();
  /** For which notice a record was asked for a second time. */
  readonly #askedTwice = new WeakMap<Slot, number>();

  constructor(options: StatusRequestsOptions) {
    this.#options = options;
    this.#slots = options.slots;
  }

  /** When the source last answered, in epoch milliseconds. */
  get answeredAt(): number {
    return this.#answeredAt;
  }

  /** A record may have changed: what is known of it is no longer enough. */
  outdate(slot: Slot): void {
    slot.due = true;
    // What is under way may have been answered before the change.
    delete slot.batch;
    if (isNeeded(slot)) this.soon();
  }

  /** Asks, within a frame, for what is due and needed. */
  soon(): void {
    if (this.#closed || this.#slots.watchers === 0 || this.#flushTimer !== undefined) return;
    // While a failure is waited out, nothing is sent: what is needed is gathered meanwhile.
    this.#flushAfter(Math.max(frameMs, this.#backOff.wait));
  }

  /** The same, though a failure was being waited out: there is reason to think that the backend is back. */
  afresh(): void {
    this.#backOff.reset();
    clearTimeout(this.#flushTimer);
    this.#flushTimer = undefined;
    this.soon();
  }

  /** Asks for these at once. Resolves when answered, be it in vain; not given up when all watchers leave. */
  async now(slots: readonly Slot[]): Promise<void> {
    await Promise.all(this.#send(slots, true).map((batch) => batch.ended));
  }

  /** Gives up requests that nobody waits for any more. */
  giveUpUnwatched(): void {
    for (const batch of [...this.#batches]) {
      if (!batch.awaited && batch.slots.every((slot) => slot.watchers.length === 0)) this.#giveUp(batch);
    }
  }

  /** Plans nothing more; what is under way may end. */
  pause(): void {
    clearTimeout(this.#flushTimer);
    clearTimeout(this.#errorTimer);
    clearTimeout(this.#replicaTimer);
    this.#flushTimer = this.#errorTimer = this.#replicaTimer = undefined;
    this.#behind.clear();
  }

  /** Final: nothing is asked for any more. */
  close(): void {
    this.#closed = true;
    this.pause();
    for (const batch of [...this.#batches]) this.#giveUp(batch);
  }

  #flushAfter(ms: number): void {
    const timer = setTimeout(() => {
      void this.#options.session.ready().then(() => {
        // Paused meanwhile, and perhaps started again: then it is no longer this timer's turn.
        if (this.#flushTimer !== timer) return;
        this.#flushTimer = undefined;
        if (this.#backOff.wait > 0) this.soon();
        else if (this.#backOff.failing && isHidden()) this.#flushAfter(hiddenRetryMs);
        else this.#flush();
      });
    }, ms);
    this.#flushTimer = timer;
  }

  #flush(): void {
    const needed: Slot[] = [];
    for (const slot of this.#slots) if (slot.due && !slot.batch && isNeeded(slot)) needed.push(slot);
    this.#send(needed, false);
  }

  /** Sends for what is needed now; each request that has room left takes rows that follow. */
  #send(needed: readonly Slot[], awaited: boolean): Batch[] {
    const batches: Batch[] = [];
    for (const [type, slots] of Map.groupBy(needed, (slot) => slot.type)) {
      const limits = {
        ids: this.#options.session.limits.statusBatch,
        characters: urlCharacters - this.#options.urlBase - urlPart(type).length,
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
    for (const slot of this.#slots) {
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
          return abortable(this.#options.getStatuses(refs, { signal }), signal);
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
    for (const slot of slots) if (slot.batch === batch) this.#slots.change(slot, { type: 'asked' });
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
        this.#slots.change(slot, { type: 'answered', status, at });
        if (current.has(slot) && slot.entry.revision < slot.noticed) this.#askTwice(slot);
      } else if (current.has(slot)) {
        // A record that could not even be read has no id; else the backend forgot this one.
        const problem = problems.get(slot.id) ?? problems.get('');
        const error = problem
          ? new SyncError(problem.code, problem.message)
          : new SyncError('not_found', `The answer leaves out ${slot.type} ${slot.id}`);
        this.#slots.change(slot, { type: 'failed', error, at });
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
    for (const slot of this.#release(batch, temporary)) {
      this.#slots.change(slot, { type: 'failed', error, at });
    }
    if (temporary) this.soon();
  }

  #giveUp(batch: Batch): void {
    batch.abort.abort();
    this.#batches.delete(batch);
    for (const slot of this.#release(batch, true)) this.#slots.change(slot, { type: 'given-up' });
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

  /**
   * The answer is older than the notice that it was asked for: it comes from a replica that is behind. Asked once more
   * for each notice; when that is no news either, the next notice or the next catch-up tells.
   */
  #askTwice(slot: Slot): void {
    if (this.#slots.watchers === 0 || this.#askedTwice.get(slot) === slot.noticed) return;
    this.#askedTwice.set(slot, slot.noticed);
    this.#behind.add(slot);
    this.#replicaTimer ??= setTimeout(() => {
      this.#replicaTimer = undefined;
      const behind = [...this.#behind];
      this.#behind.clear();
      for (const one of behind) if (one.entry.revision < one.noticed && !one.batch) this.outdate(one);
    }, replicaMs);
  }

  /** One record of an answer failed, but may do better the next time: not worth to hold up the others. */
  #askForErrorsLater(): void {
    if (this.#slots.watchers === 0) return;
    this.#errorTimer ??= setTimeout(() => {
      this.#errorTimer = undefined;
      for (const slot of this.#slots) {
        const { phase, error } = slot.entry;
        if (phase === 'failed' && error && isTemporary(error) && !slot.batch) this.outdate(slot);
      }
    }, errorAgeMs);
  }
}
