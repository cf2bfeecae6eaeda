// Turns a change notice into the model, whoever sent it.
import type { ChangeNotice } from '../model/sync-source.js';

/** `undefined` when it names nothing: a notice that cannot be read is no reason to stop listening. */
export function decodeNotice(value: unknown): ChangeNotice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, id, revision, reset } = value as Readonly<Record<string, unknown>>;
  if (reset === true) return { reset };
  if (typeof type !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return undefined;
  return { type, id: String(id), ...(typeof revision === 'number' && { revision }) };
}
