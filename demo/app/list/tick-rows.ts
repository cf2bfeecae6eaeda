// Ties tick boxes to the selection: one row, a range with Shift, all that are shown.
import type { Selection } from './selection.js';

export interface TickRows {
  /** Brings the boxes in line with the selection. */
  render(): void;
}

export function tickRows(
  body: HTMLTableSectionElement,
  all: HTMLInputElement,
  selection: Selection,
): TickRows {
  /** Where a range begins: the row ticked last. */
  let anchor: HTMLTableRowElement | undefined;

  body.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const row = event.target.closest('tr');
    if (!row) return;
    selection.set(idsOf(event.shiftKey ? between(anchor, row) : [row]), event.target.checked);
    anchor = row;
  });
  // Shift and a click would also mark the text between the two rows.
  body.addEventListener('mousedown', (event) => {
    if (event.shiftKey && (event.target as Element).closest('.col-check')) event.preventDefault();
  });
  all.addEventListener('change', () => selection.set(idsOf(body.rows), all.checked));

  return {
    render() {
      let ticked = 0;
      for (const row of body.rows) {
        const selected = selection.has(row.dataset['id'] ?? '');
        if (selected) ticked++;
        row.classList.toggle('is-selected', selected);
        const box = row.querySelector<HTMLInputElement>('.tick input');
        if (box) box.checked = selected;
      }
      all.checked = ticked > 0 && ticked === body.rows.length;
      all.indeterminate = ticked > 0 && ticked < body.rows.length;
      all.disabled = body.rows.length === 0;
    },
  };
}

function idsOf(rows: Iterable<HTMLTableRowElement>): string[] {
  return Array.from(rows, (row) => row.dataset['id'] ?? '');
}

/** The anchor may have left the table with the last search: then the range is the row itself. */
function between(anchor: HTMLTableRowElement | undefined, row: HTMLTableRowElement): HTMLTableRowElement[] {
  if (!anchor?.isConnected) return [row];
  const rows = Array.from((row.parentElement as HTMLTableSectionElement).rows);
  const [from, to] = [rows.indexOf(anchor), rows.indexOf(row)].sort((a, b) => a - b);
  return rows.slice(from, (to ?? 0) + 1);
}
