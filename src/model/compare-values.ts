// Finds how two values differ that look alike. Pure.
import type { FieldValue } from './record-detail.js';

/**
 * `case`, `spaces`: nothing else differs. `encoding`: the same characters in another Unicode form. `stored`: the same
 * text for values that are stored differently.
 */
export type SubtleDifference = 'case' | 'spaces' | 'encoding' | 'stored';

const spaces = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();

/** @returns undefined for texts whose difference is visible */
export function subtleDifference(sent: string, inCrm: string): SubtleDifference | undefined {
  if (sent === inCrm) return 'stored';
  if (sent.normalize('NFC') === inCrm.normalize('NFC')) return 'encoding';
  if (spaces(sent) === spaces(inCrm)) return 'spaces';
  return sent.toLowerCase() === inCrm.toLowerCase() ? 'case' : undefined;
}

/** Whether a value is empty: no value, empty text, no choice. Zero and false are values. */
function isBlank(value: FieldValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether an empty value was sent for a field that is not empty in the CRM. */
export function isCleared(sent: FieldValue | undefined, inCrm: FieldValue | undefined): boolean {
  return sent !== undefined && isBlank(sent) && inCrm !== undefined && !isBlank(inCrm);
}
