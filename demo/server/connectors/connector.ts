// The one interface between the sync and a CRM: push records, get a result per record, object and field.
// Knows nothing of the implementation: the sandbox or a real CRM.
import type { FieldValues, RecordRef } from '../model/field-types.ts';
import type { Outcome, SyncedField, SyncError, UnsyncedField } from '../model/sync-status.ts';

export interface LinkedObject {
  linkId: number;
  objectType: string;
  objectId: string;
  /** The values that the CRM last accepted, by property, in wire form; `null` before the first push. */
  lastSent: FieldValues | null;
  /** The outcome of the last push; `null` before the first one. */
  lastOutcome: Outcome | null;
}

export interface PushRecord extends RecordRef {
  fields: FieldValues;
  objects: readonly LinkedObject[];
}

export interface PushOptions {
  /** Sends the values even when they have not changed since the last push: a person requested the push. */
  force: boolean;
}

export interface ObjectResult {
  linkId: number;
  outcome: Outcome;
  reason: string;
  error?: SyncError;
  syncedFields: SyncedField[];
  unsyncedFields: UnsyncedField[];
  lastSent: FieldValues | null;
  /** The object no longer exists in the CRM. */
  deleted?: boolean;
}

/** `defer`: the same push may succeed later. `objects` is the result in case of no further try. */
export type PushResult =
  | { status: 'done'; objects: ObjectResult[] }
  | { status: 'defer'; error: SyncError; objects: ObjectResult[] };

export interface Connector {
  readonly provider: string;
  readonly name: string;
  /** Records that fit in one push. */
  readonly batchSize: number;
  /** Pushes that the CRM's rate limit allows. */
  readonly pushesPerSecond: number;
  objectUrl(objectType: string, objectId: string): string;
  /**
   * One result for each record, in the order given.
   * @throws RateLimitedError when the CRM accepts no requests at the moment; then no record has a result
   * @throws SignedOutError when the CRM no longer accepts the sign-in of the integration
   */
  push(records: readonly PushRecord[], options: PushOptions): Promise<PushResult[]>;
}

/** The CRM accepts no requests of this integration until `retryAt`. */
export class RateLimitedError extends Error {
  override readonly name = 'RateLimitedError';
  readonly syncError: SyncError;
  readonly retryAt: Date;

  constructor(syncError: Omit<SyncError, 'retryable' | 'retryAt'>, retryAt: Date) {
    super(syncError.message);
    this.retryAt = retryAt;
    this.syncError = { ...syncError, retryable: true, retryAt: retryAt.toISOString() };
  }
}

/** The sign-in of the integration has ended: an admin must connect the CRM again. */
export class SignedOutError extends Error {
  override readonly name = 'SignedOutError';
  readonly syncError: SyncError;

  constructor(syncError: Omit<SyncError, 'retryable' | 'retryAt'>) {
    super(syncError.message);
    this.syncError = { ...syncError, retryable: false, retryAt: null };
  }
}
