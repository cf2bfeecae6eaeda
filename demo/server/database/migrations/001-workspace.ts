// The workspace: its sessions, its records, and the CRM objects that each record is linked to.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table sessions (
      id text primary key,
      role text not null check (role in ('admin', 'standard', 'read_only')),
      user_name text not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table records (
      type text not null,
      id text not null,
      name text not null,
      sort_name text collate "C" not null,
      search_text text not null,
      fields jsonb not null,
      revision bigint not null default 1,
      updated_at timestamptz not null,
      primary key (type, id)
    )`.execute(db);
  await sql`create index records_by_name on records (type, sort_name, id)`.execute(db);
  await sql`
    create table crm_connections (
      provider text primary key,
      name text not null,
      position integer not null,
      paused_until timestamptz
    )`.execute(db);
  await sql`
    create table crm_links (
      id bigint generated always as identity primary key,
      record_type text not null,
      record_id text not null,
      provider text not null references crm_connections (provider),
      object_type text not null,
      object_id text not null,
      detail text not null default 'tracked' check (detail in ('tracked', 'untracked')),
      outcome text check (outcome in ('synced', 'partial', 'failed', 'skipped')),
      synced_at timestamptz,
      attempted_at timestamptz,
      reason text,
      error jsonb,
      synced_fields jsonb not null default '[]',
      unsynced_fields jsonb not null default '[]',
      last_sent jsonb,
      deleted_at timestamptz,
      foreign key (record_type, record_id) references records (type, id) on delete cascade,
      unique (provider, object_type, object_id)
    )`.execute(db);
  await sql`create index crm_links_by_record on crm_links (record_type, record_id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table crm_links, crm_connections, records, sessions`.execute(db);
}
