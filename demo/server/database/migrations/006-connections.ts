// The sign-in of each CRM connection, and the faults that the stand-in CRMs play.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table crm_connections
      add column signed_out_at timestamptz,
      add column sign_out_error jsonb`.execute(db);
  await sql`
    create table sandbox_faults (
      provider text primary key,
      kind text not null,
      until timestamptz not null
    )`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop table sandbox_faults`.execute(db);
  await sql`alter table crm_connections drop column signed_out_at, drop column sign_out_error`.execute(db);
}
