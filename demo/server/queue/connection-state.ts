// The state of the connection to a CRM: in use, paused until a time, or signed out until an admin connects the CRM
// again. The state applies to all processes and all records.
import type { Db } from '../database/open-database.ts';
import type { SyncError } from '../model/sync-status.ts';

export type ConnectionState =
  | { state: 'ok' }
  | { state: 'limited'; until: Date }
  | { state: 'signed_out'; since: Date; error: SyncError | null };

export async function pauseProvider(db: Db, provider: string, until: Date): Promise<void> {
  await db
    .updateTable('crm_connections')
    .set({ paused_until: until })
    .where('provider', '=', provider)
    .execute();
}

/** The first moment and its error stay when several pushes meet the same end. */
export async function signOutProvider(db: Db, provider: string, error: SyncError): Promise<void> {
  await db
    .updateTable('crm_connections')
    .set({ signed_out_at: new Date(), sign_out_error: JSON.stringify(error) })
    .where('provider', '=', provider)
    .where('signed_out_at', 'is', null)
    .execute();
}

/** Returns false when there is no such CRM. */
export async function signInProvider(db: Db, provider: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('crm_connections')
    .set({ signed_out_at: null, sign_out_error: null, paused_until: null })
    .where('provider', '=', provider)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

export async function connectionState(db: Db, provider: string): Promise<ConnectionState> {
  const row = await db
    .selectFrom('crm_connections')
    .select(['paused_until', 'signed_out_at', 'sign_out_error'])
    .where('provider', '=', provider)
    .executeTakeFirst();
  return row ? stateOf(row) : { state: 'ok' };
}

export function stateOf(row: {
  paused_until: Date | null;
  signed_out_at: Date | null;
  sign_out_error: SyncError | null;
}): ConnectionState {
  const { paused_until: until, signed_out_at: since, sign_out_error: error } = row;
  if (since) return { state: 'signed_out', since, error };
  return until && until.getTime() > Date.now() ? { state: 'limited', until } : { state: 'ok' };
}
