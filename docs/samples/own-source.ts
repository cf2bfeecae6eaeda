// Statuses that do not come from the HTTP API: here from existing functions of the application.
import {
  configure,
  type RecordDetail,
  type RecordRef,
  type StatusBatch,
  type SyncSource,
} from 'crm-sync-elements';

declare const app: {
  syncStatuses(ids: string[], signal: AbortSignal): Promise<StatusBatch>;
  syncDetail(id: string, signal: AbortSignal): Promise<RecordDetail>;
  onSyncChange(listener: (id: string, revision: number) => void): () => void;
};

// #region source
const source: SyncSource = {
  getSession: async () => ({
    role: 'read_only',
    crms: [{ provider: 'hubspot', name: 'HubSpot' }],
    limits: { statusBatch: 100, resyncBatch: 1000 },
  }),
  getStatuses: (refs, { signal }) =>
    app.syncStatuses(
      refs.map(({ id }) => id),
      signal,
    ),
  getDetail: (ref: RecordRef, { signal }) => app.syncDetail(ref.id, signal),
  resync: () => Promise.reject(new Error('Nothing is pushed from here yet')),
  // Optional: without it, the kit polls.
  subscribe: (onNotice, onState) => {
    onState('open');
    return app.onSyncChange((id, revision) => onNotice({ type: 'account', id, revision }));
  },
};

configure({ source });
// #endregion
