// One record for each state of an icon, all in one CRM.
import type { RecordDetail } from '../../src/model/record-detail.js';
import { details, link, record, syncedFields, unsyncedFields } from '../../test/mocks/details.js';
import { ago, errors } from '../../test/mocks/details.js';

export const iconDetails = {
  synced: () => record([link()]),
  partial: details.partial,
  failed: () =>
    record([
      link({
        outcome: 'failed',
        syncedAt: ago(72),
        error: errors.email,
        syncedFields: [],
        unsyncedFields: unsyncedFields.slice(0, 2),
      }),
    ]),
  skipped: details.skipped,
  linked: details.untracked,
  never: () => record([link({ outcome: null, syncedAt: null, attemptedAt: null, syncedFields: [] })]),
  queued: () => record([link({ outcome: 'failed', phase: 'queued', error: errors.email, syncedFields: [] })]),
  syncing: () => record([link({ outcome: 'partial', phase: 'syncing', unsyncedFields, syncedFields })]),
  onlyDeleted: () => record([], { deletedFrom: [{ provider: 'salesforce', deletedAt: ago(24 * 18) }] }),
} satisfies Record<string, () => RecordDetail>;
