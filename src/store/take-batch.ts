// Decides which records go into one request. Pure.
import type { RecordRef } from '../model/record-ref.js';
import { urlPart } from '../transport/url-part.js';

export interface BatchLimits {
  /** Most ids in one request. */
  readonly ids: number;
  /** Most characters of URL that the ids may take. */
  readonly characters: number;
}

/**
 * Takes, from records of one type, as many as fit: those that are wanted now first, then, where room is left, those
 * that follow. Always takes at least one, else nothing would ever be asked.
 */
export function takeBatch<T extends RecordRef>(
  wanted: readonly T[],
  following: Iterable<T>,
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
  if (wanted.every(take)) for (const record of following) if (!take(record)) break;
  return batch;
}
