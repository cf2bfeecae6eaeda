// What panels need to know of each record, shared by all that find their data at one client: asked for once, shown at
// once the next time, and asked for again when something newer is heard of. Knows nothing of elements.
import type { RecordDetail } from '../model/record-detail.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';
import { toSyncError, type SyncError } from '../model/sync-error.js';
import type { ChangeNotice } from '../model/sync-source.js';
import type { StatusStore } from './status-store.js';

/** Frozen; a change makes a new one. `detail` outlives a failed refresh. */
export interface DetailEntry {
  readonly detail?: RecordDetail;
  /** Why the latest request was in vain. */
  readonly error?: SyncError;
  readonly loading: boolean;
}

interface Slot {
  readonly ref: RecordRef;
  entry: DetailEntry;
  readonly watchers: Set<() => void>;
  abort?: AbortController;
  /** True when what is known is not, or may not be, the latest. */
  due: boolean;
  /** The newest revision that was asked for: a backend that answers an older one is not asked for ever. */
  asked: number;
  answeredAt: number;
}

const mostKept = 50;
/** Older than this, a detail is shown, and asked for again: not everything in a CRM changes the revision. */
const maxAgeMs = 60_000;

export const unknownDetail: DetailEntry = Object.freeze({ loading: false });

export class DetailCache {
  readonly #client: StatusStore;
  /** The longest unused first. */
  readonly #slots = new Map<string, Slot>();

  constructor(client: StatusStore) {
    this.#client = client;
    client.subscribeNotices((notice) => this.#notice(notice));
  }

  peek(ref: RecordRef): DetailEntry {
    return this.#slots.get(recordKey(ref))?.entry ?? unknownDetail;
  }

  /** Asks for a record's detail unless the latest is known, and tells of each change until the returned function is called. */
  watch(ref: RecordRef, onChange: () => void): () => void {
    const slot = this.#use(ref);
    const { error, detail } = slot.entry;
    if (!slot.abort && (!detail || error || Date.now() - slot.answeredAt > maxAgeMs)) slot.due = true;
    slot.watchers.add(onChange);
    this.#askIfDue(slot);
    return () => {
      if (!slot.watchers.delete(onChange) || slot.watchers.size > 0) return;
      slot.abort?.abort();
      delete slot.abort;
      slot.due ||= slot.entry.loading;
      slot.entry = Object.freeze({ ...slot.entry, loading: false });
      this.#trim();
    };
  }

  /** A revision of the record was heard of; what is older is asked for again. */
  outdate(ref: RecordRef, revision: number): void {
    const slot = this.#slots.get(recordKey(ref));
    if (!slot?.entry.detail || revision <= Math.max(slot.entry.detail.revision, slot.asked)) return;
    slot.asked = revision;
    this.#renew(slot);
  }

  /** Asks again, whatever is known. */
  refresh(ref: RecordRef): void {
    this.#renew(this.#use(ref));
  }

  #notice(notice: ChangeNotice): void {
    if (notice.reset) {
      for (const slot of this.#slots.values()) this.#renew(slot);
      return;
    }
    const slot = this.#slots.get(recordKey(notice));
    if (!slot) return;
    if (notice.revision === undefined || !slot.entry.detail) this.#renew(slot);
    else this.outdate(notice, notice.revision);
  }

  #renew(slot: Slot): void {
    slot.due = true;
    this.#askIfDue(slot);
  }

  #askIfDue(slot: Slot): void {
    // What is under way may be answered from before the change: it is let finish, and asked for once more.
    if (!slot.due || slot.abort || slot.watchers.size === 0) return;
    slot.due = false;
    const abort = (slot.abort = new AbortController());
    this.#change(slot, { ...slot.entry, loading: true });
    const ended = (entry: DetailEntry) => {
      if (abort.signal.aborted) return;
      delete slot.abort;
      this.#change(slot, entry);
      this.#askIfDue(slot);
    };
    // Begun a microtask later, so that a source that answers or throws at once is like any other.
    Promise.resolve()
      .then(() => this.#client.source.getDetail(slot.ref, { signal: abort.signal }))
      .then(
        (detail) => {
          slot.answeredAt = Date.now();
          const known = slot.entry.detail;
          ended({ detail: known && known.revision > detail.revision ? known : detail, loading: false });
        },
        (thrown: unknown) => ended({ ...slot.entry, error: toSyncError(thrown), loading: false }),
      );
  }

  #change(slot: Slot, entry: DetailEntry): void {
    slot.entry = Object.freeze(entry);
    for (const watcher of [...slot.watchers]) watcher();
  }

  #use(ref: RecordRef): Slot {
    const key = recordKey(ref);
    const slot: Slot = this.#slots.get(key) ?? {
      ref: { type: ref.type, id: ref.id },
      entry: unknownDetail,
      watchers: new Set(),
      due: true,
      asked: -1,
      answeredAt: 0,
    };
    this.#slots.delete(key);
    this.#slots.set(key, slot);
    this.#trim();
    return slot;
  }

  #trim(): void {
    for (const [key, slot] of this.#slots) {
      if (this.#slots.size <= mostKept) return;
      if (slot.watchers.size === 0) this.#slots.delete(key);
    }
  }
}

const caches = new WeakMap<StatusStore, DetailCache>();

/** The details known at a client. */
export function detailsOf(client: StatusStore): DetailCache {
  let cache = caches.get(client);
  if (!cache) caches.set(client, (cache = new DetailCache(client)));
  return cache;
}

/**
 * Asks for a record's detail before it is needed. Call the returned function when it is needed no more, or after
 * whoever shows it has taken over: a request that nobody waits for is aborted.
 */
export function prefetch(client: StatusStore, ref: RecordRef): () => void {
  return detailsOf(client).watch(ref, () => undefined);
}
