// The two stand-in CRMs: their objects, and the token buckets of their rate limits.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['hubspot_objects', 'salesforce_objects']) {
    await sql`
      create table ${sql.table(table)} (
        object_type text not null,
        object_id text primary key,
        properties jsonb not null,
        deleted_at timestamptz,
        locked_until timestamptz,
        locked_by text,
        updated_at timestamptz not null
      )`.execute(db);
  }
  await sql`
    create index hubspot_objects_by_email on hubspot_objects (lower(properties->>'email'))`.execute(db);
  await sql`
    create index salesforce_objects_by_email on salesforce_objects (lower(properties->>'Email'))`.execute(db);
  await sql`
    create table sandbox_buckets (
      name text primary key,
      tokens double precision not null,
      refilled_at timestamptz not null
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table sandbox_buckets, salesforce_objects, hubspot_objects`.execute(db);
}
