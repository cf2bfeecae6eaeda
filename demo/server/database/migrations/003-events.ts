// The log that the event stream replays, and how far it has been pruned.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table events (
      seq bigint generated always as identity primary key,
      type text not null,
      record_id text not null,
      revision bigint not null,
      created_at timestamptz not null default now()
    )`.execute(db);
  await sql`
    create table event_log (
      id integer primary key check (id = 1),
      pruned_through bigint not null
    )`.execute(db);
  await sql`insert into event_log (id, pruned_through) values (1, 0)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table event_log, events`.execute(db);
}
