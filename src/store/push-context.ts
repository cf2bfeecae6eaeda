// What a push needs of its client.
import type { ResyncReceipt } from '../model/resync.js';
import type { SyncSource } from '../model/sync-source.js';
import type { IdempotencyKeys } from './idempotency-keys.js';
import type { SessionResource } from './session.js';
import type { Statuses } from './statuses.js';

export interface PushContext {
  readonly source: Pick<SyncSource, 'resync' | 'getResync'>;
  readonly session: SessionResource;
  readonly statuses: Statuses;
  readonly keys: IdempotencyKeys;
  /** Aborts when the client is closed. */
  readonly closing: AbortSignal;
  /** Aborts when there is reason to ask for the progress at once; a new one follows. */
  readonly wake: () => AbortSignal;
}

/** How one push is sent. */
export interface PushDelivery {
  /** The host sends the push itself, and promises the receipt. */
  readonly response?: Promise<ResyncReceipt> | undefined;
  /** Code that has to be there before anything is sent. */
  readonly ready?: Promise<unknown> | undefined;
}
