// One line or many lines of text. An empty field is `null`. Only the length is checked: the workspace accepts any text,
// and the panel shows when a CRM rejects the text.
import { h } from '../dom/h.js';
import type { RecordField } from '../api/workspace-model.js';
import { cellText } from '../parts/cell-text.js';
import type { ControlOptions, FieldControl } from './control.js';

const inputTypes: Readonly<Record<string, string>> = { email: 'email', phone: 'tel', url: 'url' };

export function textControl(field: RecordField, options: ControlOptions): FieldControl {
  const input = h('input', {
    ...textAttributes(field, options),
    type: inputTypes[field.type] ?? 'text',
    value: textOf(field),
    autocomplete: 'off',
  });
  return { element: input, labelled: input, read: () => emptyAsNull(input.value) };
}

export function longTextControl(field: RecordField, options: ControlOptions): FieldControl {
  const isCode = field.type === 'html';
  const area = h(
    'textarea',
    {
      ...textAttributes(field, options),
      class: isCode ? 'input input-code' : 'input',
      rows: 3,
      spellcheck: isCode ? 'false' : null,
    },
    textOf(field),
  );
  return { element: area, labelled: area, isWide: true, read: () => emptyAsNull(area.value) };
}

function textAttributes(field: RecordField, { id, isReadOnly, hintId }: ControlOptions) {
  return {
    class: 'input',
    id,
    name: field.name,
    maxlength: field.maxLength,
    readonly: isReadOnly,
    'aria-describedby': hintId,
  };
}

function textOf({ value }: RecordField): string {
  return Array.isArray(value)
    ? value.join(', ')
    : cellText(value as Exclude<typeof value, readonly string[]>);
}

const emptyAsNull = (text: string): string | null => (text === '' ? null : text);
