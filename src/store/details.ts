// The detail resource: what panels show of each record. A detail is requested once for all panels, kept for the next
// one, and requested again when something newer is announced. Knows nothing of elements.
import { monotonicNow } from '../async/monotonic-now.js';
import type { RecordDetail } from '../model/record-detail.js';
import type { RecordRef } from '../model/record-ref.js';
import type { ChangeNotice, SignalOption, SyncSource } from '../model/sync-source.js';
import { FetchState } from './fetch-state.js';
import { RecordCache, type CacheEntry } from './record-cache.js';
import { SharedRequest } from './shared-request.js';

/** Frozen; a change makes a new one. */
export interface DetailSnapshot {
  /** The latest detail that is known. A failed request leaves it as it was. */
  readonly detail?: RecordDetail;
  /** Grows each time when the detail has to be loaded again. */
  readonly version: number;
}

type Entry = CacheEntry<DetailSnapshot>;
type DetailRequest = SharedRequest<RecordDetail>;

const mostIdle = 50;
/** An older detail is shown, and requested again: not every change in a CRM changes the revision. */
const maxAgeMs = 60_000;

export class Details {
  readonly #source: Pick<SyncSource, 'getDetail'>;
  readonly #closing: AbortSignal;
  readonly #cache = new RecordCache<DetailSnapshot>(Object.freeze({ version: 0 }), mostIdle);
  readonly #state = new FetchState<Entry, DetailRequest>();
  readonly #requests = new Map<Entry, DetailRequest>();
  readonly #answeredAt = new WeakMap<Entry, number>();

  /** @param closing aborts all requests */
  constructor(source: Pick<SyncSource, 'getDetail'>, closing: AbortSignal) {
    this.#source = source;
    this.#closing = closing;
  }

  peek(ref: RecordRef): DetailSnapshot {
    return this.#cache.peek(ref);
  }

  /** Calls the listener with each change until the returned function is called. Requests nothing. */
  subscribe(ref: RecordRef, listener: () => void): () => void {
    const subscriber = { visible: true, changed: listener };
    this.#cache.subscribe(ref, subscriber);
    return () => {
      this.#cache.unsubscribe(ref, subscriber);
      this.#cache.trim();
    };
  }

  /**
   * Resolves with the latest detail: the one that is known, if it is current, else that of a request, which all
   * callers share. The request is aborted when the signals of all callers are.
   * @throws SyncError when the request failed
   */
  async load(ref: RecordRef, { signal }: SignalOption): Promise<RecordDetail> {
    const entry = this.#cache.ensure(ref);
    this.#cache.touch(entry);
    this.#cache.trim();
    const { detail } = entry.value;
    if (detail && this.#isCurrent(entry)) return detail;
    const running = this.#requests.get(entry);
    return (running && !running.aborted ? running : this.#request(entry)).join(signal);
  }

  /**
   * The detail may be out of date: panels that show it load it again.
   * @param ref absent for all records
   * @param revision the one that was announced; an answer of this or a later revision is new enough
   */
  invalidate(ref?: RecordRef, revision?: number): void {
    if (!ref) {
      for (const entry of this.#cache) this.#outdate(entry);
      return;
    }
    const entry = this.#cache.find(ref);
    if (!entry) return;
    if (revision !== undefined) {
      const { detail } = entry.value;
      // Each announced revision is requested once, so that a backend that answers older ones is left alone.
      if (!detail || revision <= Math.max(detail.revision, this.#state.minRevision(entry))) return;
      this.#state.expectRevision(entry, revision);
    }
    this.#outdate(entry);
  }

  handleNotice(notice: ChangeNotice): void {
    if (notice.reset) return this.invalidate();
    this.invalidate(notice, this.peek(notice).detail && notice.revision);
  }

  /** Forgets all; the requests end with the signal. */
  close(): void {
    this.#cache.clear();
  }

  #isCurrent(entry: Entry): boolean {
    const age = monotonicNow() - (this.#answeredAt.get(entry) ?? -Infinity);
    return age <= maxAgeMs && !this.#state.needsFetch(entry) && !this.#requests.has(entry);
  }

  #outdate(entry: Entry): void {
    this.#state.markOutdated(entry);
    // The answer that is under way is shown first; the new version follows when it has come.
    if (!this.#requests.has(entry)) this.#renew(entry);
  }

  /** Makes subscribers load the detail again. */
  #renew(entry: Entry): void {
    this.#cache.set(entry, Object.freeze({ ...entry.value, version: entry.value.version + 1 }));
  }

  #request(entry: Entry): DetailRequest {
    const request: DetailRequest = new SharedRequest(async (signal) => {
      try {
        const { type, id } = entry;
        const answer = await this.#source.getDetail({ type, id }, { signal });
        signal.throwIfAborted();
        return this.#succeeded(entry, request, answer);
      } finally {
        if (this.#requests.get(entry) === request) this.#requests.delete(entry);
        this.#state.end([entry], request, false);
      }
    }, this.#closing);
    this.#requests.set(entry, request);
    this.#state.begin([entry], request);
    return request;
  }

  #succeeded(entry: Entry, request: DetailRequest, answer: RecordDetail): RecordDetail {
    const { detail: known, version } = entry.value;
    const detail = known && known.revision > answer.revision ? known : answer;
    this.#requests.delete(entry);
    this.#answeredAt.set(entry, monotonicNow());
    const outdated = this.#state.end([entry], request, true).size === 0;
    this.#cache.set(entry, Object.freeze({ detail, version: outdated ? version + 1 : version }));
    return detail;
  }
}
