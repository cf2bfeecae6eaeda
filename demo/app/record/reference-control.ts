// The name of another record, read-only: the workspace changes references elsewhere.
import type { RecordField } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { cellText } from '../parts/cell-text.js';
import type { ControlOptions, FieldControl } from './control.js';

export function referenceControl(field: RecordField, { id, hintId }: ControlOptions): FieldControl {
  const value = field.value as Exclude<typeof field.value, readonly string[]>;
  const output = h(
    'output',
    { class: 'reference', id, 'aria-describedby': hintId },
    cellText(value) || h('span', { class: 'missing' }, 'None'),
  );
  return { element: output, labelled: output, read: () => field.value };
}
