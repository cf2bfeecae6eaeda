// The page's clients: one for each endpoint, and the default that `configure` names.
import { pageState } from '../model/page-state.js';
import type { SyncClient } from '../model/sync-client.js';
import { baseUrl } from './base-url.js';
import { resolveClients } from './client-consumers.js';
import { createSyncClient, type SyncClientOptions } from './create-client.js';

interface Clients {
  readonly byEndpoint: Map<string, SyncClient>;
  pageDefault?: SyncClient | undefined;
}

const clients = pageState<Clients>('clients', () => ({ byEndpoint: new Map() }));

/** The page-wide default, for elements that name no endpoint of their own. Elements follow when it is called again. */
export function configure(options: SyncClientOptions): void {
  const client = (clients.pageDefault = createSyncClient(options));
  // Elements that name the same endpoint themselves mean this client, with its headers.
  if (options.endpoint !== undefined && !options.source)
    clients.byEndpoint.set(baseUrl(options.endpoint), client);
  resolveClients();
}

/** The client that `configure` made. */
export function defaultClient(): SyncClient | undefined {
  return clients.pageDefault;
}

/** The client for an endpoint, shared by all that name it. */
export function clientAt(endpoint: string): SyncClient {
  const base = baseUrl(endpoint);
  let client = clients.byEndpoint.get(base);
  if (!client) clients.byEndpoint.set(base, (client = createSyncClient({ endpoint: base })));
  return client;
}
