// The details of a record for the panel: each linked CRM object, field by field. The same shape as on the wire.
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
/** How a field's value is read and shown. A type that is not listed is shown as text. */
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
/** Why a field did not sync. */
export type FieldCause = (typeof fieldCauses)[number];

/** The value of a look-up field: the id of another record, and its name. */
export interface ReferenceValue {
  readonly id: string;
  readonly label?: string;
}

/** A field's value in JSON. The field's type says how to read it. `null` is an empty value. */
export type FieldValue = string | number | boolean | null | readonly (string | number)[] | ReferenceValue;

/** A field that synced. When `sent` is absent, the value is unknown. `null` was sent as an empty value. */
export interface SyncedField {
  readonly name: string;
  readonly label: string;
  readonly type: FieldType;
  /** An ISO 4217 code, for fields of type `currency`. */
  readonly currency?: string;
  readonly sent?: FieldValue;
}

/** A field that did not sync, with the value that the CRM holds instead. */
export interface UnsyncedField extends SyncedField {
  readonly inCrm?: FieldValue;
  /** The ISO 4217 code of the amount in the CRM. When absent, the currency in the CRM is unknown. */
  readonly inCrmCurrency?: string;
  readonly cause: FieldCause;
  /** The CRM's own message about this field. */
  readonly message?: string;
}

/** The error that a CRM returned. */
export interface CrmError {
  readonly code: string;
  /** The CRM's own message. */
  readonly message: string;
  /** The name of the field that the error is about, as the CRM or the backend names it. */
  readonly field?: string;
  /** The same for an error about several fields. */
  readonly fields?: readonly string[];
  readonly correlationId?: string;
  /** Whether a retry without changes can help. Absent when that is unknown. */
  readonly retryable?: boolean;
  /** The time of the next retry, RFC 3339 in UTC. `null` when no retry is planned. */
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
  /** An outcome that the kit does not know, as the backend wrote it. `outcome` is then `null`. */
  readonly unknownOutcome?: string;
  /** `untracked`: the object synced before detailed tracking was on, and is shown as Linked. */
  readonly detail: 'tracked' | 'untracked';
  readonly syncedAt?: string | null;
  readonly attemptedAt?: string | null;
  readonly reason?: string;
  /** May be present with any outcome. */
  readonly error?: CrmError;
  readonly syncedFields: readonly SyncedField[];
  readonly unsyncedFields: readonly UnsyncedField[];
}

/** A CRM in which the linked record was deleted. */
export interface Deletion {
  readonly provider: string;
  readonly deletedAt?: string | null;
}

/** The answer of `GET /records/{type}/{id}`. */
export interface RecordDetail extends RecordRef {
  readonly name?: string;
  readonly revision: number;
  readonly links: readonly RecordLink[];
  readonly deletedFrom: readonly Deletion[];
  readonly historyUrl?: string;
}
