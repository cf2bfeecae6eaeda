// What a host can do with the place its elements find their data at.
import type { RecordRef } from './record-ref.js';
import type { ResyncReceipt } from './resync.js';
import type { StatusEntry } from './status-entry.js';
import type { RecordStatus } from './sync-status.js';

/** Made by `createSyncClient`. One cache, one stream, one clock for all elements that use it. */
export interface SyncClient {
  /** What is known now; asks for nothing. */
  peek(ref: RecordRef): StatusEntry;
  /** Asks for a record and tells of each change until the returned function is called. */
  subscribe(ref: RecordRef, onChange: (entry: StatusEntry) => void): () => void;
  /** Takes data that the host already has; an older revision never replaces a newer one. Does not throw. */
  put(records: readonly RecordStatus[]): void;
  /** Asks again, for these records or for all that are shown. Resolves when answered, also when in vain. */
  refresh(refs?: readonly RecordRef[]): Promise<void>;
  /**
   * Pushes records to their CRMs. Retries with the same idempotency key.
   * @throws SyncError when it was refused, or could not be sent
   */
  resync(
    records: readonly RecordRef[],
    options?: {
      readonly providers?: readonly string[];
      readonly idempotencyKey?: string;
      readonly signal?: AbortSignal;
    },
  ): Promise<ResyncReceipt>;
  /** Ends all that is under way and forgets all. The client cannot be used after that. */
  close(): void;
}
