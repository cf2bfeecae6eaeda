// How a page keeps its grid and the kit's icons apart.
declare const grid: HTMLElement;
declare function openRow(event: Event): void;
declare function countPress(icon: Element): void;

// #region capture
const isFromIcon = (event: Event): boolean =>
  event.composedPath().some((node) => (node as Partial<Element>).localName === 'crm-sync-icon');

grid.addEventListener(
  'pointerdown',
  (event) => {
    if (!isFromIcon(event)) openRow(event);
  },
  { capture: true },
);
// #endregion

// #region column
export const syncColumn = {
  headerName: 'CRM',
  suppressNavigable: true,
  suppressKeyboardEvent: ({ event }: { event: KeyboardEvent }) => isFromIcon(event),
};
// #endregion

// #region listen
for (const icon of grid.querySelectorAll('crm-sync-icon'))
  icon.addEventListener('click', () => countPress(icon));
// #endregion
