// The clean-up looks for a newer run of the same link for each old run.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index sync_runs_by_link on sync_runs (link_id, id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index sync_runs_by_link`.execute(db);
}
