// Compares two values of a field in wire form. Forms that a CRM treats as one value are equal. Pure.
import type { FieldDefinition } from '../model/field-types.ts';
import type { WireValue } from './crm-api.ts';
import type { WireFormat } from './wire-values.ts';

export function sameWire(
  format: WireFormat,
  { type }: FieldDefinition,
  a: WireValue | undefined,
  b: WireValue | undefined,
): boolean {
  if (isEmptyWire(a) || isEmptyWire(b)) return isEmptyWire(a) && isEmptyWire(b);
  const [one, other] = [String(a), String(b)];
  if (one === other) return true;
  switch (type) {
    case 'number':
    case 'currency':
    case 'percent':
      return sameBy(decimal, one, other);
    case 'boolean':
      return one.toLowerCase() === other.toLowerCase();
    case 'date':
      return sameBy(day, one, other);
    case 'datetime':
      return sameBy(instant, one, other);
    case 'multi_picklist':
      return choices(one) === choices(other);
    case 'reference':
      return format.idKey(one) === format.idKey(other);
    default:
      return false;
  }
}

/** One CRM uses `null` for empty, another `''`; an absent property is also empty. */
export function isEmptyWire(value: WireValue | undefined): boolean {
  return value === undefined || value === null || value === '';
}

/** Texts without this form are equal only as texts. */
function sameBy<T>(read: (text: string) => T | undefined, one: string, other: string): boolean {
  const value = read(one);
  return value !== undefined && value === read(other);
}

/** `050000.50` → `50000.5`. By digits: numbers with many digits are not exact. */
function decimal(text: string): string | undefined {
  const parts = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/.exec(text.trim());
  if (!parts || !/\d/.test(text))
    return /^[+-]?\d+(?:\.\d*)?e[+-]?\d+$/i.test(text) ? plain(text) : undefined;
  const [, sign, whole, fraction] = parts;
  const digits = `${whole || '0'}${fraction ? `.${fraction}` : ''}`;
  return sign === '-' && digits !== '0' ? `-${digits}` : digits;
}

/** A number with an exponent, as long as its digits are exact. */
function plain(text: string): string | undefined {
  const value = Number(text);
  return Number.isSafeInteger(value) ? decimal(String(value)) : undefined;
}

function choices(text: string): string {
  const list = text.split(';').filter((choice) => choice !== '');
  return JSON.stringify([...new Set(list)].sort());
}

/** Epoch milliseconds, or RFC 3339; also with `+0000`. A time without a zone is no known moment. */
function instant(text: string): number | undefined {
  if (/^-?\d{10,14}$/.test(text)) return Number(text);
  const parts = /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(?:Z|([+-]\d\d):?(\d\d))$/i.exec(text);
  if (!parts) return undefined;
  const [, date, time, hours, minutes] = parts;
  const moment = Date.parse(`${date}T${time}${hours ? `${hours}:${minutes}` : 'Z'}`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** A CRM may hold a day as its midnight in UTC. */
function day(text: string): string | undefined {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return text;
  const moment = instant(text);
  if (moment === undefined || moment % 86_400_000 !== 0) return undefined;
  return new Date(moment).toISOString().slice(0, 10);
}
