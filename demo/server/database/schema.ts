// The tables as types for Kysely. Both databases read times as dates and bigints as numbers, and write jsonb as text.
import type { ColumnType, Generated } from 'kysely';
import type { FieldValues, RecordType } from '../model/field-types.ts';
import type { Outcome, SyncedField, SyncError, Trigger, UnsyncedField } from '../model/sync-status.ts';

/** Read as a value, written as `JSON.stringify(value)`: the two drivers convert arrays and strings differently. */
type Json<T> = ColumnType<T, string, string>;
type NullableJson<T> = ColumnType<T | null, string | null, string | null>;
type Time = ColumnType<Date, Date | string, Date | string>;
type NullableTime = ColumnType<Date | null, Date | string | null, Date | string | null>;

export interface SessionsTable {
  id: string;
  role: string;
  user_name: string;
  created_at: Generated<Date>;
}

export interface RecordsTable {
  type: RecordType;
  id: string;
  name: string;
  sort_name: string;
  search_text: string;
  fields: Json<FieldValues>;
  revision: number;
  updated_at: Time;
}

export interface CrmLinksTable {
  id: Generated<number>;
  record_type: RecordType;
  record_id: string;
  provider: string;
  object_type: string;
  object_id: string;
  detail: 'tracked' | 'untracked';
  outcome: Outcome | null;
  synced_at: NullableTime;
  attempted_at: NullableTime;
  reason: string | null;
  error: NullableJson<SyncError>;
  synced_fields: Json<SyncedField[]>;
  unsynced_fields: Json<UnsyncedField[]>;
  /** The values that the CRM last accepted, by field. They show changes here and changes in the CRM. */
  last_sent: NullableJson<FieldValues>;
  deleted_at: NullableTime;
}

export interface PushesTable {
  id: string;
  record_type: RecordType;
  record_id: string;
  provider: string;
  state: 'queued' | 'syncing' | 'done';
  trigger: Trigger;
  actor: string | null;
  attempt: number;
  created_at: Time;
  started_at: NullableTime;
}

export interface SyncRunsTable {
  id: Generated<number>;
  push_id: string;
  link_id: number;
  record_type: RecordType;
  record_id: string;
  provider: string;
  object_type: string;
  object_id: string;
  outcome: Outcome;
  started_at: Time;
  finished_at: Time;
  trigger: Trigger;
  actor: string | null;
  reason: string;
  error: NullableJson<SyncError>;
  synced_fields: Json<SyncedField[]>;
  unsynced_fields: Json<UnsyncedField[]>;
}

export interface ResyncsTable {
  id: string;
  total: number;
  actor: string | null;
  created_at: Time;
  finished_at: NullableTime;
}

export interface ResyncItemsTable {
  resync_id: string;
  record_type: RecordType;
  record_id: string;
  provider: string;
  position: number;
  push_id: string;
  outcome: Outcome | null;
  message: string | null;
  finished_at: NullableTime;
}

export interface IdempotencyKeysTable {
  key: string;
  body_hash: string;
  receipt: NullableJson<unknown>;
  created_at: Generated<Date>;
}

export interface EventsTable {
  seq: Generated<number>;
  type: RecordType;
  record_id: string;
  revision: number;
  created_at: Generated<Date>;
}

export interface EventLogTable {
  id: number;
  pruned_through: number;
}

export interface CrmConnectionsTable {
  provider: string;
  name: string;
  position: number;
  paused_until: NullableTime;
  signed_out_at: NullableTime;
  sign_out_error: NullableJson<SyncError>;
}

export interface SandboxObjectsTable {
  object_type: string;
  object_id: string;
  properties: Json<Record<string, unknown>>;
  deleted_at: NullableTime;
  locked_until: NullableTime;
  locked_by: string | null;
  updated_at: Time;
}

export interface SandboxBucketsTable {
  name: string;
  tokens: number;
  refilled_at: Time;
}

export interface SandboxFaultsTable {
  provider: string;
  kind: string;
  until: Time;
}

export interface Tables {
  sessions: SessionsTable;
  records: RecordsTable;
  crm_links: CrmLinksTable;
  pushes: PushesTable;
  sync_runs: SyncRunsTable;
  resyncs: ResyncsTable;
  resync_items: ResyncItemsTable;
  idempotency_keys: IdempotencyKeysTable;
  events: EventsTable;
  event_log: EventLogTable;
  crm_connections: CrmConnectionsTable;
  hubspot_objects: SandboxObjectsTable;
  salesforce_objects: SandboxObjectsTable;
  sandbox_buckets: SandboxBucketsTable;
  sandbox_faults: SandboxFaultsTable;
}
