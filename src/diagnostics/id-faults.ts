// Finds out why an answer lacks the requested ids.
import type { Fault } from './fault-messages.js';

/**
 * @param where the request, as it is named in messages
 * @param asked the requested ids that the answer leaves out
 * @param others the ids that the answer contains beside the requested ones
 */
export function idFaults(where: string, asked: readonly string[], others: readonly string[]): Fault[] {
  for (const id of asked) {
    const got = others.find((other) => isLike(other, id));
    if (got !== undefined) return [['id-mismatch', where, `"${id}"`, `"${got}"`]];
  }
  return others.length > 0
    ? [['id-mismatch', where, `"${asked[0]}"`, `"${others[0]}"`]]
    : [['id-missing', where, `"${asked[0]}"`]];
}

/** Whether two ids probably mean the same record: in another case, with spaces around, as a part of the other. */
function isLike(one: string, other: string): boolean {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  return a.includes(b) || b.includes(a);
}
