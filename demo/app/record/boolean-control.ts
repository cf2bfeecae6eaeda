// A switch for yes or no.
import type { RecordField } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import type { ControlOptions, FieldControl } from './control.js';

export function booleanControl(field: RecordField, { id, isReadOnly, hintId }: ControlOptions): FieldControl {
  const input = h('input', {
    class: 'switch',
    id,
    name: field.name,
    type: 'checkbox',
    role: 'switch',
    checked: field.value === true,
    disabled: isReadOnly,
    'aria-describedby': hintId,
  });
  return { element: h('div', { class: 'switch-line' }, input), labelled: input, read: () => input.checked };
}
