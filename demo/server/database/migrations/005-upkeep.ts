// The upkeep asks for each old run whether its link has a newer one.
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index sync_runs_by_link on sync_runs (link_id, id)`.execute(db);
}

export async function down(db: Kysely<unknown>): Promise<void> {
  await sql`drop index sync_runs_by_link`.execute(db);
}
