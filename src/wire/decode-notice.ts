// Decodes a change notice, from the event stream, from another tab or from a host's source.
import type { ChangeNotice } from '../model/sync-source.js';
import { readId, tolerate } from './decoders.js';

/** Returns `undefined` for an unreadable notice, and does not throw: the stream must go on. */
export function decodeNotice(value: unknown): ChangeNotice | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, id, revision, reset } = value as Readonly<Record<string, unknown>>;
  if (reset === true) return { reset };
  const name = tolerate(id, 'event.id', readId, undefined);
  if (typeof type !== 'string' || name === undefined) return undefined;
  return { type, id: name, ...(typeof revision === 'number' && { revision }) };
}
