// Finds the fields of a record type and derives values for lists: the name, the sort key, the search text.
import { accountFields } from './account-fields.ts';
import { contactFields } from './contact-fields.ts';
import type { FieldDefinition, FieldValue, FieldValues, RecordType } from './field-types.ts';

const fieldsByType: Record<RecordType, readonly FieldDefinition[]> = {
  account: accountFields,
  contact: contactFields,
};

export function fieldsOf(type: RecordType): readonly FieldDefinition[] {
  return fieldsByType[type];
}

export function recordName(type: RecordType, fields: FieldValues): string {
  const parts = type === 'account' ? [fields['name']] : [fields['firstName'], fields['lastName']];
  return parts.filter((part) => typeof part === 'string' && part !== '').join(' ') || 'Unnamed';
}

/** The sort key of a list. It ignores accents and case, so "Ångström" sorts under A. */
export function sortKey(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

const searchedFields: Record<RecordType, readonly string[]> = {
  account: ['name', 'domain', 'billingEmail', 'city'],
  contact: ['firstName', 'lastName', 'email', 'city'],
};

/** Normalized like the sort key, so that a search for "angstrom" finds "Ångström". */
export function searchText(type: RecordType, fields: FieldValues): string {
  const words = searchedFields[type].map((name) => fields[name]).filter((value) => typeof value === 'string');
  return sortKey([recordName(type, fields), ...words].join('\n'));
}

/** The text of a value in a list cell. */
export function labelOf(value: FieldValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.join(', ');
  return typeof value === 'object' ? value.label : String(value);
}
