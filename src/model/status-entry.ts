// A record's status as the page knows it, with the state of its request.
import type { RecordStatus } from './sync-status.js';
import type { SyncError } from './sync-error.js';

/** `unknown`: not requested. `loading`: no answer yet. `ready`: answered. `failed`: the latest request failed. */
export type EntryPhase = 'unknown' | 'loading' | 'ready' | 'failed';

/** Frozen: a change creates a new entry. A failed refresh keeps `status`, so that the last outcome stays visible. */
export interface StatusEntry {
  readonly phase: EntryPhase;
  readonly status?: RecordStatus;
  readonly error?: SyncError;
  /** `-1` as long as no status is known. */
  readonly revision: number;
  /** Epoch milliseconds of the last answer. */
  readonly fetchedAt?: number;
  /** True when live updates are missing for too long: the record may have changed. */
  readonly stale: boolean;
}
