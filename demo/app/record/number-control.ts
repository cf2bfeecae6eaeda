// A number with its unit: the code of a currency or the percent sign. Zero is a number, empty is `null`.
import type { RecordField } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import type { ControlOptions, FieldControl } from './control.js';

export function numberControl(field: RecordField, { id, isReadOnly, hintId }: ControlOptions): FieldControl {
  const unit = field.type === 'percent' ? '%' : field.type === 'currency' ? field.currency : undefined;
  const input = h('input', {
    class: 'input',
    id,
    name: field.name,
    type: 'number',
    step: 'any',
    inputmode: 'decimal',
    value: typeof field.value === 'number' || typeof field.value === 'string' ? field.value : '',
    readonly: isReadOnly,
    'aria-describedby': hintId,
  });
  return {
    element: h('div', { class: 'with-unit' }, input, unit && h('span', { class: 'unit' }, unit)),
    labelled: input,
    read: () => (input.value === '' ? null : input.valueAsNumber),
  };
}
