// The workspace's vocabulary of fields: their types, values and definitions. Knows nothing of any CRM or of storage.

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
export type FieldType = (typeof fieldTypes)[number];

export interface ReferenceValue {
  id: string;
  label: string;
}

/** `null` is an empty field; a multi-picklist is an array; a reference carries its label along. */
export type FieldValue = string | number | boolean | null | string[] | ReferenceValue;

export type FieldValues = Record<string, FieldValue>;

export interface FieldDefinition {
  name: string;
  label: string;
  type: FieldType;
  group: string;
  /** The values a picklist offers. The workspace offers them, but an import may have brought others. */
  options?: readonly string[];
  /** The field that holds the ISO 4217 code of a currency field. */
  currencyField?: string;
  maxLength?: number;
  readOnly?: boolean;
}

export const recordTypes = ['account', 'contact'] as const;
export type RecordType = (typeof recordTypes)[number];

export interface RecordRef {
  type: RecordType;
  id: string;
}

export function isRecordType(value: string): value is RecordType {
  return (recordTypes as readonly string[]).includes(value);
}
