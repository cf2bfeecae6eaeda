// Formats a field's value by the field's type. A value that does not fit the type is shown unchanged.
import { isNumber, readBoolean } from '../model/canonical-value.js';
import { choicesOf, isList } from '../model/choices.js';
import { parseDay, parseTime } from '../model/parse-time.js';
import type { FieldValue, SyncedField } from '../model/record-detail.js';
import { numberFormat } from './format-intl.js';
import { absoluteTime, calendarDate, wallClockTime } from './format-time.js';

/** What is shown for a value: a kind of empty value, a text (which may be a name with its id), or a list. */
export type ShownValue =
  | { readonly kind: 'unknown' | 'noValue' | 'emptyText' | 'nothingChosen' | 'cleared' }
  | { readonly kind: 'text'; readonly text: string; readonly code?: boolean; readonly id?: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

export interface BooleanMessages {
  readonly yes: string;
  readonly no: string;
}

type ValueOf = Pick<SyncedField, 'type' | 'currency'>;

export function shownValue(
  { type, currency }: ValueOf,
  value: FieldValue | undefined,
  locale: string,
  messages: BooleanMessages,
): ShownValue {
  if (value === undefined) return { kind: 'unknown' };
  if (value === null) return { kind: 'noValue' };
  if (value === '') return { kind: 'emptyText' };
  if (typeof value === 'object') {
    if (isList(value)) return list(value);
    return value.label ? { kind: 'text', text: value.label, id: value.id } : code(value.id);
  }
  switch (type) {
    case 'boolean':
      return text(booleanText(value, messages));
    case 'number':
      return text(numberText(locale, value));
    case 'percent':
      return text(numberText(locale, value, { style: 'unit', unit: 'percent' }));
    case 'currency':
      return text(moneyText(locale, value, currency));
    case 'date':
      return text(dateText(locale, value));
    case 'datetime':
      return text(dateTimeText(locale, value));
    case 'multi_picklist':
      return list(value);
    case 'reference':
      return code(String(value));
    default:
      return text(String(value));
  }
}

const text = (shown: string): ShownValue => ({ kind: 'text', text: shown });
const code = (shown: string): ShownValue => ({ kind: 'text', text: shown, code: true });

function list(value: string | number | boolean | readonly (string | number)[]): ShownValue {
  const items = choicesOf(value);
  return items.length > 0 ? { kind: 'list', items } : { kind: 'nothingChosen' };
}

function booleanText(value: string | number | boolean, messages: BooleanMessages): string {
  const read = readBoolean(value);
  if (read === undefined) return String(value);
  return read ? messages.yes : messages.no;
}

function numberText(
  locale: string,
  value: string | number | boolean,
  options?: Intl.NumberFormatOptions,
): string {
  const digits = String(value).trim();
  if (!isNumber(digits)) return String(value);
  // A string keeps digits that a double would lose. All of them are shown, because values may differ in the last one.
  const exact = digits as Intl.StringNumericLiteral;
  return numberFormat(locale, { maximumFractionDigits: 20, ...options }).format(exact);
}

function moneyText(locale: string, value: string | number | boolean, currency: string | undefined): string {
  if (!currency) return numberText(locale, value);
  try {
    return numberText(locale, value, { style: 'currency', currency });
  } catch {
    // Not the form of an ISO 4217 code.
    return `${numberText(locale, value)} ${currency}`;
  }
}

function dateText(locale: string, value: string | number | boolean): string {
  const at = parseDay(value);
  return at === undefined ? String(value) : calendarDate(locale, at);
}

function dateTimeText(locale: string, value: string | number | boolean): string {
  const time = parseTime(value);
  switch (time?.kind) {
    case undefined:
      return String(value).trim();
    case 'instant':
      return absoluteTime(locale, time.epochMs);
    case 'wallClock':
      return wallClockTime(locale, time.epochMs);
    case 'day':
      return calendarDate(locale, time.epochMs);
  }
}
