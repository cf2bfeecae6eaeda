// Where an element finds its data: its own client, its endpoint, the nearest ancestor that names one, or the default.
import type { SyncClient } from '../model/sync-client.js';
import { clientAt, defaultClient } from './client-registry.js';
import type { StatusStore } from '../store/status-store.js';
import { inheritedAttribute } from '../dom/composed-tree.js';

/** What an element may say of where its data is. */
export interface DataPlace {
  readonly client?: SyncClient | undefined;
  readonly endpoint?: string | undefined;
}

/** The first hit wins; `undefined` when nothing names a place. */
export function findClient(element: Element & DataPlace): StatusStore | undefined {
  // Only `createSyncClient` makes clients, so each one is a store; of which copy of the kit does not matter.
  if (element.client) return element.client as StatusStore;
  const endpoint = element.endpoint ?? inheritedAttribute(element, 'data-crm-sync-endpoint');
  return endpoint === undefined ? defaultClient() : clientAt(endpoint);
}
