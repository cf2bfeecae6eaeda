// What the page knows of one record at one moment.
import type { RecordStatus } from './sync-status.js';
import type { SyncError } from './sync-error.js';

/** `unknown`: nobody asked yet; `loading`: asked, nothing known; `ready`: known; `failed`: asked in vain. */
export type EntryPhase = 'unknown' | 'loading' | 'ready' | 'failed';

/** Frozen; a change makes a new one. `status` outlives a failed refresh, so that the last outcome stays visible. */
export interface StatusEntry {
  readonly phase: EntryPhase;
  readonly status?: RecordStatus;
  readonly error?: SyncError;
  /** `-1` while nothing is known. */
  readonly revision: number;
  /** Epoch milliseconds of the last answer. */
  readonly fetchedAt?: number;
  /** True when no news came for longer than live updates allow: it may have changed unseen. */
  readonly stale: boolean;
}
