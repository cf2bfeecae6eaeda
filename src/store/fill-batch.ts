// Decides which records go into one request. Pure.
import type { RecordRef } from '../model/record-ref.js';
import { urlPart } from '../transport/url-part.js';

export interface BatchLimits {
  /** Most ids in one request. */
  readonly ids: number;
  /** Most characters of URL that the ids may take. */
  readonly characters: number;
}

/** The longest URL that servers and proxies take everywhere. */
const urlCharacters = 6_000;

/**
 * @param ids most ids in one request
 * @param urlBase how many characters of a request's URL are spent before the first id, without the type
 */
export function batchLimits(type: string, ids: number, urlBase: number): BatchLimits {
  return { ids, characters: urlCharacters - urlBase - urlPart(type).length };
}

/**
 * Takes as many records of one type as fit: first those that are needed, then those that may ride along.
 * Takes at least one, because a record that never fits would never be requested.
 */
export function fillBatch<T extends RecordRef>(
  needed: readonly T[],
  optional: Iterable<T>,
  limits: BatchLimits,
): T[] {
  const batch: T[] = [];
  let characters = 0;
  const take = (record: T): boolean => {
    characters += urlPart(record.id).length + '&id='.length;
    if (batch.length > 0 && (batch.length >= limits.ids || characters > limits.characters)) return false;
    batch.push(record);
    return true;
  };
  if (needed.every(take)) for (const record of optional) if (!take(record)) break;
  return batch;
}

/**
 * Rows that a scroll would show next and that may ride along: first those after the last needed one, then the others.
 * @param rows all rows in the order of the list
 */
function* ridersOf<T extends RecordRef>(
  rows: Iterable<T>,
  needed: readonly T[],
  mayRide: (row: T) => boolean,
): Generator<T> {
  const last = needed.at(-1);
  const own = new Set(needed);
  const before: T[] = [];
  let passed = false;
  for (const row of rows) {
    if (row.type === last?.type && !own.has(row) && mayRide(row)) {
      if (passed) yield row;
      else before.push(row);
    }
    passed ||= row === last;
  }
  yield* before;
}

/**
 * The batches for what is needed. One batch is sent before the next one is filled, so that a record rides in one batch
 * alone.
 */
export function* fillBatches<T extends RecordRef>(
  needed: readonly T[],
  rows: Iterable<T>,
  mayRide: (row: T) => boolean,
  limitsOf: (type: string) => BatchLimits,
): Generator<T[]> {
  for (const [type, ofType] of Map.groupBy(needed, (record) => record.type)) {
    for (let rest = ofType; rest.length > 0;) {
      const batch = fillBatch(rest, ridersOf(rows, rest, mayRide), limitsOf(type));
      yield batch;
      // What is needed is taken first and in order.
      rest = rest.slice(batch.length);
    }
  }
}
