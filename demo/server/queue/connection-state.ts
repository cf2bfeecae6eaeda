// The pause of a CRM that accepts no requests at the moment. It applies to all processes and all records.
import { sql } from 'kysely';
import type { Db } from '../database/open-database.ts';

export async function pauseProvider(db: Db, provider: string, until: Date): Promise<void> {
  await db
    .updateTable('crm_connections')
    .set({ paused_until: until })
    .where('provider', '=', provider)
    .execute();
}

export async function pausedUntil(db: Db, provider: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('crm_connections')
    .select('paused_until')
    .where('provider', '=', provider)
    .where(sql<boolean>`paused_until > ${new Date()}`)
    .executeTakeFirst();
  return row?.paused_until ?? undefined;
}
