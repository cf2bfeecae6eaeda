// A value of a record as plain text: references by their label, empty as nothing.
import type { CellValue } from '../api/workspace-model.js';

export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? (value.label ?? value.id ?? '') : String(value);
}
