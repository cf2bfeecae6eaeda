// Reads the data of a record's panel: each linked object with its latest result, field by field.
import type { Db } from '../database/open-database.ts';
import type { RecordType } from '../model/field-types.ts';
import type { Outcome, Phase, SyncedField, SyncError, UnsyncedField } from '../model/sync-status.ts';
import { phasesOf } from './record-status.ts';

export interface RecordDetail {
  type: RecordType;
  id: string;
  name: string;
  revision: number;
  links: LinkDetail[];
  deletedFrom: { provider: string; deletedAt: string }[];
}

export interface LinkDetail {
  provider: string;
  objectType: string;
  objectId: string;
  phase: Phase;
  outcome: Outcome | null;
  detail: 'tracked' | 'untracked';
  syncedAt: string | null;
  attemptedAt: string | null;
  reason?: string;
  error?: SyncError;
  syncedFields: SyncedField[];
  unsyncedFields: UnsyncedField[];
}

export async function recordDetail(db: Db, type: RecordType, id: string): Promise<RecordDetail | undefined> {
  const record = await db
    .selectFrom('records')
    .select(['name', 'revision'])
    .where('type', '=', type)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!record) return undefined;
  const links = await db
    .selectFrom('crm_links as link')
    .innerJoin('crm_connections as crm', 'crm.provider', 'link.provider')
    .selectAll('link')
    .where('record_type', '=', type)
    .where('record_id', '=', id)
    .orderBy('crm.position')
    .orderBy('link.id')
    .execute();
  const phases = await phasesOf(db, type, [id]);
  const detail: RecordDetail = {
    type,
    id,
    name: record.name,
    revision: record.revision,
    links: [],
    deletedFrom: [],
  };
  for (const link of links) {
    if (link.deleted_at) {
      detail.deletedFrom.push({ provider: link.provider, deletedAt: link.deleted_at.toISOString() });
      continue;
    }
    detail.links.push({
      provider: link.provider,
      objectType: link.object_type,
      objectId: link.object_id,
      phase: phases.get(`${id} ${link.provider}`) ?? 'idle',
      outcome: link.outcome,
      detail: link.detail,
      syncedAt: link.synced_at?.toISOString() ?? null,
      attemptedAt: link.attempted_at?.toISOString() ?? null,
      ...(link.reason === null ? {} : { reason: link.reason }),
      ...(link.error === null ? {} : { error: link.error }),
      syncedFields: link.synced_fields,
      unsyncedFields: link.unsynced_fields,
    });
  }
  return detail;
}
