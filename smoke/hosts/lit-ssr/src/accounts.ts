// Represents the data that the server reads from its database.
import type { RecordStatus } from 'crm-sync-elements';

function statusOf(n: number): RecordStatus {
  const outcome = (['synced', 'partial', 'failed'] as const)[n % 3]!;
  const objects = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0, [outcome]: 1 };
  return {
    type: 'account',
    id: `a${n}`,
    name: `Account ${n}`,
    revision: 1,
    crms: [{ provider: 'hubspot', phase: 'idle', objects }],
    deletedFrom: [],
  };
}

export const statuses = Array.from({ length: 50 }, (_, row) => statusOf(row + 1));
