// A list page: header with search, table, action bar. The server searches and sorts.
import { isAbort } from '../api/api-problem.js';
import { getAllRows } from '../api/workspace-api.js';
import type { ListQuery, RecordRow, RecordType } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { announce } from '../parts/announce.js';
import { emptyState, loadingState, problemState } from '../parts/fetch-state.js';
import { searchBox } from '../parts/search-box.js';
import { mainElement } from '../shell/main-element.js';
import { mayEdit, session } from '../shell/session.js';
import { actionBar } from './action-bar.js';
import { columnsByType } from './columns.js';
import { firstQuery, readQuery, writeQuery } from './list-address.js';
import { recordTable, type RecordTable } from './record-table.js';

export function mountRecordList(type: RecordType, label: string): void {
  let query = readQuery(['name', ...columnsByType[type].map(({ key }) => key)]);
  let table: RecordTable | undefined;
  let request = new AbortController();
  const known = new Map<string, RecordRow>();
  const shown = new Set<string>();

  const count = h('span', { class: 'count' });
  const search = searchBox(`Search ${label.toLowerCase()}`, query.search, (text) => ask({ search: text }));
  const body = h('div', { class: 'list-body' }, loadingState(`Loading ${label.toLowerCase()}`, 12));
  const clearSelection = (): void => {
    const hadFocus = bar.element.contains(document.activeElement);
    table?.selection.clear();
    if (hadFocus) table?.element.querySelector('input')?.focus({ preventScroll: true });
  };
  const bar = actionBar(clearSelection);
  mainElement().replaceChildren(
    h('div', { class: 'page-bar' }, h('h1', null, label, ' ', count), search),
    body,
  );

  const makeTable = async (): Promise<RecordTable> => {
    const selectable = mayEdit(await session());
    if (selectable) mainElement().append(bar.element);
    return recordTable({
      type,
      label,
      selectable,
      onSort: (sort, order) => ask({ sort, order }),
      onSelect: showSelected,
    });
  };

  const showSelected = (ids: ReadonlySet<string>): void => {
    const selected = Array.from(ids, (id) => known.get(id)).filter((row) => row !== undefined);
    bar.show(selected, selected.filter(({ id }) => !shown.has(id)).length);
  };

  const ask = (change: Partial<ListQuery>): void => {
    query = { ...query, ...change };
    writeQuery(query);
    void load();
  };

  const load = async (): Promise<void> => {
    request.abort();
    request = new AbortController();
    const { signal } = request;
    try {
      const [rows, made] = await Promise.all([getAllRows(type, query, signal), table ?? makeTable()]);
      if (signal.aborted) return;
      table = made;
      show(rows, made);
    } catch (thrown) {
      if (isAbort(thrown) || signal.aborted) return;
      count.textContent = '';
      body.replaceChildren(problemState(`${label} could not be loaded`, thrown, () => void load()));
    }
  };

  const show = (rows: readonly RecordRow[], { element, selection, show: fill }: RecordTable): void => {
    shown.clear();
    for (const row of rows) {
      known.set(row.id, row);
      shown.add(row.id);
    }
    fill(rows, query);
    showSelected(selection.ids);
    count.textContent = rows.length.toLocaleString('en');
    if (rows.length > 0) {
      if (!element.isConnected) body.replaceChildren(element);
    } else body.replaceChildren(nothingFound());
    if (query.search) announce(`${rows.length} ${label.toLowerCase()} found`);
  };

  const nothingFound = (): HTMLElement =>
    query.search
      ? emptyState(
          `No ${label.toLowerCase()} match “${query.search}”`,
          'Try fewer letters, or another spelling.',
          h('button', { class: 'button', type: 'button', onclick: clearSearch }, 'Clear search'),
        )
      : emptyState(`No ${label.toLowerCase()} yet`, 'They appear here as soon as the workspace has some.');

  const clearSearch = (): void => {
    const input = search.querySelector('input');
    if (input) {
      input.value = '';
      input.focus();
    }
    ask({ search: firstQuery.search });
  };

  // After "back", the browser may show the old page from its cache.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) void load();
  });
  void load();
}
