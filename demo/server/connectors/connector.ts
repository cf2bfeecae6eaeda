// The one interface between the sync and a CRM: push records, get a result per record, object and field.
// What is behind it (the sandbox, a real CRM) is not known here.
import type { FieldValues, RecordRef } from '../model/field-types.ts';
import type { Outcome, SyncedField, SyncError, UnsyncedField } from '../model/sync-status.ts';

export interface LinkedObject {
  linkId: number;
  objectType: string;
  objectId: string;
  /** What the CRM last took from us, by property and as it went over the wire; `null` before the first push. */
  lastSent: FieldValues | null;
  /** What the last push ended with; `null` before the first. */
  lastOutcome: Outcome | null;
}

export interface PushRecord extends RecordRef {
  fields: FieldValues;
  objects: readonly LinkedObject[];
}

export interface PushOptions {
  /** Sends the values although nothing changed since they were last sent: a person asked for it. */
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
  /** The object is gone from the CRM. */
  deleted?: boolean;
}

/** `defer`: the same push may go through later. `objects` is what it comes to when nobody tries again. */
export type PushResult =
  | { status: 'done'; objects: ObjectResult[] }
  | { status: 'defer'; error: SyncError; objects: ObjectResult[] };

export interface Connector {
  readonly provider: string;
  readonly name: string;
  /** Records that fit in one push. */
  readonly batchSize: number;
  /** Pushes the CRM's rate limit allows. */
  readonly pushesPerSecond: number;
  objectUrl(objectType: string, objectId: string): string;
  /**
   * One result for each record, in the order given.
   * @throws RateLimitedError when the CRM takes no more requests for now; then no record has a result
   */
  push(records: readonly PushRecord[], options: PushOptions): Promise<PushResult[]>;
}

/** The CRM takes no more requests from us until `retryAt`. */
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
