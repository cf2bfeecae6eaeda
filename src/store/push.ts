// One push of records to their CRMs, from the press to the end. A push lives as long as it runs, whatever becomes of
// the element that started it. What shows the push subscribes. Knows nothing of elements.
import { callSafely } from '../async/call-safely.js';
import type { RecordRef } from '../model/record-ref.js';
import type { ResyncProgress, ResyncReceipt, ResyncRequest } from '../model/resync.js';
import type { SyncError } from '../model/sync-error.js';

/**
 * `sending`: not confirmed yet; `running`: queued at the backend; `settled`: all records have ended; `failed`: refused,
 * or not sent; `unknown`: the end could not be learned in time, or the push was given up.
 */
export type PushPhase = 'sending' | 'running' | 'settled' | 'failed' | 'unknown';

/** Frozen; a change makes a new one. */
export interface PushSnapshot {
  readonly phase: PushPhase;
  readonly receipt?: ResyncReceipt;
  readonly progress?: ResyncProgress;
  /** Why the push failed. */
  readonly error?: SyncError;
  /** The next try, while the backend limits requests or fails. Epoch milliseconds. */
  readonly waitUntil?: number | undefined;
  /** Whether the push waits because of too many requests. */
  readonly rateLimited?: boolean;
}

export class Push {
  readonly records: readonly RecordRef[];
  /** The CRMs that the push is for; `undefined` for all. */
  readonly providers: readonly string[] | undefined;
  readonly idempotencyKey: string;
  /** Resolves when the backend has queued the push. Rejects with a `SyncError`, or with the reason of an abort. */
  readonly accepted: Promise<ResyncReceipt>;
  #settleAccepted!: { resolve: (receipt: ResyncReceipt) => void; reject: (reason: unknown) => void };
  readonly #listeners = new Set<(snapshot: PushSnapshot) => void>();
  readonly #abandoning = new AbortController();
  #callers = 0;
  #snapshot: PushSnapshot = Object.freeze({ phase: 'sending' });

  constructor({ records, providers, idempotencyKey }: ResyncRequest) {
    this.records = records;
    this.providers = providers;
    this.idempotencyKey = idempotencyKey;
    this.accepted = new Promise((resolve, reject) => (this.#settleAccepted = { resolve, reject }));
    // A caller may not be interested in the receipt; the snapshot has the error.
    this.accepted.catch(() => undefined);
  }

  peek(): PushSnapshot {
    return this.#snapshot;
  }

  /** Calls the listener with each change until the returned function is called. */
  subscribe(listener: (snapshot: PushSnapshot) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** One more caller wants the push. The sending is aborted when the signals of all callers are. */
  join(signal?: AbortSignal): void {
    this.#callers++;
    if (!signal) return;
    const leave = () => {
      if (--this.#callers === 0) this.#abandoning.abort(signal.reason);
    };
    if (signal.aborted) return leave();
    signal.addEventListener('abort', leave, { once: true });
    // A signal may live as long as the page.
    const forget = () => signal.removeEventListener('abort', leave);
    this.accepted.then(forget, forget);
  }

  /** Aborts when no caller wants the push any more, while it is sent. */
  get abandoned(): AbortSignal {
    return this.#abandoning.signal;
  }

  /** Whether somebody shows the push, or waits for its end. */
  get hasListeners(): boolean {
    return this.#listeners.size > 0;
  }

  /** Whether one more caller can join: the push runs, or somebody still wants it to be sent. */
  get canBeJoined(): boolean {
    return this.underWay && !(this.#snapshot.phase === 'sending' && this.abandoned.aborted);
  }

  /** Whether the push waits or runs. */
  get underWay(): boolean {
    return this.#snapshot.phase === 'sending' || this.#snapshot.phase === 'running';
  }

  /** The next try comes later, because the backend limits requests, or fails; with `undefined`, it comes soon. */
  wait(waitUntil: number | undefined, rateLimited = false): void {
    if (waitUntil !== this.#snapshot.waitUntil) this.#change({ waitUntil, rateLimited });
  }

  accept(receipt: ResyncReceipt): void {
    this.#change({ phase: 'running', receipt, waitUntil: undefined });
    this.#settleAccepted.resolve(receipt);
  }

  fail(error: SyncError): void {
    this.#change({ phase: 'failed', error, waitUntil: undefined });
    this.#settleAccepted.reject(error);
  }

  advance(progress: ResyncProgress): void {
    this.#change({ progress, waitUntil: undefined });
  }

  settle(progress: ResyncProgress): void {
    this.#change({ phase: 'settled', progress, waitUntil: undefined });
  }

  /**
   * The deadline has passed, or the push was given up. Nobody knows how it ended.
   * @param reason what `accepted` rejects with, when there is no receipt
   */
  loseTrack(reason?: unknown): void {
    this.#change({ phase: 'unknown', waitUntil: undefined });
    this.#settleAccepted.reject(reason);
  }

  #change(change: Partial<PushSnapshot>): void {
    const snapshot = (this.#snapshot = Object.freeze({ ...this.#snapshot, ...change }));
    for (const listener of [...this.#listeners]) callSafely(() => listener(snapshot));
  }
}
