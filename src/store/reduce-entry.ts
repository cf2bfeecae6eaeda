// The only place where a status entry changes. Pure.
import { sameStatus, type RecordStatus } from '../model/sync-status.js';
import type { StatusEntry } from '../model/status-entry.js';
import type { SyncError } from '../model/sync-error.js';

export type EntryEvent =
  | { readonly type: 'requested' }
  | { readonly type: 'aborted' }
  | { readonly type: 'succeeded'; readonly status: RecordStatus; readonly at: number }
  | { readonly type: 'failed'; readonly error: SyncError; readonly at: number }
  | { readonly type: 'staleness'; readonly stale: boolean };

export const unknownEntry: StatusEntry = Object.freeze({ phase: 'unknown', revision: -1, stale: false });

/** Returns the same entry when an event changes nothing. A successful answer always makes a new one: its time is new. */
export function reduceEntry(entry: StatusEntry, event: EntryEvent): StatusEntry {
  switch (event.type) {
    case 'requested':
      return entry.phase === 'unknown' ? Object.freeze({ ...entry, phase: 'loading' }) : entry;
    case 'aborted':
      return entry.phase === 'loading' ? Object.freeze({ ...entry, phase: 'unknown' }) : entry;
    case 'succeeded':
      return succeeded(entry, event.status, event.at);
    case 'failed':
      return Object.freeze({ ...entry, phase: 'failed', error: event.error, fetchedAt: event.at });
    case 'staleness':
      return entry.stale === event.stale || entry.phase !== 'ready'
        ? entry
        : Object.freeze({ ...entry, stale: event.stale });
  }
}

/** Answers overtake each other; the record's own revision says which is newer. */
function succeeded(entry: StatusEntry, status: RecordStatus, at: number): StatusEntry {
  const older = entry.status !== undefined && status.revision < entry.revision;
  if (older && entry.phase === 'ready' && !entry.stale) return entry;
  // An older answer says nothing new of the record, but it shows that the backend answers.
  const { status: newest = status, revision } = older ? entry : { revision: status.revision };
  // An equal status stays the same object, so that a catch-up is no change.
  const known = entry.status !== undefined && sameStatus(entry.status, newest) ? entry.status : newest;
  return Object.freeze({ phase: 'ready', status: known, revision, fetchedAt: at, stale: false });
}
