// Checks whether a JSON value has the type of a field. An empty string and an empty list count as empty.
import type { FieldDefinition, FieldValue } from '../model/field-types.ts';

export type ParsedValue = { ok: true; value: FieldValue } | { ok: false; expected: string };

export function parseFieldValue({ type, maxLength }: FieldDefinition, value: unknown): ParsedValue {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return ok(null);
  switch (type) {
    case 'number':
    case 'currency':
    case 'percent':
      return typeof value === 'number' && Number.isFinite(value)
        ? ok(value)
        : { ok: false, expected: 'a number' };
    case 'boolean':
      return typeof value === 'boolean' ? ok(value) : { ok: false, expected: 'true or false' };
    case 'date':
      return isDate(value) ? ok(value) : { ok: false, expected: 'a date like 2026-11-20' };
    case 'datetime':
      return isTime(value)
        ? ok(new Date(value).toISOString())
        : { ok: false, expected: 'a time with a zone' };
    case 'multi_picklist':
      return isTexts(value) ? ok(value) : { ok: false, expected: 'a list of texts' };
    case 'reference':
      return isReference(value)
        ? ok({ id: value.id, label: value.label })
        : { ok: false, expected: 'an object with an id and a label' };
    default:
      if (typeof value !== 'string') return { ok: false, expected: 'a text' };
      if (maxLength !== undefined && value.length > maxLength) {
        return { ok: false, expected: `at most ${maxLength} characters` };
      }
      return ok(value);
  }
}

function ok(value: FieldValue): ParsedValue {
  return { ok: true, value };
}

function isDate(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  // `Date` turns 31 February into a day in March.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isTime(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    /^\d{4}-.*(?:Z|[+-]\d\d:?\d\d)$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function isReference(value: unknown): value is { id: string; label: string } {
  if (typeof value !== 'object' || value === null || !('id' in value) || !('label' in value)) return false;
  return typeof value.id === 'string' && typeof value.label === 'string';
}
