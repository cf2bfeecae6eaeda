// Reads unknown values. A value that does not fit becomes an error with its path and the expected type.
import { SyncError } from '../model/sync-error.js';

/** A JSON object whose members are not validated yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Throws the error for a value that breaks the contract. */
export function unexpected(value: unknown, path: string, expected: string): never {
  throw new SyncError('bad_payload', `${path}: expected ${expected}, got ${describe(value)}`);
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'an array';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : (value as number | symbol).toString();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

export function readObject(value: unknown, path: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    unexpected(value, path, 'an object');
  return value as JsonObject;
}

export function readArray(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : unexpected(value, path, 'an array');
}

export function readString(value: unknown, path: string): string {
  return typeof value === 'string' ? value : unexpected(value, path, 'a string');
}

/** A whole number that is not negative. */
export function readCount(value: unknown, path: string): number {
  return Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : unexpected(value, path, 'a whole number from 0');
}

export function readOneOf<T extends string>(value: unknown, path: string, allowed: readonly T[]): T {
  return allowed.includes(value as T)
    ? (value as T)
    : unexpected(value, path, `one of ${allowed.join(', ')}`);
}

/** Some backends send numbers as ids. The kit compares ids as strings. */
export function readId(value: unknown, path: string): string {
  return typeof value === 'number' ? String(value) : readString(value, path);
}

const timeForm = /^(\d{4}-\d{2}-\d{2})[t ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(z|[+-]\d{2}:?\d{2})?$/i;

/**
 * A point in time. An unreadable time becomes `undefined` (unknown) and no error: a bad date must not hide the rest of
 * the record. `null` stays `null` (there is no time). A time without a zone is read as UTC, as the contract says; a
 * browser would read it in the local zone.
 */
export function readTime(value: unknown): string | null | undefined {
  if (value === null) return null;
  const [, date, time, zone = 'Z'] = (typeof value === 'string' && timeForm.exec(value)) || [];
  const point = `${date}T${time}${zone.toUpperCase()}`;
  return Number.isNaN(Date.parse(point)) ? undefined : point;
}

/** Reads a member that may be absent. `undefined` and `null` count as absent. */
export function optional<T>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => T,
): T | undefined {
  return value === undefined || value === null ? undefined : read(value, path);
}

/** Removes members that are `undefined`: in the model, an unknown member is absent. */
export function compact<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
