// Writes a value of a field in one form, by the field's type: equal values get the same text. Pure.
import { parseDay, parseTime } from './parse-time.js';
import { canonicalId } from './record-id.js';
import type { FieldType, FieldValue } from './record-detail.js';

type Single = Exclude<FieldValue, null | readonly (string | number)[]>;

export function canonicalValue(type: FieldType, value: Single): string {
  if (typeof value === 'object') return canonicalId(value.id);
  switch (type) {
    case 'boolean':
      return String(readBoolean(value) ?? value);
    case 'number':
    case 'percent':
    case 'currency':
      return canonicalNumber(String(value).trim());
    case 'date':
      return String(parseDay(value) ?? value);
    case 'datetime': {
      const time = parseTime(value);
      return time ? `${time.kind} ${time.epochMs}` : String(value);
    }
    case 'phone':
      return canonicalPhone(String(value));
    case 'reference':
      return canonicalId(String(value));
    default:
      return String(value);
  }
}

/** CRMs also write booleans as words and digits. */
export function readBoolean(value: string | number | boolean): boolean | undefined {
  const said = String(value).trim().toLowerCase();
  if (said === 'true' || said === '1') return true;
  return said === 'false' || said === '0' ? false : undefined;
}

/** A phone number without the characters between its digits. A text that is no number stays as it is. */
function canonicalPhone(text: string): string {
  const digits = text.replace(/[\s().\/-]/g, '');
  return /^\+?\d+$/.test(digits) ? digits : text;
}

const decimal = /^([+-]?)(\d+\.?\d*|\.\d+)(?:e([+-]?\d+))?$/i;

export function isNumber(text: string): boolean {
  return decimal.test(text);
}

/** Works on digits, because a double would lose some: `50000.0` and `5e4` are equal, and long numbers differ. */
function canonicalNumber(text: string): string {
  const [, sign = '', digits = '', exponent = '0'] = decimal.exec(text) ?? [];
  if (digits === '') return text;
  const [whole = '', fraction = ''] = digits.split('.');
  const significant = (whole + fraction).replace(/^0+/, '');
  const short = significant.replace(/0+$/, '');
  if (short === '') return '0';
  const power = Number(exponent) - fraction.length + significant.length - short.length;
  return `${sign === '-' ? '-' : ''}${short}e${power}`;
}
