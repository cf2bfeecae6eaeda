// Decodes the details of one record, for its panel. Each part is read on its own: what is odd is reported, and shown as
// far as it can be, and the parts around it stay.
import { fieldCauses, fieldTypes } from '../model/record-detail.js';
import type {
  CrmError,
  Deletion,
  FieldType,
  RecordDetail,
  RecordLink,
  SyncedField,
  UnsyncedField,
} from '../model/record-detail.js';
import type { RecordRef } from '../model/record-ref.js';
import { outcomes, phases, type Outcome } from '../model/sync-status.js';
import { decodeErrorFields } from './decode-error-fields.js';
import {
  compact,
  describe,
  readCount,
  readId,
  readItems,
  readList,
  readMember,
  readObject,
  readOneOf,
  readRequired,
  readString,
  readText,
  reported,
  reportOdd,
  tolerate,
  type JsonObject,
} from './decoders.js';
import { readDate, readType, unnamed } from './decode-status.js';
import { readValue } from './read-value.js';

/**
 * @param ref the requested record, used when the answer names no type or id
 * @throws SyncError `bad_payload`, with the path of the bad value
 */
export function decodeDetail(value: unknown, ref?: RecordRef): RecordDetail {
  return reported(() => {
    const path = 'record';
    const detail = readObject(value, path);
    return Object.freeze(
      compact({
        type: readType(detail, path, ref?.type),
        id: readId(detail.id ?? ref?.id, `${path}.id`),
        name: readMember(detail, path, 'name', readText),
        revision: readMember(detail, path, 'revision', readCount) ?? 0,
        links: readItems(detail.links, `${path}.links`, readLink),
        deletedFrom: readList(detail, path, 'deletedFrom', readDeletion),
        historyUrl: readUrl(detail.historyUrl),
      }),
    );
  });
}

function readLink(value: unknown, path: string): RecordLink {
  const link = readObject(value, path);
  const outcome = tolerate(link.outcome ?? null, `${path}.outcome`, readOutcome, undefined);
  return compact({
    provider: tolerate(link.provider, `${path}.provider`, readString, unnamed),
    objectType: readRequired(link, path, 'objectType') ?? '',
    objectId: readMember(link, path, 'objectId', readId),
    objectUrl: readUrl(link.objectUrl),
    phase: readMember(link, path, 'phase', (v, p) => readOneOf(v, p, phases)) ?? 'idle',
    outcome: outcome ?? null,
    unknownOutcome:
      outcome === undefined ? tolerate(link.outcome, `${path}.outcome`, readText, unnamed) : undefined,
    detail: link.detail === 'untracked' ? ('untracked' as const) : ('tracked' as const),
    syncedAt: readDate(link, path, 'syncedAt'),
    attemptedAt: readDate(link, path, 'attemptedAt'),
    reason: readMember(link, path, 'reason', readText),
    error: readMember(link, path, 'error', readError),
    syncedFields: readFields(link, path, 'syncedFields', readField),
    unsyncedFields: readFields(link, path, 'unsyncedFields', readUnsynced),
  });
}

function readOutcome(value: unknown, path: string): Outcome | null {
  return value === null ? null : readOneOf(value, path, outcomes);
}

function readError(value: unknown, path: string): CrmError {
  if (typeof value === 'string') {
    reportOdd(path, `expected an object, got ${describe(value)}`);
    return { code: '', message: value };
  }
  const error = readObject(value, path);
  return compact({
    code: readMember(error, path, 'code', readCode) ?? '',
    message: readMember(error, path, 'message', readText) ?? '',
    fields: decodeErrorFields(error),
    correlationId: readMember(error, path, 'correlationId', readId),
    retryable: typeof error.retryable === 'boolean' ? error.retryable : undefined,
    retryAt: readDate(error, path, 'retryAt'),
  });
}

/** Codes are often numbers, such as an HTTP status. */
function readCode(value: unknown, path: string): string {
  return typeof value === 'number' ? String(value) : readText(value, path);
}

/** Fields without a name get their number in the list: the panel identifies rows by name. */
function readFields<T>(
  link: JsonObject,
  path: string,
  name: string,
  read: (field: JsonObject, path: string, name: string) => T,
): T[] {
  return (
    readMember(link, path, name, (list, at) => {
      let count = 0;
      return readItems(list, at, (item, place) => {
        count++;
        const field = typeof item === 'string' ? { name: item } : readObject(item, place);
        if (field !== item) reportOdd(place, `expected an object, got ${describe(item)}`);
        const own = readRequired(field, place, 'name');
        return read(field, place, own || `#${count}`);
      });
    }) ?? []
  );
}

function readField(field: JsonObject, path: string, name: string): SyncedField {
  const { type } = field;
  return compact({
    name,
    label: readMember(field, path, 'label', readText) ?? name,
    // A type that a newer backend added is shown as text.
    type: isKnown(type) ? type : 'text',
    currency: readMember(field, path, 'currency', readString),
    sent: readValue(field.sent, `${path}.sent`, isKnown(type)),
  });
}

function readUnsynced(field: JsonObject, path: string, name: string): UnsyncedField {
  return compact({
    ...readField(field, path, name),
    inCrm: readValue(field.inCrm, `${path}.inCrm`, isKnown(field.type)),
    inCrmCurrency: readMember(field, path, 'inCrmCurrency', readString),
    // A cause that a newer backend added still has its message.
    cause: fieldCauses.find((cause) => cause === field.cause) ?? 'other',
    message: readMember(field, path, 'message', readText),
  });
}

function isKnown(type: unknown): type is FieldType {
  return fieldTypes.some((each) => each === type);
}

function readDeletion(value: unknown, path: string): Deletion {
  if (typeof value === 'string') return { provider: value };
  const deletion = readObject(value, path);
  return compact({
    provider: readString(deletion.provider, `${path}.provider`),
    deletedAt: readDate(deletion, path, 'deletedAt'),
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
