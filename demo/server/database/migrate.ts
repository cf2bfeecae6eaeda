// Migrates a database to the newest version. Knows nothing of the meaning of the tables.
import type { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import * as workspace from './migrations/001-workspace.ts';
import * as sync from './migrations/002-sync.ts';
import * as events from './migrations/003-events.ts';
import * as sandbox from './migrations/004-sandbox.ts';
import * as upkeep from './migrations/005-upkeep.ts';
import * as connections from './migrations/006-connections.ts';
import type { Tables } from './schema.ts';

// Listed here, not read from the folder: the order is visible, and no file is loaded by accident.
const migrations = {
  '001-workspace': workspace,
  '002-sync': sync,
  '003-events': events,
  '004-sandbox': sandbox,
  '005-upkeep': upkeep,
  '006-connections': connections,
};

export async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date', { cause: error });
}
