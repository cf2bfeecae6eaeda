// The page already has the statuses from its own backend: the kit sends no request.
import { createSyncClient, type CrmSyncIcon, type RecordStatus } from 'crm-sync-elements';

declare const rows: readonly RecordStatus[];

// #region put
const client = createSyncClient({});
client.put(rows);
for (const icon of document.querySelectorAll<CrmSyncIcon>('crm-sync-icon')) icon.client = client;
// #endregion

// #region record
const icon = document.querySelector<CrmSyncIcon>('crm-sync-icon');
if (icon)
  icon.record = {
    type: 'account',
    id: 'a1',
    name: 'Acme Ltd',
    revision: 1,
    crms: [
      {
        provider: 'hubspot',
        phase: 'idle',
        syncedAt: '2026-11-20T08:15:00Z',
        objects: { synced: 1, partial: 0, failed: 1, skipped: 0, linked: 0 },
      },
    ],
    deletedFrom: [],
  };
// #endregion
