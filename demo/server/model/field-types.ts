// Types, values and definitions of workspace fields. Knows nothing of CRMs and storage.

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

/** `null` is an empty field; a multi-picklist is an array; a reference includes its label. */
export type FieldValue = string | number | boolean | null | string[] | ReferenceValue;

export type FieldValues = Record<string, FieldValue>;

export interface FieldDefinition {
  name: string;
  label: string;
  type: FieldType;
  group: string;
  /** The options of a picklist. An import may have stored other values. */
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
