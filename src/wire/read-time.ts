// Reads points in time. Other forms than the contract's are read where their meaning is certain, and reported.
import { describe, reportOdd } from './decoders.js';

const timeForm = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(z|[+-]\d{2}:?\d{2})?$/i;
const dayMs = 86_400_000;
/** Fewer digits are seconds, as many or more are milliseconds: the boundary is the year 5138, or March 1973. */
const firstMs = 100_000_000_000;

/**
 * A point in time. An unreadable time becomes `undefined` (unknown) and no error: a bad date must not hide the rest of
 * the record. `null` stays `null` (there is no time). A time without a zone is read as UTC, as the contract says; a
 * browser would read it in the local zone. Frameworks write the year 1 or 1970 for a time that is not set.
 */
export function readTime(value: unknown, path: string): string | null | undefined {
  if (value === null || value === undefined) return value;
  const epoch = epochMs(value);
  if (epoch !== undefined) {
    if (epoch < dayMs) return null;
    reportOdd(path, describe(value), 'time-as-number');
    return new Date(epoch).toISOString();
  }
  const [, date, time, zone] = (typeof value === 'string' && timeForm.exec(value.trim())) || [];
  const point = `${date}T${time}${zone?.toUpperCase() ?? 'Z'}`;
  // MySQL writes zeros for a time that is not set.
  if (date === '0000-00-00' || Date.parse(point) < dayMs) return null;
  if (Number.isNaN(Date.parse(point))) {
    reportOdd(path, describe(value), 'unreadable-time');
    return undefined;
  }
  if (zone === undefined) reportOdd(path, describe(value), 'time-without-zone');
  return point;
}

/** Seconds or milliseconds since 1970, as a number or as digits. */
function epochMs(value: unknown): number | undefined {
  const digits = typeof value === 'string' ? value.trim() : value;
  if (typeof digits === 'string' && !/^-?\d{9,14}$/.test(digits)) return undefined;
  if (typeof digits !== 'string' && typeof digits !== 'number') return undefined;
  const number = Number(digits);
  const ms = Math.abs(number) < firstMs ? number * 1000 : number;
  return Number.isNaN(new Date(ms).getTime()) ? undefined : Math.trunc(ms);
}
