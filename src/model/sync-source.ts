// Where the kit gets its data from: all that it needs of a backend, whatever the wire. HTTP is one implementation.
import type { RecordDetail } from './record-detail.js';
import type { RecordRef } from './record-ref.js';
import type { ResyncProgress, ResyncReceipt, ResyncRequest } from './resync.js';
import type { Session } from './session.js';
import type { StatusBatch } from './sync-status.js';

/** Something changed: one record (ask again for it), or, with `reset`, anything (ask again for all that is shown). */
export type ChangeNotice =
  (RecordRef & { readonly revision?: number; readonly reset?: undefined }) | { readonly reset: true };

export interface SignalOption {
  readonly signal: AbortSignal;
}

/**
 * All the kit needs of a backend. Each method may reject; a rejection with `code`, `message` and `retryAt` members
 * is shown as such. Answers are checked as if they came over the wire.
 */
export interface SyncSource {
  getSession(options: SignalOption): Promise<Session>;
  /** All refs of one call have the same type and are at most `limits.statusBatch`. */
  getStatuses(refs: readonly RecordRef[], options: SignalOption): Promise<StatusBatch>;
  getDetail(ref: RecordRef, options: SignalOption): Promise<RecordDetail>;
  resync(request: ResyncRequest, options: SignalOption): Promise<ResyncReceipt>;
  getResync?(id: string, options: SignalOption): Promise<ResyncProgress>;
  /** Tells of changes until the returned function is called. */
  subscribe?(
    onNotice: (notice: ChangeNotice) => void,
    onState: (state: 'open' | 'closed') => void,
  ): () => void;
}
