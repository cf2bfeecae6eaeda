// What the panel needs to know of a record: each linked object, field by field. The wire form is the model.
import type { RecordRef } from './record-ref.js';
import type { Outcome, Phase } from './sync-status.js';

export const fieldTypes = [
  'text',
  'long_text',
  'html',
  'number',
  'currency',
  'percent',
  'boolean',
  'date',
  'datetime',
  'picklist',
  'multi_picklist',
  'reference',
  'email',
  'phone',
  'url',
] as const;
/** How a field's value is read and shown; a type that is not listed is shown as text. */
export type FieldType = (typeof fieldTypes)[number];

export const fieldCauses = [
  'not_mapped',
  'rejected',
  'read_only',
  'no_permission',
  'too_long',
  'conflict',
  'other',
] as const;
/** Why a field did not go up. */
export type FieldCause = (typeof fieldCauses)[number];

/** A look-up's value: another record, by its raw id and by the name a person knows it by. */
export interface ReferenceValue {
  readonly id: string;
  readonly label?: string;
}

/** A field's value as JSON carries it; what it means is told by the field's type. `null` is empty. */
export type FieldValue = string | number | boolean | null | readonly (string | number)[] | ReferenceValue;

/** A field that went up. An absent `sent` is unknown, `null` was sent as empty. */
export interface SyncedField {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** ISO 4217, for `currency`. */
  readonly currency?: string;
  readonly sent?: FieldValue;
}

/** A field that did not go up, with what the CRM holds instead. */
export interface UnsyncedField extends SyncedField {
  readonly inCrm?: FieldValue;
  readonly cause: FieldCause;
  /** The CRM's own words on this field. */
  readonly message?: string;
}

/** The error a CRM returned. */
export interface CrmError {
  readonly code: string;
  /** The CRM's own words. */
  readonly message: string;
  readonly correlationId?: string;
  /** Whether trying again, with nothing changed, can help. Absent when nobody knows. */
  readonly retryable?: boolean;
  /** When the next try comes, RFC 3339 in UTC; `null` when none is planned. */
  readonly retryAt?: string | null;
}

/** One CRM object that the record is linked to. */
export interface RecordLink {
  readonly provider: string;
  readonly objectType: string;
  readonly objectId?: string;
  readonly objectUrl?: string;
  readonly phase: Phase;
  /** `null` before the first sync. */
  readonly outcome: Outcome | null;
  /** `untracked`: it synced before detailed tracking was on, and shows as Linked. */
  readonly detail: 'tracked' | 'untracked';
  readonly syncedAt?: string | null;
  readonly attemptedAt?: string | null;
  readonly reason?: string;
  /** May stand beside any outcome. */
  readonly error?: CrmError;
  readonly syncedFields: readonly SyncedField[];
  readonly unsyncedFields: readonly UnsyncedField[];
}

/** A CRM in which the linked record was deleted. */
export interface Deletion {
  readonly provider: string;
  readonly deletedAt?: string | null;
}

/** What `GET /records/{type}/{id}` answers. */
export interface RecordDetail extends RecordRef {
  readonly name?: string;
  readonly revision: number;
  readonly links: readonly RecordLink[];
  readonly deletedFrom: readonly Deletion[];
  readonly historyUrl?: string;
}
