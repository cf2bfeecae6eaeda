// The record's fields in groups, and their changes. Knows nothing of saving.
import type { FieldValue, RecordField } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import type { FieldControl } from './control.js';
import { fieldControl } from './field-control.js';

export interface RecordForm {
  readonly element: HTMLFormElement;
  /** Names and values of the fields that differ from the record. */
  changes(): Readonly<Record<string, FieldValue>>;
}

interface EditedField {
  readonly name: string;
  readonly control: FieldControl;
  readonly row: HTMLElement;
  readonly before: string;
}

export function recordForm(fields: readonly RecordField[], isReadOnly: boolean): RecordForm {
  const edited: EditedField[] = [];
  const element = h('form', {
    class: 'record-form',
    id: 'record-form',
    novalidate: true,
    'aria-label': 'Fields',
  });
  for (const [group, members] of byGroup(fields)) {
    const rows = members.map((field) => {
      const made = fieldRow(field, isReadOnly || field.readOnly === true);
      edited.push(made);
      return made.row;
    });
    element.append(
      h('section', { class: 'card field-group', 'aria-label': group }, h('h2', null, group), ...rows),
    );
  }
  const changed = () => edited.filter(({ control, before }) => JSON.stringify(control.read()) !== before);
  element.addEventListener('input', () => {
    const now = changed();
    for (const field of edited) field.row.classList.toggle('is-changed', now.includes(field));
  });
  return {
    element,
    changes: () => Object.fromEntries(changed().map(({ name, control }) => [name, control.read()])),
  };
}

function byGroup(fields: readonly RecordField[]): Map<string, RecordField[]> {
  const groups = new Map<string, RecordField[]>();
  for (const field of fields) {
    const group = field.group ?? 'Details';
    const members = groups.get(group);
    if (members) members.push(field);
    else groups.set(group, [field]);
  }
  return groups;
}

function fieldRow(field: RecordField, isReadOnly: boolean): EditedField {
  const id = `field-${field.name}`;
  const hintId = `${id}-hint`;
  const control = fieldControl(field, { id, isReadOnly, hintId });
  const hint = h('p', { class: 'field-hint', id: hintId }, hintFor(field));
  const row = control.labelled
    ? h('div', { class: 'field' }, h('label', { for: id }, field.label), control.element, hint)
    : h('fieldset', { class: 'field' }, h('legend', null, field.label), control.element, hint);
  row.classList.toggle('is-wide', control.isWide === true);
  return { name: field.name, control, row, before: JSON.stringify(control.read()) };
}

function hintFor(field: RecordField): string {
  if (field.type === 'html') return 'HTML';
  if (field.type === 'datetime') return `Time zone: ${Intl.DateTimeFormat().resolvedOptions().timeZone}`;
  return '';
}
