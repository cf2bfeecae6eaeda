// One run in the log, and the CRM's answer in a second row that opens below.
import type { LogEntry } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { outcomeChip } from '../parts/outcome-chip.js';
import { providerMark } from '../parts/provider-mark.js';
import { relativeTime } from '../parts/relative-time.js';
import { logDetails } from './log-details.js';
import { triggerLabels } from './log-filters.js';

export const logColumns = ['Record', 'CRM object', 'Outcome', 'Result', 'Trigger', 'Finished'] as const;

/** The row and its details row. The details row is filled when it opens for the first time. */
export function logRow(entry: LogEntry, crmName: string): readonly HTMLTableRowElement[] {
  const finished = () => relativeTime(entry.finishedAt ?? entry.startedAt, 'narrow');
  const detailId = `run-${entry.id}`;
  const toggle = h(
    'button',
    {
      class: 'expand-button',
      type: 'button',
      'aria-expanded': 'false',
      'aria-controls': detailId,
      'aria-label': `Details of the run for ${entry.recordName}`,
    },
    icon('chevronRight'),
  );
  const cell = h('td');
  const details = h('tr', { class: 'log-details-row', id: detailId, hidden: true }, cell);
  const row = h(
    'tr',
    { class: 'log-row' },
    h('td', { class: 'log-expand' }, toggle),
    h(
      'th',
      { class: 'log-record-cell', scope: 'row' },
      h(
        'a',
        { class: 'record-link', href: `/${entry.type}s/${encodeURIComponent(entry.recordId)}` },
        entry.recordName,
      ),
      h('span', { class: 'log-when' }, finished()),
    ),
    h(
      'td',
      { class: 'log-object' },
      h(
        'span',
        { class: 'log-crm' },
        providerMark(entry.provider, crmName),
        `${crmName} ${objectWords(entry)}`,
      ),
    ),
    h('td', { class: 'log-outcome' }, outcomeChip(entry.outcome)),
    h('td', { class: 'log-reason', title: entry.reason ?? '' }, entry.error?.message ?? entry.reason ?? ''),
    h('td', { class: 'log-trigger' }, triggerWords(entry)),
    h('td', { class: 'log-time' }, finished()),
  );
  const setOpen = (isOpen: boolean): void => {
    if (isOpen && !cell.hasChildNodes()) cell.append(logDetails(entry));
    cell.colSpan = shownCells(row);
    details.hidden = !isOpen;
    row.classList.toggle('is-open', isOpen);
    toggle.setAttribute('aria-expanded', String(isOpen));
  };
  row.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a') || getSelection()?.type === 'Range') return;
    setOpen(details.hidden === true);
  });
  return [row, details];
}

/** Narrow windows hide columns. A `colSpan` above the number of visible columns would create new ones. */
export function fitDetails(table: HTMLTableElement): void {
  for (const row of table.querySelectorAll<HTMLTableRowElement>('.log-row.is-open')) {
    const details = row.nextElementSibling as HTMLTableRowElement;
    const [cell] = details.cells;
    if (cell) cell.colSpan = shownCells(row);
  }
}

const shownCells = ({ cells }: HTMLTableRowElement): number =>
  Array.from(cells).filter((cell) => cell.getClientRects().length > 0).length;

/** HubSpot's object types are plural words. */
const objectWords = ({ objectType }: LogEntry): string =>
  objectType.replaceAll('_', ' ').toLowerCase().replace(/ies$/, 'y').replace(/s$/, '');

function triggerWords({ trigger, actor }: LogEntry): string {
  return actor ? `${triggerLabels[trigger]}, ${actor}` : triggerLabels[trigger];
}
