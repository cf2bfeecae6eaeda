// The resources behind a client: for tests of what hosts cannot reach.
import { resourcesOf } from '../../src/client/create-client.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import type { Resources } from '../../src/store/resources.js';

export function resources(client: SyncClient | undefined): Resources {
  const found = client && resourcesOf(client);
  if (!found) throw new Error('No client');
  return found;
}
