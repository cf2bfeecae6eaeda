// A calendar date stays text, so no time zone can shift it. A point in time is stored in UTC and edited in local time.
import type { RecordField } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import type { ControlOptions, FieldControl } from './control.js';

export function dateControl(field: RecordField, options: ControlOptions): FieldControl {
  const input = dateInput('date', field, options, typeof field.value === 'string' ? field.value : '');
  return { element: input, labelled: input, read: () => input.value || null };
}

export function datetimeControl(field: RecordField, options: ControlOptions): FieldControl {
  const shown = localMinutes(field.value);
  const input = dateInput('datetime-local', field, options, shown);
  return {
    element: input,
    labelled: input,
    // The control has no seconds: an unchanged time keeps its original value.
    read: () => {
      if (input.value === shown) return shown === '' ? null : field.value;
      return input.value ? new Date(input.value).toISOString() : null;
    },
  };
}

function dateInput(
  type: 'date' | 'datetime-local',
  field: RecordField,
  { id, isReadOnly, hintId }: ControlOptions,
  value: string,
): HTMLInputElement {
  return h('input', {
    class: 'input',
    id,
    name: field.name,
    type,
    value,
    readonly: isReadOnly,
    'aria-describedby': hintId,
  });
}

/** `2026-11-20T09:15`, in the reader's time zone. */
function localMinutes(value: RecordField['value']): string {
  const date = new Date(typeof value === 'string' ? value : Number.NaN);
  if (Number.isNaN(date.getTime())) return '';
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
