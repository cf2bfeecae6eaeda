// Puts rows into a table's body: those that can be seen at once, the others when the browser has time, since it lays out
// a table row by row and over a thousand of them would hold back the first, and their status.
const firstRows = 100;
const rowsPerStep = 300;

export function bodyFiller(body: HTMLTableSectionElement): (rows: readonly HTMLTableRowElement[]) => void {
  let latest: readonly HTMLTableRowElement[] = [];
  const addFrom = (rows: readonly HTMLTableRowElement[], start: number): void => {
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

/** Not every browser tells when it is idle; there, the next frame has to do. */
function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 400 });
  else requestAnimationFrame(() => setTimeout(work));
}
