// The interface to a backend, independent of the protocol. HTTP is one implementation.
import type { RecordDetail } from './record-detail.js';
import type { RecordRef } from './record-ref.js';
import type { ResyncProgress, ResyncReceipt, ResyncRequest } from './resync.js';
import type { Session } from './session.js';
import type { StatusBatch } from './sync-status.js';

/** A change of one record, whose status is then requested again. With `reset`, the status of all shown records. */
export type ChangeNotice =
  (RecordRef & { readonly revision?: number; readonly reset?: undefined }) | { readonly reset: true };

export interface SignalOption {
  readonly signal: AbortSignal;
}

/**
 * Learns whether notices come. With `missed`, the kit requests again what it shows, because changes may have been missed
 * before the state; `false` when none were. A source that leaves it out: each `open` after the first one, and a late
 * first one, count as missed.
 */
export type StateCallback = (state: 'open' | 'closed', missed?: boolean) => void;

/**
 * What the kit needs from a backend. Each method may reject; the kit reads the members `code`, `message` and `retryAt`
 * of a rejection. Answers are validated like answers over HTTP.
 */
export interface SyncSource {
  getSession(options: SignalOption): Promise<Session>;
  /** All refs of one call have the same type. There are at most `limits.statusBatch` of them. */
  getStatuses(refs: readonly RecordRef[], options: SignalOption): Promise<StatusBatch>;
  getDetail(ref: RecordRef, options: SignalOption): Promise<RecordDetail>;
  resync(request: ResyncRequest, options: SignalOption): Promise<ResyncReceipt>;
  getResync?(id: string, options: SignalOption): Promise<ResyncProgress>;
  /** Calls `onNotice` on each change, until the returned function is called. */
  subscribe?(onNotice: (notice: ChangeNotice) => void, onState: StateCallback): () => void;
}
