// The only way to report a changed sync state: a new revision and an event, in the caller's transaction.
import { sql } from 'kysely';
import type { Trx } from '../database/open-database.ts';
import type { RecordRef } from '../model/field-types.ts';

export const eventChannel = 'crm_sync_events';
const eventLock = 7_310_021;

/**
 * Bumps the revision of each record and logs an event for it.
 *
 * On PostgreSQL the order of commits is not the order of sequence numbers, so a reader could miss a number that commits
 * later. The lock makes writers take their numbers one after the other. The notice contains only the sequence number.
 */
export async function recordChange(trx: Trx, refs: readonly RecordRef[]): Promise<void> {
  if (refs.length === 0) return;
  await sql`select pg_advisory_xact_lock(${eventLock})`.execute(trx);
  const types = refs.map((ref) => ref.type);
  const ids = refs.map((ref) => ref.id);
  await sql`
    with changed as (
      update records set revision = revision + 1
      where (type, id) in (select * from unnest(${types}::text[], ${ids}::text[]))
      returning type, id, revision
    ), logged as (
      insert into events (type, record_id, revision)
      select type, id, revision from changed order by type, id
      returning seq
    )
    select pg_notify(${eventChannel}, max(seq)::text) from logged`.execute(trx);
}
