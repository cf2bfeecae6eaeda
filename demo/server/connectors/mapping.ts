// Which workspace field goes to which property of a CRM's object. A field without an entry has no counterpart there.
import type { FieldValues, RecordType } from '../model/field-types.ts';

export interface MappedField {
  field: string;
  property: string;
  /** The object makes no sense without it: when the CRM refuses it, the record fails instead of going up without. */
  essential?: boolean;
  /** A value that somebody changed in the CRM stands, ours is not sent. */
  keepCrmEdits?: boolean;
}

export interface ObjectMapping {
  recordType: RecordType;
  objectType: string;
  fields: readonly MappedField[];
  /** A sentence when the record is left out of the sync, by a rule that looks at its data. */
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
