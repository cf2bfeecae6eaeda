// The list's table: one row per record, all in the document, sortable headers, checkboxes. Rows are kept by id, so that
// another search or order moves the rows and keeps their statuses.
import type { ListQuery, RecordRow, RecordType } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { columnsByType } from './columns.js';
import { bodyFiller } from './body-filler.js';
import { rowMaker } from './record-row.js';
import { createSelection, type Selection } from './selection.js';
import { sortHeader } from './sort-header.js';
import { tickRows } from './tick-rows.js';

export interface RecordTableOptions {
  readonly type: RecordType;
  readonly label: string;
  readonly selectable: boolean;
  onSort(sort: string, order: ListQuery['order']): void;
  onSelect(ids: ReadonlySet<string>): void;
}

export interface RecordTable {
  readonly element: HTMLTableElement;
  readonly selection: Selection;
  show(rows: readonly RecordRow[], query: ListQuery): void;
}

export function recordTable(options: RecordTableOptions): RecordTable {
  const columns = columnsByType[options.type];
  const maker = rowMaker(columns, options.selectable);
  const rowsById = new Map<string, { readonly element: HTMLTableRowElement; data: string }>();
  const all = h('input', { type: 'checkbox', 'aria-label': `Select all ${options.label.toLowerCase()}` });
  const headers = [{ key: 'name', label: 'Name' }, ...columns].map((column) =>
    sortHeader(column, options.onSort),
  );
  const body = h('tbody');
  const fill = bodyFiller(body);
  let shown: readonly HTMLTableRowElement[] = [];
  const element = h(
    'table',
    { class: `record-table records-${options.type}`, 'aria-label': options.label },
    h(
      'thead',
      null,
      h(
        'tr',
        null,
        options.selectable && h('td', { class: 'col-check' }, h('label', { class: 'tick' }, all)),
        ...headers.map((header) => header.element),
      ),
    ),
    body,
  );

  const selection = createSelection((ids) => {
    ticks.render();
    options.onSelect(ids);
  });
  const ticks = tickRows(body, all, selection, () => shown);

  const rowOf = (row: RecordRow): HTMLTableRowElement => {
    const data = JSON.stringify(row);
    const known = rowsById.get(row.id);
    if (!known) {
      const element = maker.make(row);
      rowsById.set(row.id, { element, data });
      return element;
    }
    if (known.data !== data) maker.update(known.element, row);
    known.data = data;
    return known.element;
  };

  return {
    element,
    selection,
    show(rows, query) {
      shown = rows.map(rowOf);
      fill(shown);
      for (const header of headers) header.mark(query);
      ticks.render();
    },
  };
}
