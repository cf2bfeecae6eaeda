// Makes clients whose source answers as a picture needs it: never, with a failure, with what is to be shown.
import { createSyncClient } from '../../src/configure.js';
import type { Crm, Role } from '../../src/model/session.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import type { SyncSource } from '../../src/model/sync-source.js';

export interface PictureClientOptions extends Partial<SyncSource> {
  readonly role?: Role;
  readonly crms?: readonly Crm[];
  readonly live?: 'stream' | 'off';
}

/** A request that is under way for as long as the picture takes. */
export const unanswered = (): Promise<never> => new Promise(() => undefined);

const connected: readonly Crm[] = [
  { provider: 'hubspot', name: 'HubSpot' },
  { provider: 'salesforce', name: 'Salesforce' },
];

export function pictureClient({
  role = 'admin',
  crms = connected,
  live = 'off',
  ...answers
}: PictureClientOptions = {}): SyncClient {
  const limits = { statusBatch: 100, resyncBatch: 1000 };
  return createSyncClient({
    live,
    source: {
      getSession: () => Promise.resolve({ role, crms, limits }),
      getStatuses: unanswered,
      getDetail: unanswered,
      resync: unanswered,
      ...answers,
    },
  });
}
