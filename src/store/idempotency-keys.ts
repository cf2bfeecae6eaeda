// Keeps the idempotency key of a push until the backend has given a definite answer, also through a reload of the
// page: the next press for the same records means the same push.
import { newIdempotencyKey } from '../model/idempotency-key.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';
import { hashOf } from '../model/hash.js';
import { readKept, removeExpiredKeys, removeKept, writeKept, type Kept } from './key-storage.js';

export interface KeyedRequest {
  readonly records: readonly RecordRef[];
  readonly providers?: readonly string[] | undefined;
}

/** What is known of a record when a key is kept or looked up. */
export interface RecordState {
  /** `-1` when nothing is known. */
  readonly revision: number;
  /** Whether a push of the record waits or runs. */
  readonly busy: boolean;
}

/** The revisions of more records than this are not kept, to save the page's storage. */
const mostRevisions = 2_000;

export class IdempotencyKeys {
  readonly #scope: () => string | undefined;
  readonly #stateOf: (ref: RecordRef) => RecordState;

  /**
   * @param scope names the backend and the reader: another reader's push never shares a key. `undefined` before the
   * reader is known.
   */
  constructor(scope: () => string | undefined, stateOf: (ref: RecordRef) => RecordState) {
    this.#scope = scope;
    this.#stateOf = stateOf;
  }

  /** The key of the same push before, while its answer is missing and its records have not changed; else a new one. */
  keyFor(request: KeyedRequest): string {
    removeExpiredKeys();
    // A key that is kept under another name than the reader's would never be released.
    if (this.#scope() === undefined) return newIdempotencyKey();
    const name = this.#nameOf(request);
    const kept = readKept(name);
    if (kept && !this.#changedSince(kept, request)) return kept.key;
    const key = newIdempotencyKey();
    writeKept(name, { key, at: Date.now(), revisions: this.#revisionsOf(request) });
    return key;
  }

  /**
   * How many records go into one request. A push that is sent again is cut as it was the first time, whatever the
   * limit is by then: the backend refuses a key that comes with other records.
   */
  chunkSizeFor(request: KeyedRequest, key: string, limit: number): number {
    const name = this.#nameOf(request);
    const kept = readKept(name);
    const own: Kept =
      kept?.key === key ? kept : { key, at: Date.now(), revisions: this.#revisionsOf(request) };
    if (own.chunkSize === undefined) writeKept(name, { ...own, chunkSize: limit });
    return own.chunkSize ?? limit;
  }

  /**
   * No definite answer came: the push may have been queued or not. What the push itself has changed until now is no
   * reason for a new key.
   * @param rest the records without an answer, and the key that they were sent with, when the others have one
   */
  keep(request: KeyedRequest, key: string, rest?: KeyedRequest & { readonly key: string }): void {
    const name = this.#nameOf(request);
    const { chunkSize, parent } = readKept(name) ?? {};
    const kept = { at: Date.now(), ...(chunkSize && { chunkSize }) };
    // Records with an answer count as unknown: their changes are no reason for a new key.
    const open = rest && new Set(rest.records.map(recordKey));
    const revisions = this.#revisionsOf(request, open);
    writeKept(name, { ...kept, key, revisions, ...(parent && { parent }) });
    if (rest)
      writeKept(this.#nameOf(rest), {
        ...kept,
        key: rest.key,
        revisions: this.#revisionsOf(rest),
        parent: name,
      });
  }

  /** The backend has given a definite answer, also for the pushes that this one is the rest of. */
  release(request: KeyedRequest): void {
    for (let name: string | undefined = this.#nameOf(request); name;) {
      const parent: string | undefined = readKept(name)?.parent;
      removeKept(name);
      name = parent;
    }
  }

  #changedSince({ revisions }: Kept, request: KeyedRequest): boolean {
    const before = revisions?.split('.') ?? [];
    return sorted(request.records).some((record, i) => {
      const { revision, busy } = this.#stateOf(record);
      return Boolean(before[i]) && !busy && revision > parseInt(before[i] as string, 36);
    });
  }

  #revisionsOf({ records }: KeyedRequest, only?: ReadonlySet<string>): string {
    if (records.length > mostRevisions) return '';
    return sorted(records)
      .map((record) => {
        const { revision } = this.#stateOf(record);
        return revision < 0 || only?.has(recordKey(record)) === false ? '' : revision.toString(36);
      })
      .join('.');
  }

  #nameOf({ records, providers = [] }: KeyedRequest): string {
    const named = [this.#scope() ?? '', sorted(records).map(recordKey), [...providers].sort()];
    return hashOf(JSON.stringify(named));
  }
}

/** One order for the same records, however a list was sorted when they were selected. */
function sorted(records: readonly RecordRef[]): RecordRef[] {
  return [...records].sort((a, b) => (recordKey(a) < recordKey(b) ? -1 : 1));
}
