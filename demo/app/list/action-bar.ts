// The actions for the selected rows. Slides in with the first selection. The kit does the resync.
import type { RecordRow } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { menuButton } from '../parts/menu-button.js';
import { downloadCsv } from './download-csv.js';

export interface ActionBar {
  readonly element: HTMLElement;
  show(selected: readonly RecordRow[], hidden: number): void;
}

export function actionBar(onClear: () => void): ActionBar {
  let selected: readonly RecordRow[] = [];
  const resync = h('crm-resync-action', { variant: 'menuitem' }, 'Resync to CRM');
  // The kit shows the result, so the selection is cleared. After a rejected push, the selection stays.
  resync.addEventListener('crm-resync-accepted', onClear);
  const csv = h(
    'button',
    { type: 'button', role: 'menuitem', tabindex: '-1', onclick: () => downloadCsv(selected) },
    'Export as CSV',
  );
  const menu = menuButton('Other actions', [resync, csv]);
  const count = h('p', { class: 'action-count', role: 'status' });
  const clear = h(
    'button',
    { class: 'quiet-button', type: 'button', onclick: onClear },
    icon('close'),
    h('span', null, 'Clear selection'),
  );
  const element = h(
    'section',
    { class: 'action-bar', 'aria-label': 'Actions for the selected records' },
    count,
    menu.element,
    clear,
  );
  element.inert = true;

  return {
    element,
    show(records, hidden) {
      selected = records;
      resync.records = records.map(({ type, id }) => ({ type, id }));
      const isEmpty = records.length === 0;
      if (isEmpty) menu.close(false);
      element.classList.toggle('is-shown', !isEmpty);
      element.inert = isEmpty;
      // The empty bar keeps its last count while it slides out.
      if (!isEmpty)
        count.replaceChildren(
          h('strong', null, `${records.length}`),
          ' selected',
          hidden > 0 ? h('span', { class: 'hint' }, ` (${hidden} not in this view)`) : '',
        );
    },
  };
}
