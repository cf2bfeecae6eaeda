// Reads unknown values. A value that does not fit becomes an error with its path and the expected type.
import { reportFault } from '../diagnostics/report-fault.js';
import type { FaultKind } from '../diagnostics/fault-messages.js';
import { SyncError } from '../model/sync-error.js';

/** A JSON object whose members are not validated yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** A reader of one value: returns the value of the model, or throws. */
export type Read<T> = (value: unknown, path: string) => T;

/** A value that breaks the contract. */
class PayloadError extends SyncError {
  readonly path: string;
  readonly problem: string;
  readonly fault: FaultKind;

  constructor(path: string, problem: string, fault: FaultKind = 'unreadable-value') {
    super('bad_payload', `${path}: ${problem}`);
    this.path = path;
    this.problem = problem;
    this.fault = fault;
  }
}

/** Throws the error for a value that breaks the contract. */
export function unexpected(value: unknown, path: string, expected: string): never {
  throw new PayloadError(path, `expected ${expected}, got ${describe(value)}`);
}

export function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'an array';
  if (value === null) return 'null';
  if (typeof value === 'object') return 'an object';
  const text = typeof value === 'string' ? JSON.stringify(value) : (value as number | symbol).toString();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** Reports an odd value on the console, once for each place in the contract: `links[0].phase` equals `links[7].phase`. */
export function reportOdd(path: string, problem: string, fault: FaultKind = 'unreadable-value'): void {
  const place = fault === 'unreadable-value' ? path.replace(/\[\d+\]/g, '[]') : '';
  reportFault(fault, [path, problem], place);
}

/** Reads a value. One that does not fit is reported and replaced: only the smallest part around it is lost. */
export function tolerate<T, F>(value: unknown, path: string, read: Read<T>, fallback: F): T | F {
  try {
    return read(value, path);
  } catch (thrown) {
    reportThrown(thrown);
    return fallback;
  }
}

/** Reads a whole answer. One that cannot be read is reported and refused. */
export function reported<T>(read: () => T): T {
  try {
    return read();
  } catch (thrown) {
    reportThrown(thrown);
    throw thrown;
  }
}

function reportThrown(thrown: unknown): void {
  if (!(thrown instanceof PayloadError)) throw thrown;
  reportOdd(thrown.path, thrown.problem, thrown.fault);
}

/** Reads a member that may be absent; `null` counts as absent. One that does not fit is reported and left out. */
export function readMember<T>(object: JsonObject, path: string, name: string, read: Read<T>): T | undefined {
  const value = object[name];
  if (value !== undefined && value !== null) return tolerate(value, `${path}.${name}`, read, undefined);
  const snake = snakeCase(name);
  if (snake !== name && object[snake] !== undefined) reportFault('snake-case', [path, snake, name]);
  return undefined;
}

/** Reads a text that the contract requires: one that is absent is reported, too. */
export function readRequired(object: JsonObject, path: string, name: string): string | undefined {
  const value = object[name];
  // A name in snake case is reported as such.
  if ((value ?? object[snakeCase(name)] ?? null) === null)
    reportOdd(`${path}.${name}`, `expected a string, got ${describe(value)}`);
  return readMember(object, path, name, readText);
}

function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Reads a list. `null` counts as empty; an odd item is reported and left out. */
export function readItems<T>(value: unknown, path: string, read: Read<T>): T[] {
  if (value === null) return [];
  return readArray(value, path).flatMap((item, i) =>
    tolerate(item, `${path}[${i}]`, (each, at): T[] => [read(each, at)], []),
  );
}

/** Reads a list that may be absent. A list that is none is reported, and counts as empty. */
export function readList<T>(object: JsonObject, path: string, name: string, read: Read<T>): T[] {
  return readMember(object, path, name, (value, at) => readItems(value, at, read)) ?? [];
}

export function readObject(value: unknown, path: string): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    unexpected(value, path, 'an object');
  return value as JsonObject;
}

function readArray(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : unexpected(value, path, 'an array');
}

export function readString(value: unknown, path: string): string {
  return typeof value === 'string' ? value : unexpected(value, path, 'a string');
}

/** A text for the reader. Anything else is reported, and shown as JSON. */
export function readText(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  const text = readJson(value, path);
  reportOdd(path, `expected a string, got ${describe(value)}`);
  return text;
}

/** A value of any form as JSON. A host's own source can hand over what JSON cannot hold. */
export function readJson(value: unknown, path: string): string {
  try {
    const text = typeof value === 'bigint' ? String(value) : JSON.stringify(value);
    if (text !== undefined) return text;
  } catch {
    // A circle, for example.
  }
  return unexpected(value, path, 'a value of JSON');
}

/** A whole number that is not negative. Digits in a string are reported, and count. */
export function readCount(value: unknown, path: string): number {
  if (typeof value === 'string' && /^\d+$/.test(value)) {
    const count = Number(value);
    if (Number.isSafeInteger(count)) reportOdd(path, describe(value), 'number-as-text');
    else reportOdd(path, tooLong(value), 'long-number');
    return count;
  }
  return Number.isSafeInteger(value) && (value as number) >= 0
    ? (value as number)
    : unexpected(value, path, 'a whole number from 0');
}

export function readOneOf<T extends string>(value: unknown, path: string, allowed: readonly T[]): T {
  return allowed.includes(value as T)
    ? (value as T)
    : unexpected(value, path, `one of ${allowed.join(', ')}`);
}

const tooLong = (value: number | string) => `got ${value}, a number too long to be exact`;

/** A number of this size has lost digits when JSON was parsed. */
export function isInexact(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) > Number.MAX_SAFE_INTEGER;
}

/** @throws PayloadError for a number that has lost digits */
export function refuseInexact(value: unknown, path: string): void {
  if (isInexact(value)) throw new PayloadError(path, tooLong(value), 'long-number');
}

/** Some backends send numbers as ids. The kit compares ids as strings. */
export function readId(value: unknown, path: string): string {
  refuseInexact(value, path);
  return typeof value === 'number' || typeof value === 'bigint' ? String(value) : readString(value, path);
}

/** Removes members that are `undefined`: in the model, an unknown member is absent. */
export function compact<T extends object>(members: T): T {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
}
