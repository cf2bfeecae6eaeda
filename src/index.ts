// The package's front door: classes, types and functions. Registers nothing; safe to import in Node.
export { configure, createSyncClient, type SyncClientOptions } from './configure.js';
export { CrmSyncIcon } from './elements/crm-sync-icon.js';
export { CrmSyncPanel } from './elements/crm-sync-panel.js';
export { CrmResyncAction } from './elements/crm-resync-action.js';
export { CrmHistoryOpenEvent } from './events/crm-history-open.js';
export { CrmPanelCloseEvent, CrmPanelOpenEvent, type PanelReason } from './events/crm-panel-toggle.js';
export {
  CrmResyncAcceptedEvent,
  CrmResyncFailedEvent,
  CrmResyncSettledEvent,
} from './events/crm-resync-outcome.js';
export { CrmResyncRequestEvent } from './events/crm-resync-request.js';
export { CrmSyncChangeEvent } from './events/crm-sync-change.js';
export { CrmSyncErrorEvent } from './events/crm-sync-error.js';
export { registerMessages, type Messages } from './i18n/messages.js';
export type {
  CrmErrorKind,
  CrmErrorPhrase,
  CrmErrorRule,
  CrmErrorTable,
} from './model/crm-errors/crm-error-table.js';
export { registerCrmErrors } from './model/crm-errors/register-crm-errors.js';
export { registerProvider, type Provider } from './model/providers.js';
export type * from './model/record-detail.js';
export type { RecordRef } from './model/record-ref.js';
export type * from './model/resync.js';
export { rollUp, type RolledUp } from './model/roll-up.js';
export type { Crm, Limits, Role, Session } from './model/session.js';
export type { EntryPhase, StatusEntry } from './model/status-entry.js';
export type { SyncClient } from './model/sync-client.js';
export { SyncError, type SyncErrorInit } from './model/sync-error.js';
export type { ChangeNotice, SignalOption, StateCallback, SyncSource } from './model/sync-source.js';
export type {
  CrmStatus,
  ObjectCounts,
  Outcome,
  Phase,
  RecordProblem,
  RecordStatus,
  StatusBatch,
} from './model/sync-status.js';
