// Reads the sync status of records for lists: counts per CRM, the phase, and the CRMs that have deleted the record.
import type { Db } from '../database/open-database.ts';
import type { RecordType } from '../model/field-types.ts';
import type { Outcome, Phase } from '../model/sync-status.ts';

export type ObjectCounts = Record<Outcome | 'linked', number>;

export interface CrmStatus {
  provider: string;
  phase: Phase;
  syncedAt: string | null;
  objects: ObjectCounts;
}

export interface RecordStatus {
  type: RecordType;
  id: string;
  name: string;
  revision: number;
  crms: CrmStatus[];
  deletedFrom: string[];
}

export async function recordStatuses(
  db: Db,
  type: RecordType,
  ids: readonly string[],
): Promise<Map<string, RecordStatus>> {
  if (ids.length === 0) return new Map();
  const records = await db
    .selectFrom('records')
    .select(['id', 'name', 'revision'])
    .where('type', '=', type)
    .where('id', 'in', ids)
    .execute();
  const links = await db
    .selectFrom('crm_links as link')
    .innerJoin('crm_connections as crm', 'crm.provider', 'link.provider')
    .select(['link.record_id', 'link.provider', 'detail', 'outcome', 'synced_at', 'deleted_at'])
    .where('record_type', '=', type)
    .where('record_id', 'in', ids)
    .orderBy('crm.position')
    .orderBy('link.id')
    .execute();
  const running = await phasesOf(db, type, ids);
  const statuses = new Map<string, RecordStatus>(
    records.map(({ id, name, revision }) => [id, { type, id, name, revision, crms: [], deletedFrom: [] }]),
  );
  for (const link of links) {
    const status = statuses.get(link.record_id);
    if (!status) continue;
    if (link.deleted_at) {
      if (!status.deletedFrom.includes(link.provider)) status.deletedFrom.push(link.provider);
      continue;
    }
    const crm = crmOf(status, link.provider, running.get(`${link.record_id} ${link.provider}`));
    if (link.detail === 'untracked') crm.objects.linked++;
    else if (link.outcome) crm.objects[link.outcome]++;
    const syncedAt = link.synced_at?.toISOString() ?? null;
    if (syncedAt && (!crm.syncedAt || syncedAt > crm.syncedAt)) crm.syncedAt = syncedAt;
  }
  return statuses;
}

function crmOf(status: RecordStatus, provider: string, phase: Phase = 'idle'): CrmStatus {
  const known = status.crms.find((crm) => crm.provider === provider);
  if (known) return known;
  const objects = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 };
  const crm: CrmStatus = { provider, phase, syncedAt: null, objects };
  status.crms.push(crm);
  return crm;
}

/** Phases by record and CRM; a missing entry means idle. A running push takes precedence over a queued one. */
export async function phasesOf(
  db: Db,
  type: RecordType,
  ids: readonly string[],
): Promise<Map<string, Phase>> {
  const pushes = await db
    .selectFrom('pushes')
    .select(['record_id', 'provider', 'state'])
    .where('record_type', '=', type)
    .where('record_id', 'in', ids)
    .where('state', '<>', 'done')
    .execute();
  const found = new Map<string, Phase>();
  for (const { record_id, provider, state } of pushes) {
    const key = `${record_id} ${provider}`;
    if (found.get(key) !== 'syncing') found.set(key, state === 'syncing' ? 'syncing' : 'queued');
  }
  return found;
}
