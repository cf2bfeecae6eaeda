// Adds rows to a table: the visible rows at once, the others when the browser is idle. The browser lays out a table row
// by row, so more than a thousand rows would delay the first rows and their statuses.
const firstRows = 100;
const rowsPerStep = 300;

export function bodyFiller(body: HTMLTableSectionElement): (rows: readonly HTMLTableRowElement[]) => void {
  let latest: readonly HTMLTableRowElement[] = [];
  const addFrom = (rows: readonly HTMLTableRowElement[], start: number): void => {
    body.setAttribute('aria-busy', String(start < rows.length));
    if (start >= rows.length) return;
    whenIdle(() => {
      if (rows !== latest) return;
      const end = start + rowsPerStep;
      body.append(...rows.slice(start, end));
      addFrom(rows, end);
    });
  };
  return (rows) => {
    latest = rows;
    body.replaceChildren(...rows.slice(0, firstRows));
    addFrom(rows, firstRows);
  };
}

/** A browser without idle callbacks uses the next frame. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 400 });
  else requestAnimationFrame(() => setTimeout(work));
}
