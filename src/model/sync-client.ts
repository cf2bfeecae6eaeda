// The public interface of a client: what a host can do with the data of its elements.
import type { RecordRef } from './record-ref.js';
import type { ResyncReceipt } from './resync.js';
import type { StatusEntry } from './status-entry.js';
import type { RecordStatus } from './sync-status.js';

/** Made by `createSyncClient`. All elements that use a client share its cache and its event stream. */
export interface SyncClient {
  /** The status that is known now. Sends no request. */
  peek(ref: RecordRef): StatusEntry;
  /** Requests a record's status and calls `onChange` on each change, until the returned function is called. */
  subscribe(ref: RecordRef, onChange: (entry: StatusEntry) => void): () => void;
  /** Takes statuses that the host already has. An older revision never replaces a newer one. Never throws. */
  put(records: readonly RecordStatus[]): void;
  /** Requests statuses again, for these records or for all that are shown. Resolves after the answer or an error. */
  refresh(refs?: readonly RecordRef[]): Promise<void>;
  /**
   * Pushes records to their CRMs. Retries use the same idempotency key.
   * @throws SyncError when the backend refused the resync, or could not be reached
   */
  resync(
    records: readonly RecordRef[],
    options?: {
      readonly providers?: readonly string[];
      readonly idempotencyKey?: string;
      readonly signal?: AbortSignal;
    },
  ): Promise<ResyncReceipt>;
  /** Ends the event stream and the status requests, and clears the cache. The client cannot be used afterwards. */
  close(): void;
}
