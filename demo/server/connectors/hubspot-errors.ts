// Reads HubSpot's errors. HubSpot documents each key as optional, and lists the errors of fields in three places: under
// `errors`, under `validationResults`, or as JSON text inside `message`.
import type { Cause, SyncError } from '../model/sync-status.ts';
import { isObject, objectsIn, textOf, textsOf, type JsonObject } from './answer-body.ts';
import type { Refusal, RefusedProperty } from './crm-api.ts';

export interface HubspotError {
  category: string | undefined;
  message: string | undefined;
  correlationId: string | undefined;
  rows: RowNames;
  /** Whether the error names rows by ids of their own place, not only in its text. */
  namesRows: boolean;
  fields: FieldError[];
}

export interface FieldError {
  properties: string[];
  code: string | undefined;
  message: string | undefined;
  rows: RowNames;
}

/** The ids of objects and the trace ids that an error names. */
export type RowNames = ReadonlySet<string>;

const causes = new Map<string, Cause>([
  ['READ_ONLY_VALUE', 'read_only'],
  ['PROPERTY_DOESNT_EXIST', 'not_mapped'],
  ['INVALID_LENGTH', 'too_long'],
]);

export function readHubspotError(body: JsonObject): HubspotError {
  // The `id` of the error itself is no row.
  const { id: _, ...own } = body;
  const category = textOf(body['category']);
  const message = textOf(body['message']);
  const listed = [...objectsIn(body['errors']), ...objectsIn(body['validationResults'])];
  const named = fieldErrors(listed, category);
  const inText = named.length > 0 ? named : fieldErrors(listIn(message), category);
  const fields = inText.length > 0 ? inText : fieldErrors([own], category);
  const correlationId = textOf(body['correlationId']);
  const rows = new Set([...rowNames(own, category), ...rowsOnly(listed, category)]);
  const namesRows = [own, ...listed].some((entry) => rowNames(entry, undefined).size > 0);
  return { category, message, correlationId, rows, namesRows, fields };
}

export function refusalOf(error: HubspotError): Refusal {
  const category = error.category ?? 'VALIDATION_ERROR';
  const [first] = error.fields;
  const syncError: SyncError = {
    code: first?.code ?? category,
    message: first?.message ?? error.message ?? 'HubSpot did not say why.',
    ...(error.correlationId ? { correlationId: error.correlationId } : {}),
    retryable: category === 'LOCKED',
    retryAt: null,
  };
  const properties = error.fields.flatMap((field) =>
    field.properties.map((property): RefusedProperty => ({
      property,
      cause: causes.get(field.code ?? '') ?? 'rejected',
      message: field.message ?? error.message ?? '',
    })),
  );
  return { status: 'refused', error: syncError, properties, deleted: category === 'OBJECT_NOT_FOUND' };
}

function fieldErrors(list: readonly JsonObject[], category: string | undefined): FieldError[] {
  return list.flatMap((entry) => {
    if (entry['isValid'] === true) return [];
    const message = textOf(entry['message']);
    const rows = rowNames(entry, category);
    const inner = fieldErrors(listIn(message), category);
    if (inner.length > 0)
      return inner.map((field) => ({ ...field, rows: new Set([...rows, ...field.rows]) }));
    const properties = propertiesOf(entry);
    const code = textOf(entry['code']) ?? textOf(entry['error']);
    return properties.length > 0 ? [{ properties, code, message, rows }] : [];
  });
}

function propertiesOf(entry: JsonObject): string[] {
  const context = isObject(entry['context']) ? entry['context'] : {};
  const named = [context['propertyName'], context['properties'], entry['name'], entry['in']].map(textsOf);
  return named.find((list) => list.length > 0) ?? [];
}

/** Entries that name rows but no field. */
function rowsOnly(list: readonly JsonObject[], category: string | undefined): string[] {
  return list
    .filter((entry) => propertiesOf(entry).length === 0 && listIn(textOf(entry['message'])).length === 0)
    .flatMap((entry) => [...rowNames(entry, category)]);
}

function rowNames(entry: JsonObject, category: string | undefined): RowNames {
  const context = isObject(entry['context']) ? entry['context'] : {};
  const named = ['objectWriteTraceId', 'ids', 'id', 'objectId', 'objectIds'].flatMap((key) =>
    textsOf(context[key]),
  );
  // Only here, the numbers of the text are the refused objects: another text may name the object that is in the way.
  const inText = category === 'OBJECT_NOT_FOUND' ? (textOf(entry['message'])?.match(/\d+/g) ?? []) : [];
  return new Set([...named, ...textsOf(entry['objectWriteTraceId']), ...textsOf(entry['id']), ...inText]);
}

/** "Property values were not valid: [{…}]". A list that cannot be read keeps its readable entries. */
function listIn(message: string | undefined): JsonObject[] {
  const text = /\[\s*\{[^]*/.exec(message ?? '')?.[0];
  if (!text) return [];
  try {
    return objectsIn(JSON.parse(text.slice(0, text.lastIndexOf(']') + 1)));
  } catch {
    return (text.match(/\{[^{}]*\}/g) ?? []).map(readEntry).filter(isObject);
  }
}

/** HubSpot does not escape the quotes inside the message of an entry. */
function readEntry(entry: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(entry);
    return isObject(value) ? value : undefined;
  } catch {
    return /"message":"(?<message>[^]*?)","error":"(?<error>\w+)","name":"(?<name>[^"\\]+)"/.exec(entry)
      ?.groups;
  }
}
