// Formats a field's value by the field's type. A value that does not fit the type is shown unchanged.
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
    if (isList(value)) return list(value.map(String));
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
      return list(String(value).split(';'));
    case 'reference':
      return code(String(value));
    default:
      return text(String(value));
  }
}

const text = (shown: string): ShownValue => ({ kind: 'text', text: shown });
const code = (shown: string): ShownValue => ({ kind: 'text', text: shown, code: true });

function list(items: readonly string[]): ShownValue {
  const chosen = items.map((item) => item.trim()).filter((item) => item !== '');
  return chosen.length > 0 ? { kind: 'list', items: chosen } : { kind: 'nothingChosen' };
}

/** `Array.isArray` alone does not narrow a read-only array. */
function isList(value: object): value is readonly (string | number)[] {
  return Array.isArray(value);
}

function booleanText(value: string | number | boolean, messages: BooleanMessages): string {
  const said = String(value).toLowerCase();
  if (said === 'true' || said === '1') return messages.yes;
  return said === 'false' || said === '0' ? messages.no : String(value);
}

function numberText(
  locale: string,
  value: string | number | boolean,
  options?: Intl.NumberFormatOptions,
): string {
  const digits = String(value).trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(digits)) return String(value);
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

const day = /^(\d{4}-\d\d-\d\d)(?:$|T|\s)/;

function dateText(locale: string, value: string | number | boolean): string {
  const epoch = epochMs(value);
  // The day as it is written: a time or zone after it would only move it.
  const written = day.exec(String(value).trim())?.[1];
  const at = written === undefined ? epoch : midnight(written);
  return at === undefined ? String(value) : calendarDate(locale, at);
}

function dateTimeText(locale: string, value: string | number | boolean): string {
  const epoch = epochMs(value);
  if (epoch !== undefined) return absoluteTime(locale, epoch);
  const written = String(value).trim();
  const found = day.exec(written)?.[1];
  if (found === undefined || midnight(found) === undefined) return written;
  if (written === found) return dateText(locale, found);
  // Salesforce writes `+0000`, which not every engine parses.
  const iso = written.replace(/\s(?=\d)/, 'T').replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/i.test(iso);
  const at = Date.parse(zoned ? iso : `${iso}Z`);
  if (Number.isNaN(at)) return written;
  return zoned ? absoluteTime(locale, at) : wallClockTime(locale, at);
}

/** Epoch milliseconds, as a number or as digits. With fewer than 11 digits, the value is something else. */
function epochMs(value: string | number | boolean): number | undefined {
  const digits = String(value).trim();
  return /^-?\d{11,15}$/.test(digits) ? Number(digits) : undefined;
}

/** The day's midnight in UTC, or `undefined` for an impossible day: engines would read 30 February as 1 or 2 March. */
function midnight(written: string): number | undefined {
  const at = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== written ? undefined : at;
}
