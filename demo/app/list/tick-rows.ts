// Connects checkboxes with the selection: one row, a range with Shift, all visible rows.
import type { Selection } from './selection.js';

export interface TickRows {
  /** Updates the checkboxes from the selection. */
  render(): void;
}

export function tickRows(
  body: HTMLTableSectionElement,
  all: HTMLInputElement,
  selection: Selection,
  shown: () => readonly HTMLTableRowElement[],
): TickRows {
  /** The start of a range: the last selected row. */
  let anchor: HTMLTableRowElement | undefined;

  body.addEventListener('click', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const row = event.target.closest('tr');
    if (!row) return;
    selection.set(idsOf(event.shiftKey ? between(shown(), anchor, row) : [row]), event.target.checked);
    anchor = row;
  });
  // Shift and a click would also select the text between the two rows.
  body.addEventListener('mousedown', (event) => {
    if (event.shiftKey && (event.target as Element).closest('.col-check')) event.preventDefault();
  });
  all.addEventListener('change', () => selection.set(idsOf(shown()), all.checked));

  return {
    render() {
      let ticked = 0;
      const rows = shown();
      for (const row of rows) {
        const selected = selection.has(row.dataset['id'] ?? '');
        if (selected) ticked++;
        row.classList.toggle('is-selected', selected);
        const box = row.querySelector<HTMLInputElement>('.tick input');
        if (box) box.checked = selected;
      }
      all.checked = ticked > 0 && ticked === rows.length;
      all.indeterminate = ticked > 0 && ticked < rows.length;
      all.disabled = rows.length === 0;
    },
  };
}

function idsOf(rows: readonly HTMLTableRowElement[]): string[] {
  return rows.map((row) => row.dataset['id'] ?? '');
}

/** The last search may have removed the start of the range: then the range is only the row. */
function between(
  rows: readonly HTMLTableRowElement[],
  anchor: HTMLTableRowElement | undefined,
  row: HTMLTableRowElement,
): readonly HTMLTableRowElement[] {
  const ends = [anchor ? rows.indexOf(anchor) : -1, rows.indexOf(row)];
  if (ends.includes(-1)) return [row];
  return rows.slice(Math.min(...ends), Math.max(...ends) + 1);
}
