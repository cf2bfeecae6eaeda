// Reads the days and times of fields, in the forms that CRMs write. Pure.

type Written = string | number | boolean;

/** `instant`: has a zone. `wallClock`: has none, and `epochMs` is the time read as UTC. `day`: has no time of day. */
export interface ParsedTime {
  readonly kind: 'instant' | 'wallClock' | 'day';
  readonly epochMs: number;
}

const day = /^(\d{4}-\d\d-\d\d)(?:$|[Tt\s])/;

/**
 * The midnight in UTC of the day as it is written: a time or zone after the day would only move it.
 * @returns undefined for other forms, and for a day that does not exist
 */
export function parseDay(value: Written): number | undefined {
  const found = day.exec(String(value).trim())?.[1];
  if (found !== undefined) return midnight(found);
  const epoch = parseEpochMs(value);
  return epoch === undefined ? undefined : midnight(new Date(epoch).toISOString().slice(0, 10));
}

/** @returns undefined for other forms, and for a time that does not exist */
export function parseTime(value: Written): ParsedTime | undefined {
  const epoch = parseEpochMs(value);
  if (epoch !== undefined) return { kind: 'instant', epochMs: epoch };
  const written = String(value).trim();
  const found = day.exec(written)?.[1];
  const start = found === undefined ? undefined : midnight(found);
  if (start === undefined) return undefined;
  if (written === found) return { kind: 'day', epochMs: start };
  // Salesforce writes `+0000` and PostgreSQL `+00`, which not every engine parses.
  const iso = written
    .toUpperCase()
    .replace(/\s(?=\d)/, 'T')
    .replace(/\s*([+-]\d\d):?(\d\d)?$/, (_, hours: string, minutes = '00') => `${hours}:${minutes}`);
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(iso);
  const at = Date.parse(zoned ? iso : `${iso}Z`);
  return Number.isNaN(at) ? undefined : { kind: zoned ? 'instant' : 'wallClock', epochMs: at };
}

/** Epoch milliseconds, as a number or as digits. With fewer than 11 digits, the value is something else. */
function parseEpochMs(value: Written): number | undefined {
  const digits = String(value).trim();
  return /^-?\d{11,15}$/.test(digits) ? Number(digits) : undefined;
}

/** The day's midnight in UTC, or `undefined` for an impossible day: engines would read 30 February as 1 or 2 March. */
function midnight(written: string): number | undefined {
  const at = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== written ? undefined : at;
}
