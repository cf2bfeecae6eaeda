// Decides which records of a collection the Salesforce-like CRM accepts, and writes the errors. An answer depends only
// on the record, the schema and the stored objects.
import { isEmailAddress, own, type ObjectSchema, type PropertySchema } from './crm-schema.ts';
import type { ObjectStore, StoredObject } from './object-store.ts';
import { salesforceSchemas } from './salesforce-schema.ts';

export interface SalesforceRow {
  attributes: { type: string };
  id: string;
  [field: string]: unknown;
}

export interface SalesforceError {
  statusCode: string;
  message: string;
  fields: string[];
}

/** `statusCode` corresponds to `errorCode` of a single-record request. */
export type SalesforceResult =
  { id: string; success: true; errors: [] } | { success: false; errors: SalesforceError[] };

export async function checkSalesforceWrite(
  store: ObjectStore,
  rows: readonly SalesforceRow[],
): Promise<SalesforceResult[]> {
  const stored = await store.find(rows.map((row) => row.id));
  const duplicates = await emailHolders(store, rows);
  return rows.map((row) => {
    const errors = errorsOf(row, stored.get(row.id), duplicates);
    if (errors.length > 0) return { success: false, errors };
    const key = duplicateKey(row);
    // Later rows of the collection see the address of this row.
    if (key) duplicates.set(key, [...(duplicates.get(key) ?? []), row.id]);
    return { id: row.id, success: true, errors: [] };
  });
}

function errorsOf(
  row: SalesforceRow,
  object: StoredObject | undefined,
  duplicates: Map<string, string[]>,
): SalesforceError[] {
  if (!object || object.deleted) return [error('ENTITY_IS_DELETED', 'entity is deleted')];
  if (object.lockedBy !== null) {
    return [error('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record')];
  }
  const schema: ObjectSchema = own(salesforceSchemas, row.attributes.type) ?? {};
  const { attributes: _, id, ...fields } = row;
  const denied = Object.keys(fields).filter((name) => {
    const property = own(schema, name);
    return !property || property.denied || property.readOnly;
  });
  if (denied.length > 0) return [notWritable(denied)];
  const missing = Object.keys(schema).filter(
    (name) =>
      schema[name]?.required && isBlank(Object.hasOwn(fields, name) ? fields[name] : object.properties[name]),
  );
  if (missing.length > 0) {
    return [error('REQUIRED_FIELD_MISSING', `Required fields are missing: [${missing.join(', ')}]`, missing)];
  }
  const invalid = Object.entries(fields).flatMap(([name, value]) => {
    const property = own(schema, name);
    return property && !isBlank(value) ? (problemOf(name, property, value) ?? []) : [];
  });
  if (invalid.length > 0) return invalid;
  const stopped = own(triggers, row.attributes.type)?.(fields);
  if (stopped) return [error('CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY', stopped)];
  const key = duplicateKey(row);
  const taken = key !== undefined && duplicates.get(key)?.some((other) => other !== id);
  return taken ? [error('DUPLICATES_DETECTED', 'Use one of these records?')] : [];
}

/** Code of the org's own developers. Its errors contain a stack trace, in the language of the org. */
const triggers: Record<string, (fields: Record<string, unknown>) => string | undefined> = {
  Contact: ({ Seats__c: seats }) =>
    typeof seats === 'number' && seats < 0
      ? [
          'SeatGuard: execution of BeforeUpdate',
          'caused by: SeatGuard.NegativeSeatsException: Die Zahl der Plätze darf nicht negativ sein.',
          'Class.SeatGuard.check: line 27, column 1',
          'Trigger.SeatGuard: line 4, column 1',
        ].join('\n\n')
      : undefined,
};

function problemOf(name: string, property: PropertySchema, value: unknown): SalesforceError | undefined {
  const { label, options, maxLength } = property;
  const text = String(value);
  if (property.kind === 'email' && !isEmailAddress(text)) {
    return error('INVALID_EMAIL_ADDRESS', `${label}: invalid email address: ${text}`, [name]);
  }
  if (options) {
    const wrong = (property.kind === 'options' ? text.split(';') : [text]).find(
      (part) => own(options, part) === undefined,
    );
    if (wrong === undefined) return undefined;
    const message = `${label}: bad value for restricted picklist field: ${wrong}`;
    return error('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, [name]);
  }
  if (maxLength !== undefined && text.length > maxLength) {
    return error('STRING_TOO_LONG', `${label}: data value too large: ${text} (max length=${maxLength})`, [
      name,
    ]);
  }
  return undefined;
}

function notWritable(fields: string[]): SalesforceError {
  const message =
    `Unable to create/update fields: ${fields.join(', ')}. Please check the security settings of this field and ` +
    'verify that it is read/write for your profile or permission set.';
  return error('INVALID_FIELD_FOR_INSERT_UPDATE', message, fields);
}

function error(statusCode: string, message: string, fields: string[] = []): SalesforceError {
  return { statusCode, message, fields };
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

function duplicateKey(row: SalesforceRow): string | undefined {
  const { type } = row.attributes;
  const email = row['Email'];
  if (typeof email !== 'string' || !own(salesforceSchemas, type)?.['Email']?.unique) return undefined;
  return `${type} ${email.toLowerCase()}`;
}

/** The org's duplicate rule: one person for each e-mail address. Keyed by object type and address. */
async function emailHolders(
  store: ObjectStore,
  rows: readonly SalesforceRow[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const type of new Set(rows.map((row) => row.attributes.type))) {
    if (!own(salesforceSchemas, type)?.['Email']?.unique) continue;
    const emails = rows.flatMap((row) =>
      row.attributes.type === type && typeof row['Email'] === 'string' ? row['Email'].toLowerCase() : [],
    );
    if (emails.length === 0) continue;
    for (const [email, ids] of await store.holders(type, 'Email', emails)) found.set(`${type} ${email}`, ids);
  }
  return found;
}
