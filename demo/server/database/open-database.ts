// Opens the database of the host: PostgreSQL when a URL is given, else embedded PGlite in a folder.
// All other code uses `Database` and does not know which one is open.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import { fromPglite, PgBoss, type ConstructorOptions } from 'pg-boss';
import { FairPGliteDialect } from './fair-pglite-dialect.ts';
import { takeLock } from './lock-file.ts';
import { listenOnPostgres } from './listen-on-postgres.ts';
import type { Tables } from './schema.ts';

export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

export interface Database {
  readonly db: Db;
  /** True when no other process can use the same data. */
  readonly exclusive: boolean;
  createBoss(options: ConstructorOptions): PgBoss;
  /** Calls `onNotify` for each notice, and `onReconnect` when notices may be missing. */
  listen(channel: string, onNotify: () => void, onReconnect: () => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  dataDir: string;
  databaseUrl?: string | undefined;
}

export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  return options.databaseUrl ? openPostgres(options.databaseUrl) : openEmbedded(options.dataDir);
}

async function openEmbedded(dataDir: string): Promise<Database> {
  const release = takeLock(join(dataDir, 'db.lock'));
  const folder = join(dataDir, 'db');
  mkdirSync(dataDir, { recursive: true });
  const pglite = new PGlite(folder);
  try {
    await pglite.waitReady;
  } catch (error) {
    release();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: new FairPGliteDialect(pglite) });
  return {
    db,
    exclusive: true,
    createBoss: (boss) => new PgBoss({ ...boss, backend: 'pglite', db: fromPglite(pglite) }),
    listen: async (channel, onNotify) => {
      const unlisten = await pglite.listen(channel, onNotify);
      return () => unlisten();
    },
    close: async () => {
      await db.destroy();
      release();
    },
  };
}

async function openPostgres(connectionString: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString, types: { getTypeParser } });
  // A broken idle connection must not end the process; the next query opens a new one.
  pool.on('error', (error) => console.error(`PostgreSQL connection lost: ${error.message}`));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    exclusive: false,
    createBoss: (boss) => new PgBoss({ ...boss, connectionString }),
    listen: (channel, onNotify, onReconnect) =>
      listenOnPostgres(connectionString, channel, onNotify, onReconnect),
    close: () => db.destroy(),
  };
}

/** Reads `bigint` and `count(*)` as numbers, like PGlite: no sequence here exceeds 2^53. */
const bigint = 20;

function getTypeParser(
  ...args: Parameters<typeof pg.types.getTypeParser>
): ReturnType<typeof pg.types.getTypeParser> {
  return Number(args[0]) === bigint ? Number : pg.types.getTypeParser(...args);
}
