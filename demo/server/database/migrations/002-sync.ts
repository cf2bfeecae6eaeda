// The outbound sync: queued and running pushes, their results, and the resyncs that people requested.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  // A push sends one record to one CRM. Its job in the queue has the same id.
  await sql`
    create table pushes (
      id uuid primary key,
      record_type text not null,
      record_id text not null,
      provider text not null,
      state text not null check (state in ('queued', 'syncing', 'done')),
      trigger text not null check (trigger in ('auto', 'manual', 'bulk')),
      actor text,
      attempt integer not null default 0,
      created_at timestamptz not null,
      started_at timestamptz
    )`.execute(db);
  // At most one queued and one running push, even with concurrent requests.
  await sql`
    create unique index pushes_one_per_state on pushes (record_type, record_id, provider, state)
    where state <> 'done'`.execute(db);
  await sql`
    create table sync_runs (
      id bigint generated always as identity primary key,
      push_id uuid not null,
      link_id bigint not null references crm_links (id) on delete cascade,
      record_type text not null,
      record_id text not null,
      provider text not null,
      object_type text not null,
      object_id text not null,
      outcome text not null check (outcome in ('synced', 'partial', 'failed', 'skipped')),
      started_at timestamptz not null,
      finished_at timestamptz not null,
      trigger text not null check (trigger in ('auto', 'manual', 'bulk')),
      actor text,
      reason text not null,
      error jsonb,
      synced_fields jsonb not null,
      unsynced_fields jsonb not null,
      -- A push that runs again after a crash is recognised by this.
      unique (push_id, link_id)
    )`.execute(db);
  await sql`create index sync_runs_by_record on sync_runs (record_type, record_id)`.execute(db);
  await sql`create index sync_runs_by_time on sync_runs (finished_at desc, id desc)`.execute(db);
  await sql`
    create table resyncs (
      id text primary key,
      total integer not null,
      actor text,
      created_at timestamptz not null,
      finished_at timestamptz
    )`.execute(db);
  await sql`
    create table resync_items (
      resync_id text not null references resyncs (id) on delete cascade,
      record_type text not null,
      record_id text not null,
      provider text not null,
      position integer not null,
      push_id uuid not null,
      outcome text check (outcome in ('synced', 'partial', 'failed', 'skipped')),
      message text,
      finished_at timestamptz,
      primary key (resync_id, record_type, record_id, provider)
    )`.execute(db);
  await sql`create index resync_items_by_push on resync_items (push_id)`.execute(db);
  await sql`
    create table idempotency_keys (
      key text primary key,
      body_hash text not null,
      receipt jsonb,
      created_at timestamptz not null default now()
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table idempotency_keys, resync_items, resyncs, sync_runs, pushes`.execute(db);
}
