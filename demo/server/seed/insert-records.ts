// Inserts the demo's records and links in bulk. Knows nothing of their creation.
import { sql } from 'kysely';
import type { Trx } from '../database/open-database.ts';
import type { FieldValues, RecordRef } from '../model/field-types.ts';
import { recordName, searchText, sortKey } from '../model/record-fields.ts';
import type { SeedLink } from './seed-links.ts';

export interface StoredSeedRecord {
  ref: RecordRef;
  fields: FieldValues;
  updatedAt: Date;
}

export async function insertRecords(trx: Trx, records: readonly StoredSeedRecord[]): Promise<void> {
  const rows = records.map(({ ref, fields, updatedAt }) => ({
    t: ref.type,
    i: ref.id,
    n: recordName(ref.type, fields),
    k: sortKey(recordName(ref.type, fields)),
    s: searchText(ref.type, fields),
    f: fields,
    u: updatedAt,
  }));
  await sql`
    insert into records (type, id, name, sort_name, search_text, fields, updated_at)
    select t, i, n, k, s, f, u from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(t text, i text, n text, k text, s text, f jsonb, u timestamptz)
    on conflict (type, id) do update set
      name = excluded.name, sort_name = excluded.sort_name, search_text = excluded.search_text,
      fields = excluded.fields, updated_at = excluded.updated_at`.execute(trx);
}

export interface StoredSeedLink extends SeedLink {
  /** The time of the last sync before details were tracked; `null` for a link that never synced. */
  untrackedSince: Date | null;
}

export async function insertLinks(trx: Trx, links: readonly StoredSeedLink[]): Promise<void> {
  const rows = links.map((link) => ({
    t: link.ref.type,
    i: link.ref.id,
    p: link.provider,
    o: link.objectType,
    oi: link.objectId,
    s: link.untrackedSince,
  }));
  await sql`
    insert into crm_links (record_type, record_id, provider, object_type, object_id, detail, synced_at, attempted_at,
      reason)
    select t, i, p, o, oi, case when s is null then 'tracked' else 'untracked' end, s, s,
      case when s is not null then 'Synced before details were tracked' end
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(t text, i text, p text, o text, oi text, s timestamptz)`.execute(trx);
}
