// Deletes data that is no longer needed, so that the database does not grow without limit.
import { sql } from 'kysely';
import type { Db } from '../database/open-database.ts';

const hour = 3_600_000;
const day = 24 * hour;

/** How long data is kept, counted from its end, or from its creation when it has no end. */
export const kept = {
  /** A page repeats a push with the same key for at most ten minutes. */
  idempotencyKeys: day,
  /** A reader who starts a push reads its progress soon. */
  resyncs: 7 * day,
  /** The newest run of each link is kept without limit: it has the link's current state. */
  runs: 90 * day,
  /** A day longer than the session cookie. */
  sessions: 31 * day,
} as const;

const upkeepLock = 7_310_022;

/** One process at a time; the others do not wait. */
export async function forgetOld(db: Db, now: Date): Promise<void> {
  const before = (age: number) => new Date(now.getTime() - age);
  await db.transaction().execute(async (trx) => {
    const { rows } = await sql<{ mine: boolean }>`
      select pg_try_advisory_xact_lock(${upkeepLock}) as mine`.execute(trx);
    if (!rows[0]?.mine) return;
    await trx.deleteFrom('idempotency_keys').where('created_at', '<', before(kept.idempotencyKeys)).execute();
    // Deleting a resync also deletes its items.
    await trx.deleteFrom('resyncs').where('finished_at', '<', before(kept.resyncs)).execute();
    await trx
      .deleteFrom('pushes')
      .where('state', '=', 'done')
      .where('created_at', '<', before(kept.resyncs))
      .execute();
    await sql`
      delete from sync_runs as old where finished_at < ${before(kept.runs)}
        and exists (select from sync_runs as newer where newer.link_id = old.link_id and newer.id > old.id)`.execute(
      trx,
    );
    await trx.deleteFrom('sessions').where('created_at', '<', before(kept.sessions)).execute();
  });
}
