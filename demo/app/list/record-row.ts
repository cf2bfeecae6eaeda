// One row of a list: checkbox, name with the kit's icon, columns. The row is cloned from a template, because a list has
// more than a thousand rows.
import type { RecordRow } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import type { Column } from './column.js';

export interface RowMaker {
  make(row: RecordRow): HTMLTableRowElement;
  /** Updates a row after its data has changed. */
  update(element: HTMLTableRowElement, row: RecordRow): void;
}

export function rowMaker(columns: readonly Column[], selectable: boolean): RowMaker {
  const template = h('template');
  template.content.append(blankRow(columns, selectable));
  return {
    make(row) {
      const fragment = document.importNode(template.content, true);
      const element = fragment.firstElementChild as HTMLTableRowElement;
      fillRow(element, row, columns);
      return element;
    },
    update: (element, row) => fillRow(element, row, columns),
  };
}

function blankRow(columns: readonly Column[], selectable: boolean): HTMLTableRowElement {
  return h(
    'tr',
    null,
    selectable &&
      h('td', { class: 'col-check' }, h('label', { class: 'tick' }, h('input', { type: 'checkbox' }))),
    h(
      'th',
      { class: 'col-name', scope: 'row' },
      h('div', { class: 'name-cell' }, h('a', { class: 'record-link' }), h('crm-sync-icon')),
    ),
    ...columns.map(({ key, numeric }) => h('td', { class: `col-${key}${numeric ? ' is-numeric' : ''}` })),
  );
}

function fillRow(element: HTMLTableRowElement, row: RecordRow, columns: readonly Column[]): void {
  element.dataset['id'] = row.id;
  const tick = element.querySelector('input');
  if (tick) tick.setAttribute('aria-label', `Select ${row.name}`);
  const link = element.querySelector('a');
  if (link) {
    link.href = `/${row.type}s/${encodeURIComponent(row.id)}`;
    link.textContent = row.name;
    link.title = row.name;
  }
  const status = element.querySelector('crm-sync-icon');
  status?.setAttribute('record-type', row.type);
  status?.setAttribute('record-id', row.id);
  status?.setAttribute('record-name', row.name);
  const cells = element.cells;
  const first = cells.length - columns.length;
  columns.forEach((column, index) => {
    cells[first + index]?.replaceChildren(column.show(row.columns[column.key], row));
  });
}
