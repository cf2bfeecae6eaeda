// Names the fields that an error is about by the labels that the reader sees. Pure.
import type { FieldCause, RecordLink } from '../record-detail.js';
import type { CrmErrorClassification } from './classify-crm-error.js';
import type { CrmErrorKind } from './crm-error-table.js';
import { isSameFieldName } from './same-field-name.js';

type Fields = Pick<RecordLink, 'syncedFields' | 'unsyncedFields'>;

/** Kinds of errors that are about one field, and the causes that an unsynced field then has. */
const causes: Partial<Record<CrmErrorKind, readonly FieldCause[]>> = {
  readOnlyField: ['read_only', 'no_permission'],
  tooLong: ['too_long'],
  unknownField: ['not_mapped'],
  required: ['rejected'],
  badOption: ['rejected'],
  outOfRange: ['rejected'],
  invalidEmail: ['rejected'],
  wrongReference: ['rejected'],
  invalidValue: ['rejected'],
};

/**
 * The labels of the fields that the error names. A field that the record does not have keeps the CRM's name. When the error
 * names no field, the only unsynced field that fits is the one.
 */
export function fieldLabels(
  { kind, fields }: Pick<CrmErrorClassification, 'kind' | 'fields'>,
  message: string,
  { syncedFields, unsyncedFields }: Fields,
): readonly string[] {
  if (fields) {
    const all = [...unsyncedFields, ...syncedFields];
    const labels = fields.map((name) => {
      const field =
        all.find((known) => isSameFieldName(known.name, name)) ??
        all.find((known) => isSameFieldName(known.label, name));
      return field?.label ?? name;
    });
    return [...new Set(labels)];
  }
  const fitting = unsyncedFields.filter(({ cause }) => kind && causes[kind]?.includes(cause));
  const same = fitting.filter((field) => field.message && field.message === message);
  const [only, another] = same.length > 0 ? same : fitting;
  return only && !another ? [only.label] : [];
}
