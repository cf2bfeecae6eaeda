// Decodes the details of one record, for its panel.
import { fieldCauses, fieldTypes } from '../model/record-detail.js';
import type {
  CrmError,
  FieldCause,
  FieldType,
  FieldValue,
  RecordDetail,
  RecordLink,
  SyncedField,
  UnsyncedField,
} from '../model/record-detail.js';
import type { RecordRef } from '../model/record-ref.js';
import { outcomes, phases } from '../model/sync-status.js';
import { decodeErrorFields } from './decode-error-fields.js';
import {
  compact,
  optional,
  readArray,
  readCount,
  readId,
  readObject,
  readOneOf,
  readString,
  readTime,
  unexpected,
  type JsonObject,
} from './decoders.js';

/**
 * @param ref the requested record, used when the answer names no type or id
 * @throws SyncError `bad_payload`, with the path of the bad value
 */
export function decodeDetail(value: unknown, ref?: RecordRef): RecordDetail {
  const detail = readObject(value, 'record');
  return Object.freeze(
    compact({
      type: readString(detail.type ?? ref?.type, 'record.type'),
      id: readId(detail.id ?? ref?.id, 'record.id'),
      name: optional(detail.name, 'record.name', readString),
      revision: optional(detail.revision, 'record.revision', readCount) ?? 0,
      links: readArray(detail.links, 'record.links').map((link, i) => decodeLink(link, `record.links[${i}]`)),
      deletedFrom: (optional(detail.deletedFrom, 'record.deletedFrom', readArray) ?? []).map((deletion, i) =>
        decodeDeletion(deletion, `record.deletedFrom[${i}]`),
      ),
      historyUrl: readUrl(detail.historyUrl),
    }),
  );
}

function decodeLink(value: unknown, path: string): RecordLink {
  const link = readObject(value, path);
  const untracked = link.detail === 'untracked';
  return compact({
    provider: readString(link.provider, `${path}.provider`),
    objectType: readString(link.objectType, `${path}.objectType`),
    objectId: optional(link.objectId, `${path}.objectId`, readId),
    objectUrl: readUrl(link.objectUrl),
    phase: optional(link.phase, `${path}.phase`, (v, p) => readOneOf(v, p, phases)) ?? 'idle',
    outcome: optional(link.outcome, `${path}.outcome`, (v, p) => readOneOf(v, p, outcomes)) ?? null,
    detail: untracked ? ('untracked' as const) : ('tracked' as const),
    syncedAt: readTime(link.syncedAt),
    attemptedAt: readTime(link.attemptedAt),
    reason: optional(link.reason, `${path}.reason`, readString),
    error: optional(link.error, `${path}.error`, decodeError),
    syncedFields: (optional(link.syncedFields, `${path}.syncedFields`, readArray) ?? []).map((field, i) =>
      decodeField(field, `${path}.syncedFields[${i}]`),
    ),
    unsyncedFields: (optional(link.unsyncedFields, `${path}.unsyncedFields`, readArray) ?? []).map(
      (field, i) => decodeUnsynced(field, `${path}.unsyncedFields[${i}]`),
    ),
  });
}

function decodeError(value: unknown, path: string): CrmError {
  const error = readObject(value, path);
  return compact({
    code: optional(error.code, `${path}.code`, readId) ?? '',
    message: optional(error.message, `${path}.message`, readString) ?? '',
    fields: decodeErrorFields(error),
    correlationId: optional(error.correlationId, `${path}.correlationId`, readId),
    retryable: typeof error.retryable === 'boolean' ? error.retryable : undefined,
    retryAt: readTime(error.retryAt),
  });
}

function decodeField(value: unknown, path: string): SyncedField {
  const field = readObject(value, path);
  const name = readString(field.name, `${path}.name`);
  return compact({
    name,
    label: optional(field.label, `${path}.label`, readString) ?? name,
    // A type that a newer backend added is shown as text.
    type: isKnown(field.type) ? field.type : 'text',
    currency: optional(field.currency, `${path}.currency`, readString),
    sent: readValue(field, 'sent', path),
  });
}

function decodeUnsynced(value: unknown, path: string): UnsyncedField {
  const field = readObject(value, path);
  return compact({
    ...decodeField(field, path),
    inCrm: readValue(field, 'inCrm', path),
    inCrmCurrency: optional(field.inCrmCurrency, `${path}.inCrmCurrency`, readString),
    // A cause that a newer backend added still has its message.
    cause: fieldCauses.includes(field.cause as FieldCause) ? (field.cause as FieldCause) : 'other',
    message: optional(field.message, `${path}.message`, readString),
  });
}

function isKnown(type: unknown): type is FieldType {
  return fieldTypes.includes(type as FieldType);
}

function readValue(field: JsonObject, member: 'sent' | 'inCrm', path: string): FieldValue | undefined {
  const value = field[member];
  if (value === undefined || value === null) return value;
  try {
    return readPresent(value, `${path}.${member}`);
  } catch (error) {
    // A type that a newer backend added may have values of another form. They must not fail the whole panel.
    if (isKnown(field.type)) throw error;
    return JSON.stringify(value);
  }
}

function readPresent(value: unknown, path: string): FieldValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) {
    return value.map((item, i) =>
      typeof item === 'string' || typeof item === 'number'
        ? item
        : unexpected(item, `${path}[${i}]`, 'a string or a number'),
    );
  }
  const reference = readObject(value, path);
  return compact({
    id: readId(reference.id, `${path}.id`),
    label: optional(reference.label, `${path}.label`, readString),
  });
}

function decodeDeletion(value: unknown, path: string): RecordDetail['deletedFrom'][number] {
  if (typeof value === 'string') return { provider: value };
  const deletion = readObject(value, path);
  return compact({
    provider: readString(deletion.provider, `${path}.provider`),
    deletedAt: readTime(deletion.deletedAt),
  });
}

/**
 * A link that is safe to follow: http, https, or relative to the page. Any other link, above all `javascript:`, becomes
 * `undefined`, because the kit does not trust the backend with it. The URL parser is the browser's own, which ignores
 * line breaks inside a scheme.
 */
function readUrl(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    return /^https?:$/.test(new URL(value, 'https://relative.invalid').protocol) ? value : undefined;
  } catch {
    return undefined;
  }
}
