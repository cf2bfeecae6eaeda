// Formats points in time: relative, exact with the zone, as a date.
import { dateFormat, relativeFormat } from './format-intl.js';

/** Clocks of servers and readers differ: a time that is less than this in the future counts as now. */
const skewMs = 5 * 60_000;
const units = [
  ['year', 31_536_000_000],
  ['month', 2_592_000_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * `2 hours ago`.
 * @param time RFC 3339
 * @param now epoch milliseconds
 * @param planned true for a time that is expected to lie in the future: no difference between clocks is assumed
 */
export function relativeTime(
  locale: string,
  time: string,
  now: number,
  justNow: string,
  planned = false,
): string {
  const ahead = Date.parse(time) - now;
  const distance = Math.abs(ahead);
  if (ahead > 0 && !planned && distance < skewMs) return justNow;
  for (const [unit, ms] of units) {
    if (distance >= ms) return relativeFormat(locale).format(Math.trunc(ahead / ms), unit);
  }
  return planned && ahead > 0 ? relativeFormat(locale).format(Math.ceil(ahead / 1_000), 'second') : justNow;
}

const exact = {
  year: 'numeric',
  month: 'short',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
} as const satisfies Intl.DateTimeFormatOptions;

/** `Nov 20, 2026, 9:15 AM GMT+1`, in the reader's zone, with the zone's name. */
export function absoluteTime(locale: string, time: string | number): string {
  return dateFormat(locale, { ...exact, timeZoneName: 'short' }).format(new Date(time));
}

/** Formats a time that was written without a zone, without converting it. `epochMs` is that time read as UTC. */
export function wallClockTime(locale: string, epochMs: number): string {
  return dateFormat(locale, { ...exact, timeZone: 'UTC' }).format(epochMs);
}

/** Formats a day, without converting it to a zone. `epochMs` is its midnight in UTC. */
export function calendarDate(locale: string, epochMs: number): string {
  const { year, month, day } = exact;
  return dateFormat(locale, { year, month, day, timeZone: 'UTC' }).format(epochMs);
}
