// Reads a field's value. A value of another form than the contract's becomes a text or a list that the panel can show.
import type { FieldValue } from '../model/record-detail.js';
import {
  describe,
  readId,
  readJson,
  refuseInexact,
  reportOdd,
  tolerate,
  type JsonObject,
} from './decoders.js';

/**
 * @param known whether the field's type is one of the contract's: only then is another form a fault
 * @returns `undefined` for a value that is absent or cannot be shown, `null` for an empty one
 */
export function readValue(value: unknown, path: string, known: boolean): FieldValue | undefined {
  if (value === undefined || value === null) return value;
  const odd = (place: string, expected: string, got: unknown) => {
    if (known) reportOdd(place, `expected ${expected}, got ${describe(got)}`);
  };
  return tolerate(value, path, (present, at) => readPresent(present, at, odd), undefined);
}

type Odd = (path: string, expected: string, got: unknown) => void;

function readPresent(value: unknown, path: string, odd: Odd): FieldValue {
  refuseInexact(value, path);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) {
    if (!value.every(isScalar))
      odd(
        path,
        'strings or numbers',
        value.find((item) => !isScalar(item)),
      );
    return value.flatMap((item, i) =>
      tolerate(item, `${path}[${i}]`, (each, at): (string | number)[] => [readItem(each, at)], []),
    );
  }
  const { id, label } = value as JsonObject;
  const name = typeof label === 'string' ? label : '';
  if (isScalar(id)) {
    if (label !== undefined && label !== null && typeof label !== 'string')
      odd(`${path}.label`, 'a string', label);
    return { id: readId(id, `${path}.id`), ...(name && { label: name }) };
  }
  odd(`${path}.id`, 'a string', id);
  return name || readJson(value, path);
}

/** An item that is an object is shown by its name, if it has one. */
function readItem(item: unknown, path: string): string | number {
  refuseInexact(item, path);
  if (isScalar(item)) return item;
  const { label, id } = (item ?? {}) as JsonObject;
  return [label, id].find(isScalar) ?? readJson(item, path);
}

function isScalar(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
