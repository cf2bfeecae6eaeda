// Remembers the key of a press whose answer has not come, through a reload of the page: whoever presses again means
// the same push, and must not get a second one. Lives as long as the tab.
import { newIdempotencyKey } from '../model/idempotency-key.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';

/** Later, a press means that something has changed since, and wants a push of its own. */
const memoryMs = 10 * 60_000;

export interface Press {
  readonly records: readonly RecordRef[];
  readonly providers: readonly string[] | undefined;
}

/** The key for a press: that of the same one before, while its answer is missing, else a new one. */
export function keyOfPress(press: Press): string {
  const name = nameOf(press);
  const [key, at] = read(name)?.split(' ') ?? [];
  if (key && Date.now() - Number(at) < memoryMs) return key;
  const fresh = newIdempotencyKey();
  write(name, `${fresh} ${Date.now()}`);
  return fresh;
}

/**
 * How many records go into one request. A press that is tried again after a reload is cut as it was the first time, also
 * when the session allows more or less by then: each part must meet its own key again, or it is refused as another's.
 */
export function cutOfPress(press: Press, idempotencyKey: string, limit: number): number {
  const name = nameOf(press);
  const [key, at, cut] = read(name)?.split(' ') ?? [];
  if (key !== idempotencyKey) return limit;
  if (cut) return Number(cut);
  write(name, `${key} ${at} ${limit}`);
  return limit;
}

/** The answer has come. */
export function forgetPress(press: Press): void {
  write(nameOf(press), undefined);
}

function nameOf({ records, providers = [] }: Press): string {
  const named = records.map(recordKey).sort();
  return `crm-sync-elements press ${JSON.stringify([named, [...providers].sort()])}`;
}

function read(name: string): string | null | undefined {
  try {
    return sessionStorage.getItem(name);
  } catch {
    // A page without storage (sandboxed, or refused by the reader) forgets on reload, no more.
    return undefined;
  }
}

function write(name: string, value: string | undefined): void {
  try {
    if (value === undefined) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, value);
  } catch {
    // Full, or refused: as above.
  }
}
