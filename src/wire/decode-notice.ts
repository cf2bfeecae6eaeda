// Decodes a change notice, from the event stream, from another tab or from a host's source.
import type { ChangeNotice } from '../model/sync-source.js';

/** Returns `undefined` for an unreadable notice, and does not throw: the stream must go on. */
export function decodeNotice(value: unknown): ChangeNotice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, id, revision, reset } = value as Readonly<Record<string, unknown>>;
  if (reset === true) return { reset };
  if (typeof type !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return undefined;
  return { type, id: String(id), ...(typeof revision === 'number' && { revision }) };
}
