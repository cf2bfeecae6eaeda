// Compares two values of a field in wire form, as the kit does in the panel: other forms of a value are equal. Pure.
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
      return sameBy(truth, one, other);
    case 'date':
      return sameBy(day, one, other);
    case 'datetime':
      return sameBy(instant, one, other);
    case 'phone':
      return sameBy(phoneDigits, one, other);
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

/** `50000.0` and `5e4` → `5e4`. By digits: numbers with many digits are not exact. */
function decimal(text: string): string | undefined {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:e([+-]?\d+))?$/i.exec(text.trim());
  const [, sign, whole = '', fraction = '', exponent = '0'] = parts ?? [];
  if (whole + fraction === '') return undefined;
  const significant = (whole + fraction).replace(/^0+/, '');
  const digits = significant.replace(/0+$/, '');
  if (digits === '') return '0';
  const power = Number(exponent) - fraction.length + significant.length - digits.length;
  return `${sign === '-' ? '-' : ''}${digits}e${power}`;
}

function truth(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  if (word === 'true' || word === '1') return true;
  return word === 'false' || word === '0' ? false : undefined;
}

/** CRMs write phone numbers with other characters between the digits. */
function phoneDigits(text: string): string | undefined {
  const digits = text.replace(/[\s().\/-]/g, '');
  return /^\+?\d+$/.test(digits) ? digits : undefined;
}

function choices(text: string): string {
  const list = text
    .split(';')
    .map((choice) => choice.trim())
    .filter((choice) => choice !== '');
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
