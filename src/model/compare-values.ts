// Compares the value that was sent with the value in the CRM, as the field's type reads them. Pure.
import { canonicalValue } from './canonical-value.js';
import { choicesOf, compareChoices, isList } from './choices.js';
import { textDifference, type TextDifference } from './hidden-differences.js';
import type { FieldValue, UnsyncedField } from './record-detail.js';
import { canonicalId, isLongId } from './record-id.js';

/**
 * A difference that a reader would miss, or that is none.
 *
 * - `same`: the same value.
 * - `form`: the same value, written in another form.
 * - `order`, `duplicate`: the same choices in another order, or one of them twice.
 * - `currency`: the same amount in another currency. `amount`: the same amount, but only one currency is known.
 */
export type ValueDifference =
  'same' | 'form' | 'order' | 'duplicate' | 'currency' | 'amount' | TextDifference;

/** @returns undefined for values whose difference is visible, and for unknown values */
export function compareValues(field: UnsyncedField): ValueDifference | undefined {
  const { type, sent, inCrm } = field;
  if (sent === undefined || inCrm === undefined) return undefined;
  const equal = JSON.stringify(sent) === JSON.stringify(inCrm) ? 'same' : 'form';
  if (isBlank(field, sent) || isBlank(field, inCrm))
    return isBlank(field, sent) && isBlank(field, inCrm) ? equal : undefined;
  if (isList(sent) || isList(inCrm) || type === 'multi_picklist') {
    const compared = compareLists(sent, inCrm);
    return compared === 'same' ? equal : compared;
  }
  if (canonicalValue(type, sent) === canonicalValue(type, inCrm))
    return type === 'currency' ? (compareCurrencies(field) ?? equal) : equal;
  const [a, b] = [writtenValue(sent), writtenValue(inCrm)];
  if (type === 'text' && (isLongId(a) || isLongId(b)) && canonicalId(a) === canonicalId(b)) return 'form';
  return textDifference(a, b);
}

/** Whether an empty value was sent for a field that is not empty in the CRM. */
export function isCleared(field: UnsyncedField): boolean {
  const { sent, inCrm } = field;
  return sent !== undefined && inCrm !== undefined && isBlank(field, sent) && !isBlank(field, inCrm);
}

/** Whether a value is empty: no value, empty text, no choice. Zero and false are values. */
function isBlank({ type }: UnsyncedField, value: FieldValue): value is null {
  if (value === null || value === '') return true;
  if (isList(value)) return choicesOf(value).length === 0;
  return type === 'multi_picklist' && typeof value !== 'object' && choicesOf(value).length === 0;
}

type Present = Exclude<FieldValue, null>;

function compareLists(sent: Present, inCrm: Present): ReturnType<typeof compareChoices> | TextDifference {
  const [a, b] = [listOf(sent), listOf(inCrm)];
  const key = (choice: string) => choice.normalize().toLowerCase();
  const sorted = (list: readonly string[]) =>
    [...list].sort((one, two) => (key(one) < key(two) ? -1 : 1)).join('\n');
  return compareChoices(a, b) ?? textDifference(sorted(a), sorted(b));
}

const listOf = (value: Present): string[] =>
  typeof value === 'object' && !isList(value) ? [value.id] : choicesOf(value);

/** The currencies of two equal amounts. */
function compareCurrencies({ currency, inCrmCurrency }: UnsyncedField): 'currency' | 'amount' | undefined {
  const [sent, inCrm] = [currency?.toUpperCase(), inCrmCurrency?.toUpperCase()];
  if (sent === inCrm) return undefined;
  return sent && inCrm ? 'currency' : 'amount';
}

function writtenValue(value: Exclude<Present, readonly (string | number)[]>): string {
  return typeof value === 'object' ? value.id : String(value);
}
