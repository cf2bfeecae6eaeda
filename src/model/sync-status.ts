// What a list needs to know of a record: for each CRM, how its linked objects last fared. The wire form is the model.
import type { RecordRef } from './record-ref.js';

export const outcomes = ['synced', 'partial', 'failed', 'skipped'] as const;
/** How the latest outbound sync of one object ended. */
export type Outcome = (typeof outcomes)[number];

export const phases = ['idle', 'queued', 'syncing'] as const;
/** What is going on right now, beside the last outcome: nothing, a push that waits, a push that runs. */
export type Phase = (typeof phases)[number];

/** How many of a record's linked objects ended how; `linked` are those without tracked detail. */
export interface ObjectCounts {
  readonly synced: number;
  readonly partial: number;
  readonly failed: number;
  readonly skipped: number;
  readonly linked: number;
}

/** One record's standing in one CRM. */
export interface CrmStatus {
  readonly provider: string;
  readonly phase: Phase;
  /** RFC 3339 in UTC; `null` when it never synced, absent when that is not known. */
  readonly syncedAt?: string | null;
  readonly objects: ObjectCounts;
}

/** One record's standing in all connected CRMs: what `GET /records/{type}` answers for each id. */
export interface RecordStatus extends RecordRef {
  readonly name?: string;
  /** Grows with each change of the record; an older one never replaces a newer one. */
  readonly revision: number;
  /** Empty when the record is linked to nothing. */
  readonly crms: readonly CrmStatus[];
  /** Providers in which the linked record was deleted. */
  readonly deletedFrom: readonly string[];
}

/** Why one record of a batch has no answer. */
export interface RecordProblem {
  readonly id: string;
  readonly code: string;
  readonly message: string;
}

/** The answer for one batch of records of one type. */
export interface StatusBatch {
  readonly records: readonly RecordStatus[];
  readonly errors: readonly RecordProblem[];
}

/** Whether two say the same. Each was read by the same parser, which names members in the same order. */
export function sameStatus(one: RecordStatus, other: RecordStatus): boolean {
  return one === other || (one.revision === other.revision && JSON.stringify(one) === JSON.stringify(other));
}
