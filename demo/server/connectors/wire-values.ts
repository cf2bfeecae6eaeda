// Converts workspace values to a CRM's wire form and back. `WireFormat` describes the differences between CRMs.
import type { FieldDefinition, FieldValue } from '../model/field-types.ts';
import type { WireValue } from './crm-api.ts';
import type { ReferenceBook } from './reference-book.ts';

export interface WireFormat {
  /** Numbers and booleans are sent as strings, and an empty string clears a field. */
  allStrings: boolean;
  /** Picklists store codes: `Health care` is `HEALTH_CARE`. */
  codedPicklists: boolean;
  /** The one form of an object's id; ids are equal when their keys are. */
  idKey(id: string): string;
}

/** `undefined`: a reference to an object that does not exist in the CRM. */
export function toWire(
  format: WireFormat,
  definition: FieldDefinition,
  value: FieldValue | undefined,
  book: ReferenceBook,
): WireValue | undefined {
  if (value === null || value === undefined || value === '') return format.allStrings ? '' : null;
  if (Array.isArray(value)) return value.map((item) => optionToWire(format, definition, item)).join(';');
  if (typeof value === 'object') return book.toCrm(value.id);
  if (definition.type === 'picklist') return optionToWire(format, definition, String(value));
  return format.allStrings ? String(value) : value;
}

export function fromWire(
  format: WireFormat,
  definition: FieldDefinition,
  value: WireValue | undefined,
  book: ReferenceBook,
): FieldValue {
  if (value === null || value === undefined || value === '') return null;
  const text = String(value);
  switch (definition.type) {
    case 'number':
    case 'currency':
    case 'percent':
      return Number.isNaN(Number(value)) ? text : Number(value);
    case 'boolean':
      return ['true', '1'].includes(text.toLowerCase());
    case 'picklist':
      return optionFromWire(format, definition, text);
    case 'multi_picklist':
      return text
        .split(';')
        .filter((item) => item !== '')
        .map((item) => optionFromWire(format, definition, item));
    case 'reference':
      return book.fromCrm(text);
    default:
      return text;
  }
}

/** A value that is not among the field's options is sent unchanged: the CRM decides whether it is valid. */
function optionToWire(format: WireFormat, definition: FieldDefinition, value: string): string {
  return format.codedPicklists && definition.options?.includes(value) ? code(value) : value;
}

function optionFromWire(format: WireFormat, definition: FieldDefinition, value: string): string {
  if (!format.codedPicklists) return value;
  return definition.options?.find((option) => code(option) === value) ?? value;
}

function code(option: string): string {
  return option.toUpperCase().replace(/\W+/g, '_');
}
