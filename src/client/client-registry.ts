// The page's clients: one for each endpoint, and the default that `configure` names.
import type { SyncClient } from '../model/sync-client.js';
import { baseUrl } from './base-url.js';
import { resolveClients } from './client-consumers.js';
import { createSyncClient, type SyncClientOptions } from './create-client.js';

const clients = new Map<string, SyncClient>();
let pageDefault: SyncClient | undefined;

/** The page-wide default, for elements that name no endpoint of their own. Elements follow when it is called again. */
export function configure(options: SyncClientOptions): void {
  pageDefault = createSyncClient(options);
  // Elements that name the same endpoint themselves mean this client, with its headers.
  if (options.endpoint !== undefined && !options.source) clients.set(baseUrl(options.endpoint), pageDefault);
  resolveClients();
}

/** The client that `configure` made. */
export function defaultClient(): SyncClient | undefined {
  return pageDefault;
}

/** The client for an endpoint, shared by all that name it. */
export function clientAt(endpoint: string): SyncClient {
  const base = baseUrl(endpoint);
  let client = clients.get(base);
  if (!client) clients.set(base, (client = createSyncClient({ endpoint: base })));
  return client;
}
