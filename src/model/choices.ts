// Reads the choices of a field with several, and compares them as sets. Pure.
import type { FieldValue } from './record-detail.js';

/** `Array.isArray` alone does not narrow a read-only array. */
export function isList(value: FieldValue | undefined): value is readonly (string | number)[] {
  return Array.isArray(value);
}

/** The choices of an array, or of a text like `a;b`. An empty choice is none. */
export function choicesOf(value: string | number | boolean | readonly (string | number)[]): string[] {
  const items = isList(value) ? value.map(String) : String(value).split(';');
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** Of each choice, whether it stands in a list more often than in the other list. */
export function extraChoices(of: readonly string[], other: readonly string[]): boolean[] {
  const left = new Map<string, number>();
  for (const choice of other) left.set(choice, (left.get(choice) ?? 0) + 1);
  return of.map((choice) => {
    const count = left.get(choice) ?? 0;
    left.set(choice, count - 1);
    return count <= 0;
  });
}

/** @returns undefined when a choice stands in one list only; `same` for the same choices in the same order */
export function compareChoices(
  sent: readonly string[],
  inCrm: readonly string[],
): 'same' | 'order' | 'duplicate' | undefined {
  if (sent.length === inCrm.length && sent.every((choice, i) => choice === inCrm[i])) return 'same';
  const [a, b] = [new Set(sent), new Set(inCrm)];
  if (a.size !== b.size || sent.some((choice) => !b.has(choice))) return undefined;
  return extraChoices(sent, inCrm).includes(true) || extraChoices(inCrm, sent).includes(true)
    ? 'duplicate'
    : 'order';
}
