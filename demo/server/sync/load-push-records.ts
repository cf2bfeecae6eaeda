// Loads the data that a connector needs to push records to one CRM: their fields and their live links.
import type { PushRecord } from '../connectors/connector.ts';
import type { Db } from '../database/open-database.ts';
import type { RecordRef } from '../model/field-types.ts';

/** In the order of the arguments; deleted records are left out. */
export async function loadPushRecords(
  db: Db,
  provider: string,
  refs: readonly RecordRef[],
): Promise<PushRecord[]> {
  const loaded = new Map<string, PushRecord & { objects: PushRecord['objects'][number][] }>();
  for (const type of new Set(refs.map((ref) => ref.type))) {
    const ids = refs.filter((ref) => ref.type === type).map((ref) => ref.id);
    const records = await db
      .selectFrom('records')
      .select(['id', 'fields'])
      .where('type', '=', type)
      .where('id', 'in', ids)
      .execute();
    for (const { id, fields } of records) loaded.set(`${type} ${id}`, { type, id, fields, objects: [] });
    const links = await db
      .selectFrom('crm_links')
      .select(['id', 'record_id', 'object_type', 'object_id', 'last_sent', 'outcome'])
      .where('provider', '=', provider)
      .where('record_type', '=', type)
      .where('record_id', 'in', ids)
      .where('deleted_at', 'is', null)
      .orderBy('id')
      .execute();
    for (const link of links) {
      loaded.get(`${type} ${link.record_id}`)?.objects.push({
        linkId: link.id,
        objectType: link.object_type,
        objectId: link.object_id,
        lastSent: link.last_sent,
        lastOutcome: link.outcome,
      });
    }
  }
  return refs.flatMap((ref) => loaded.get(`${ref.type} ${ref.id}`) ?? []);
}
