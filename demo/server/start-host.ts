// Starts and stops the reference host in this process: database, migrations, demo data, API, pages.
import { fileURLToPath } from 'node:url';
import { createConnectors, type Sandboxes } from './connectors/create-connectors.ts';
import { migrate } from './database/migrate.ts';
import { openDatabase, type Database } from './database/open-database.ts';
import { EventHub } from './events/event-hub.ts';
import { createApp } from './http/create-app.ts';
import { listen } from './http/listen.ts';
import { checkPortalAccess, type PortalAccess } from './http/portal-access.ts';
import { PushQueue } from './queue/push-queue.ts';
import { PushWorker } from './queue/push-worker.ts';
import { recoverPushes, requeueOrphans } from './queue/recover-pushes.ts';
import { HubspotSandbox } from './sandbox/hubspot-sandbox.ts';
import { SalesforceSandbox } from './sandbox/salesforce-sandbox.ts';
import { demoSize, type SeedSize } from './seed/plan-seed.ts';
import { seedDatabase } from './seed/seed-database.ts';
import { every } from './upkeep/every.ts';
import { forgetOld } from './upkeep/forget-old.ts';

export interface HostOptions {
  dataDir: string;
  /** 0: any free port. */
  port: number;
  databaseUrl?: string | undefined;
  seed?: SeedSize;
  /** Without this option, no page of another origin can read data. */
  portals?: PortalAccess | undefined;
  pagesFolder?: string;
  /** The folder of the script-tag files, for pages of other origins. */
  kitFolder?: string;
  /** The rate limit of each stand-in CRM. */
  rateLimit?: { perSecond: number; burst: number };
}

export interface Host {
  readonly url: string;
  /** For tests: the database, and the stand-in CRMs to edit objects in. */
  readonly database: Database;
  readonly sandboxes: Sandboxes;
  readonly hub: EventHub;
  stop(): Promise<void>;
}

const minute = 60_000;
const builtPages = fileURLToPath(new URL('../app/dist', import.meta.url));
export const builtKit = fileURLToPath(new URL('../../dist/cdn/', import.meta.url));

export async function startHost(options: HostOptions): Promise<Host> {
  if (options.portals) checkPortalAccess(options.portals);
  const database = await openDatabase(options);
  const stops: (() => Promise<void>)[] = [() => database.close()];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  try {
    const { db } = database;
    await migrate(db);
    await seedDatabase(db, options.seed ?? demoSize, new Date());
    const sandboxes = {
      hubspot: new HubspotSandbox(db, { limited: true, ...options.rateLimit }),
      salesforce: new SalesforceSandbox(db, { limited: true, ...options.rateLimit }),
    };
    // Small batches, so that results arrive one by one.
    const connectors = createConnectors(db, sandboxes, { batchSize: { hubspot: 4, salesforce: 4 } });
    const queue = new PushQueue(
      database,
      connectors.map((connector) => connector.provider),
    );
    await queue.start();
    stops.push(() => queue.stop());
    await recoverPushes(database, queue);
    const workers = connectors.map((connector) => new PushWorker(db, queue, connector));
    const hub = new EventHub(database);
    await hub.start();
    stops.push(() => hub.stop());
    const app = createApp({
      db,
      queue,
      hub,
      sandboxes,
      connectors: new Map(connectors.map((connector) => [connector.provider, connector])),
      throughput: new Map(connectors.map(({ provider }, index) => [provider, workers[index]!.throughput])),
      portals: options.portals,
      pagesFolder: options.pagesFolder ?? builtPages,
      kitFolder: options.kitFolder ?? builtKit,
    });
    const server = await listen(app.fetch, options.port);
    stops.push(() => server.close());
    for (const worker of workers) {
      worker.start();
      stops.push(() => worker.stop());
    }
    stops.push(every(minute, () => requeueOrphans(database, queue, new Date(Date.now() - minute))));
    stops.push(every(60 * minute, () => forgetOld(db, new Date())));
    return {
      url: server.url,
      database,
      sandboxes,
      hub,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
