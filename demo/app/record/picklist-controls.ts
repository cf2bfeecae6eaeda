// One value of a list, or several. A value that is not in the list comes from an import and stays until a change.
import type { FieldOption, RecordField } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import type { ControlOptions, FieldControl } from './control.js';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export function picklistControl(
  field: RecordField,
  { id, isReadOnly, hintId }: ControlOptions,
): FieldControl {
  const current = typeof field.value === 'string' ? field.value : '';
  const select = h(
    'select',
    { class: 'input', id, name: field.name, disabled: isReadOnly, 'aria-describedby': hintId },
    h('option', { value: '' }, 'None'),
    ...choices(field.options, current === '' ? [] : [current]).map(({ value, label }) =>
      h('option', { value, selected: value === current }, label),
    ),
  );
  return { element: select, labelled: select, read: () => select.value || null };
}

export function multiPicklistControl(
  field: RecordField,
  { id, isReadOnly, hintId }: ControlOptions,
): FieldControl {
  const current = Array.isArray(field.value) ? (field.value as readonly string[]) : [];
  const boxes = choices(field.options, current).map(({ value, label }) => {
    const box = h('input', {
      type: 'checkbox',
      name: field.name,
      value,
      checked: current.includes(value),
      disabled: isReadOnly,
    });
    return { box, element: h('label', { class: 'choice' }, box, label) };
  });
  return {
    element: h(
      'div',
      { class: 'choices', id, 'aria-describedby': hintId },
      ...boxes.map(({ element }) => element),
    ),
    isWide: true,
    read: () => boxes.filter(({ box }) => box.checked).map(({ box }) => box.value),
  };
}

function choices(options: readonly FieldOption[] = [], current: readonly string[]): Choice[] {
  const offered = options.map((option) =>
    typeof option === 'string' ? { value: option, label: option } : { label: option.value, ...option },
  );
  const foreign = current.filter((value) => !offered.some((choice) => choice.value === value));
  return [...offered, ...foreign.map((value) => ({ value, label: `${value} (not in the list)` }))];
}
