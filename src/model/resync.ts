// A resync pushes records to the CRMs: the request, the receipt, the progress.
import type { RecordRef } from './record-ref.js';
import type { Outcome } from './sync-status.js';

export interface ResyncRequest {
  readonly records: readonly RecordRef[];
  /** Only these CRMs. Absent for all CRMs that the records are linked to. */
  readonly providers?: readonly string[];
  /** One key per press, the same for each retry: the backend answers a repeated key with the same receipt. */
  readonly idempotencyKey: string;
}

/** A record that the backend refused to queue. */
export interface RejectedRecord extends RecordRef {
  /** `not_found`, `not_linked`, `deleted_in_crm`, `already_queued`, `forbidden`, or a code of the backend's own. */
  readonly code: string;
  readonly message: string;
}

export interface ResyncReceipt {
  readonly id: string;
  /** How many records were queued. */
  readonly accepted: number;
  readonly rejected: readonly RejectedRecord[];
  readonly estimatedSeconds?: number;
}

export interface ResyncResult extends RecordRef {
  readonly outcome: Outcome;
  readonly message?: string;
}

export interface ResyncProgress {
  readonly id: string;
  readonly total: number;
  readonly queued: number;
  readonly syncing: number;
  readonly done: Readonly<Record<Outcome, number>>;
  /** RFC 3339 in UTC. `null` while records are queued or syncing. */
  readonly finishedAt: string | null;
  /** The outcome of each record that is finished. Absent when the source does not report outcomes. */
  readonly results?: readonly ResyncResult[];
}
