// A value of a record as plain text: the label of a reference, an empty text for an empty value.
import type { CellValue } from '../api/workspace-model.js';

export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? (value.label ?? value.id ?? '') : String(value);
}
