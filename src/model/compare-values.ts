// Tells how two values that look alike differ all the same. Pure.
import type { FieldValue } from './record-detail.js';

/** `case`, `spaces`: all that differs; `encoding`: the same characters, stored differently; `stored`: the same look. */
export type SubtleDifference = 'case' | 'spaces' | 'encoding' | 'stored';

const spaces = (text: string) => text.replace(/[\s\u200b\ufeff]+/g, ' ').trim();

/** @returns undefined for texts that anybody can tell apart */
export function subtleDifference(sent: string, inCrm: string): SubtleDifference | undefined {
  if (sent === inCrm) return 'stored';
  if (sent.normalize('NFC') === inCrm.normalize('NFC')) return 'encoding';
  if (spaces(sent) === spaces(inCrm)) return 'spaces';
  return sent.toLowerCase() === inCrm.toLowerCase() ? 'case' : undefined;
}

/** Whether a value stands for nothing: no value, empty text, nothing chosen. Zero and false are something. */
function isBlank(value: FieldValue): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** Whether sending this value emptied a field that the CRM holds something in. */
export function isCleared(sent: FieldValue | undefined, inCrm: FieldValue | undefined): boolean {
  return sent !== undefined && isBlank(sent) && inCrm !== undefined && !isBlank(inCrm);
}
