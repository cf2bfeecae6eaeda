// Finds records of the demo's data by what they are linked to.
import { sql } from 'kysely';
import type { Db } from '../../../demo/server/database/open-database.ts';

export interface FoundLink {
  recordId: string;
  objectId: string;
  linkId: number;
}

/** Records with exactly one link, of this kind, that ended like this. In a stable order. */
export async function singleLinks(
  db: Db,
  objectType: string,
  outcome: string,
  limit: number,
): Promise<FoundLink[]> {
  const { rows } = await sql<FoundLink>`
    select record_id as "recordId", object_id as "objectId", id as "linkId" from crm_links as link
    where object_type = ${objectType} and outcome = ${outcome} and detail = 'tracked' and deleted_at is null
      and 1 = (select count(*) from crm_links as other
        where other.record_type = link.record_type and other.record_id = link.record_id)
    order by id limit ${limit}`.execute(db);
  if (rows.length < limit) throw new Error(`The demo's data has only ${rows.length} of ${limit} such links.`);
  return rows;
}
