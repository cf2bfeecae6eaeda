// Starts the reference host in this process: database, migrations, demo data, API, pages. Stops it again.
import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { fileURLToPath } from 'node:url';
import { serve } from '@hono/node-server';
import { createConnectors } from './connectors/create-connectors.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase } from './database/open-database.ts';
import { createApp } from './http/create-app.ts';
import { HubspotSandbox } from './sandbox/hubspot-sandbox.ts';
import { SalesforceSandbox } from './sandbox/salesforce-sandbox.ts';
import { demoSize, type SeedSize } from './seed/plan-seed.ts';
import { seedDatabase } from './seed/seed-database.ts';

export interface HostOptions {
  dataDir: string;
  /** 0: any free port. */
  port: number;
  databaseUrl?: string | undefined;
  seed?: SeedSize;
  pagesFolder?: string;
}

export interface Host {
  readonly url: string;
  stop(): Promise<void>;
}

const builtPages = fileURLToPath(new URL('../app/dist', import.meta.url));

export async function startHost(options: HostOptions): Promise<Host> {
  const database = await openDatabase(options);
  const { db } = database;
  await migrate(db);
  await seedDatabase(db, options.seed ?? demoSize, new Date());
  const sandboxes = {
    hubspot: new HubspotSandbox(db, { limited: true }),
    salesforce: new SalesforceSandbox(db, { limited: true }),
  };
  const connectors = createConnectors(db, sandboxes, { batchSize: { hubspot: 4, salesforce: 4 } });
  const app = createApp({
    db,
    connectors: new Map(connectors.map((connector) => [connector.provider, connector])),
    pagesFolder: options.pagesFolder ?? builtPages,
  });
  const server = await listen(app.fetch, options.port);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      await close(server);
      await database.close();
    },
  };
}

function listen(fetch: Parameters<typeof serve>[0]['fetch'], port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server)) as Server;
    server.once('error', reject);
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
