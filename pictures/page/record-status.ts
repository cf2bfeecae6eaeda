// The status of a record as a list knows it, for icons to show.
import type { CrmStatus, ObjectCounts, Phase, RecordStatus } from '../../src/model/sync-status.js';

const none: ObjectCounts = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 };

export function crm(objects: Partial<ObjectCounts>, phase: Phase = 'idle', provider = 'hubspot'): CrmStatus {
  return { provider, phase, syncedAt: null, objects: { ...none, ...objects } };
}

export function recordStatus(crms: readonly CrmStatus[], changes: Partial<RecordStatus> = {}): RecordStatus {
  return { type: 'account', id: 'a1', name: 'Acme Ltd', revision: 1, crms, deletedFrom: [], ...changes };
}
