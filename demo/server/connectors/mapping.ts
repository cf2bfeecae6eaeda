// Maps workspace fields to properties of CRM objects. A field without an entry is not in the CRM.
import type { FieldValues, RecordType } from '../model/field-types.ts';

export interface MappedField {
  field: string;
  property: string;
  /** The object is useless without this field: when the CRM rejects the field, the record fails. */
  essential?: boolean;
  /** A value that was changed in the CRM stays, and the workspace's value is not sent. */
  keepCrmEdits?: boolean;
}

export interface ObjectMapping {
  recordType: RecordType;
  objectType: string;
  fields: readonly MappedField[];
  /** A sentence when a rule on the record's data excludes the record from the sync. */
  leftOut?(fields: FieldValues): string | undefined;
}

export function mappedField(
  field: string,
  property: string,
  rule?: 'essential' | 'keep CRM edits',
): MappedField {
  if (rule === 'essential') return { field, property, essential: true };
  return rule ? { field, property, keepCrmEdits: true } : { field, property };
}
