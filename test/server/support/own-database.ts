// A database of its own for a test's host, on the PostgreSQL server that TEST_DATABASE_URL names.
import { randomUUID } from 'node:crypto';
import pg from 'pg';

export interface OwnDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

export async function createOwnDatabase(server: string): Promise<OwnDatabase> {
  const name = `crm_sync_test_${randomUUID().replaceAll('-', '')}`;
  await run(server, `create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => run(server, `drop database ${name} with (force)`) };
}

async function run(connectionString: string, command: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(command);
  } finally {
    await client.end();
  }
}
