// Downloads the selected records as a CSV file.
import type { RecordRow } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { cellText } from '../parts/cell-text.js';

export function downloadCsv(rows: readonly RecordRow[]): void {
  const columns = Object.keys(rows[0]?.columns ?? {});
  const lines = [
    ['id', 'name', ...columns],
    ...rows.map((row) => [row.id, row.name, ...columns.map((column) => cellText(row.columns[column]))]),
  ];
  const text = lines.map((line) => line.map(quote).join(',')).join('\r\n');
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  h('a', { href: url, download: `${rows[0]?.type ?? 'record'}s.csv` }).click();
  URL.revokeObjectURL(url);
}

/** A value that begins like a formula gets an apostrophe: spreadsheets would run the formula. */
function quote(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return `"${safe.replaceAll('"', '""')}"`;
}
