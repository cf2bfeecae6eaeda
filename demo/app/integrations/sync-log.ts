// The sync log: filters, the table, and a button for more rows. Loads again when a filter changes or new runs end.
import { isAbort } from '../api/api-problem.js';
import { getLog, getRecord } from '../api/workspace-api.js';
import type { CrmSummary, LogPage } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { announce } from '../parts/announce.js';
import { emptyState, loadingState, problemState } from '../parts/fetch-state.js';
import { readFilter, writeFilter } from './log-address.js';
import { logFilters } from './log-filters.js';
import { fitDetails, logColumns, logRow } from './log-row.js';

export interface SyncLog {
  readonly element: HTMLElement;
  showCrms(crms: readonly CrmSummary[]): void;
  /** Runs have ended since the last load: offers to load again, without moving the rows that a person reads. */
  showNews(): void;
}

export function syncLog(): SyncLog {
  let filter = readFilter();
  let request = new AbortController();
  let crmNames: ReadonlyMap<string, string> = new Map();
  let pages: LogPage[] = [];

  const count = h('span', { class: 'count' });
  const news = h(
    'button',
    { class: 'button', type: 'button', hidden: true, onclick: () => void reload() },
    icon('refresh'),
    'Show new runs',
  );
  const body = h('div', { class: 'log-body' });
  const filters = logFilters(filter, (change) => {
    filter = { ...filter, ...change };
    writeFilter(filter);
    if ('id' in change) void nameRecord();
    void reload();
  });

  /** The chip shows the record's name, and its id until the name is known. */
  const nameRecord = async (): Promise<void> => {
    const { type, id } = filter;
    if (!type || !id) return filters.showRecord(undefined);
    filters.showRecord(id);
    const name = await getRecord(type, id).then(
      (record) => record.name,
      () => id,
    );
    if (filter.id === id) filters.showRecord(name);
  };

  const reload = async (): Promise<void> => {
    request.abort();
    request = new AbortController();
    news.hidden = true;
    pages = [];
    if (!body.querySelector('table')) body.replaceChildren(loadingState('Loading the sync log', 8));
    try {
      pages = [await getLog(filter, null, request.signal)];
      show();
      announce(`${count.textContent} in the sync log`);
    } catch (thrown) {
      if (isAbort(thrown)) return;
      count.textContent = '';
      body.replaceChildren(problemState('The sync log could not be loaded', thrown, () => void reload()));
    }
  };

  const loadMore = async (button: HTMLButtonElement, cursor: string): Promise<void> => {
    button.disabled = true;
    try {
      const page = await getLog(filter, cursor, request.signal);
      pages.push(page);
      const rows = body.querySelector('tbody');
      const first = rows?.rows.length ?? 0;
      rows?.append(...rowsOf(page));
      showMore(page);
      rows?.rows[first]?.querySelector('button')?.focus({ preventScroll: true });
    } catch (thrown) {
      if (isAbort(thrown)) return;
      body
        .querySelector('.log-more')
        ?.replaceChildren(
          problemState('The rest could not be loaded', thrown, () => void loadMore(button, cursor)),
        );
    }
  };

  const rowsOf = ({ entries }: LogPage) =>
    entries.flatMap((entry) => logRow(entry, crmNames.get(entry.provider) ?? entry.provider));

  const show = (): void => {
    const [page] = pages;
    if (!page) return;
    count.textContent = `${page.total.toLocaleString('en')} ${page.total === 1 ? 'run' : 'runs'}`;
    if (page.entries.length === 0) {
      body.replaceChildren(
        emptyState('No runs match', 'No outbound sync fits these filters. Clear one to see more.'),
      );
      return;
    }
    const table = h(
      'table',
      { class: 'log-table', 'aria-label': 'Sync log' },
      h(
        'thead',
        null,
        h(
          'tr',
          null,
          h('td', { class: 'log-expand' }),
          ...logColumns.map((label) => h('th', { scope: 'col', class: columnClass(label) }, label)),
        ),
      ),
      h('tbody', null, ...pages.flatMap(rowsOf)),
    );
    body.replaceChildren(table, h('div', { class: 'log-more' }));
    showMore(pages.at(-1) ?? page);
  };

  const showMore = ({ nextCursor }: LogPage): void => {
    const button = h('button', { class: 'button', type: 'button' }, 'Load more');
    if (nextCursor) button.addEventListener('click', () => void loadMore(button, nextCursor));
    body.querySelector('.log-more')?.replaceChildren(...(nextCursor ? [button] : []));
  };

  addEventListener('resize', () => {
    const table = body.querySelector('table');
    if (table) fitDetails(table);
  });
  void nameRecord();
  void reload();
  return {
    element: h(
      'section',
      { class: 'log', id: 'log', 'aria-labelledby': 'log-title' },
      h('div', { class: 'log-bar' }, h('h2', { id: 'log-title' }, 'Sync log ', count), news, filters.element),
      body,
    ),
    showCrms(crms) {
      crmNames = new Map(crms.map(({ provider, name }) => [provider, name]));
      filters.showCrms(crms);
      show();
    },
    showNews() {
      news.hidden = false;
    },
  };
}

const columnClasses: Readonly<Record<(typeof logColumns)[number], string>> = {
  Record: 'log-record-cell',
  'CRM object': 'log-object',
  Outcome: 'log-outcome',
  Result: 'log-reason',
  Trigger: 'log-trigger',
  Finished: 'log-time',
};

const columnClass = (label: (typeof logColumns)[number]) => columnClasses[label];
