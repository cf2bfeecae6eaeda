// The status of a record for lists: for each CRM, the outcomes of its linked objects. The same shape as on the wire.
import type { RecordRef } from './record-ref.js';

export const outcomes = ['synced', 'partial', 'failed', 'skipped'] as const;
/** The result of the latest outbound sync of one object. */
export type Outcome = (typeof outcomes)[number];

export const phases = ['idle', 'queued', 'syncing'] as const;
/** What happens right now, independent of the last outcome: nothing, a queued push, a running push. */
export type Phase = (typeof phases)[number];

/** How many of a record's linked objects have each outcome. `linked` counts the objects without tracked detail. */
export interface ObjectCounts {
  readonly synced: number;
  readonly partial: number;
  readonly failed: number;
  readonly skipped: number;
  readonly linked: number;
}

/** A record's status in one CRM. */
export interface CrmStatus {
  readonly provider: string;
  readonly phase: Phase;
  /** RFC 3339 in UTC. `null` when the record never synced, absent when that is unknown. */
  readonly syncedAt?: string | null;
  readonly objects: ObjectCounts;
  /** The answer's counts cannot be read, so `objects` holds zeros. */
  readonly unreadable?: true;
}

/** A record's status in all connected CRMs. `GET /records/{type}` answers with one for each id. */
export interface RecordStatus extends RecordRef {
  readonly name?: string;
  /** Increases with each change of the record. An older revision never replaces a newer one. */
  readonly revision: number;
  /** Empty when the record is not linked. */
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

/** Whether two statuses are equal. JSON is comparable here: the decoder writes all members in the same order. */
export function sameStatus(one: RecordStatus, other: RecordStatus): boolean {
  return one === other || (one.revision === other.revision && JSON.stringify(one) === JSON.stringify(other));
}
