// Finds the client of an element. The first hit wins: the element's own client, its endpoint, the nearest ancestor that
// names an endpoint, the page's default.
import { reportFault } from '../diagnostics/report-fault.js';
import { inheritedAttribute } from '../dom/composed-tree.js';
import type { SyncClient } from '../model/sync-client.js';
import type { Resources } from '../store/resources.js';
import { endpointAttribute } from './client-consumers.js';
import { clientAt, defaultClient } from './client-registry.js';
import { resourcesOf } from './create-client.js';

/** What an element says of where its data is. */
export interface ClientSource {
  readonly client?: SyncClient | undefined;
  readonly endpoint?: string | undefined;
}

/** `undefined` when the page names no client, or one that is none. */
export function findClient(element: Element & ClientSource): Resources | undefined {
  if (element.client) return ownResources(element.client);
  const endpoint = element.endpoint ?? inheritedAttribute(element, endpointAttribute);
  const client = endpoint === undefined ? defaultClient() : clientAt(endpoint);
  return client && resourcesOf(client);
}

function ownResources(client: SyncClient): Resources | undefined {
  const resources = resourcesOf(client);
  if (!resources) reportFault('not-a-client');
  return resources;
}
