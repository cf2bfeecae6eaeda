// The record page: header with the kit's icon, fields on the left, the kit's panel on the right.
import { problemText } from '../api/api-problem.js';
import { getRecord, patchRecord } from '../api/workspace-api.js';
import type { WorkspaceRecord } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { loadingState, problemState } from '../parts/fetch-state.js';
import { relativeTime } from '../parts/relative-time.js';
import { mainElement } from '../shell/main-element.js';
import { mayEdit, session } from '../shell/session.js';
import { readRecordAddress } from './record-address.js';
import { recordForm, type RecordForm } from './record-form.js';
import { saveBar } from './save-bar.js';

const lists = { account: 'Accounts', contact: 'Contacts' } as const;

export function mountRecord(): void {
  const { type, id } = readRecordAddress();

  const load = async (): Promise<void> => {
    mainElement().replaceChildren(
      h('div', { class: 'page-bar' }, breadcrumb(type)),
      loadingState('Loading the record', 10),
    );
    try {
      const [record, current] = await Promise.all([getRecord(type, id), session()]);
      mainElement().replaceChildren(...recordPage(record, mayEdit(current)));
    } catch (thrown) {
      mainElement().replaceChildren(
        h('div', { class: 'page-bar' }, breadcrumb(type), h('h1', { class: 'visually-hidden' }, 'Record')),
        problemState('The record could not be loaded', thrown, () => void load()),
      );
    }
  };
  void load();
}

function recordPage(loaded: WorkspaceRecord, isEditable: boolean): Node[] {
  const { type, id } = loaded;
  let record = loaded;
  let form: RecordForm;

  const name = h('span', { class: 'record-name' });
  const updated = h('p', { class: 'hint record-updated' });
  const marks = h('crm-sync-icon', { 'record-type': type, 'record-id': id, 'record-name': record.name });
  const panel = h('crm-sync-panel', { 'record-type': type, 'record-id': id, 'record-name': record.name });
  const fields = h('div', { class: 'record-fields' });
  const bar = saveBar(() => fill(record));

  /** Shows a record: the loaded one, the saved one, or after Discard the original one. */
  const fill = (next: WorkspaceRecord): void => {
    record = next;
    document.title = `${record.name} · Keel`;
    name.textContent = record.name;
    for (const element of [marks, panel]) element.setAttribute('record-name', record.name);
    updated.replaceChildren('Updated ', relativeTime(record.updatedAt));
    form = recordForm(record.fields, !isEditable);
    form.element.addEventListener('input', showChanges);
    form.element.addEventListener('submit', (event) => {
      event.preventDefault();
      void save();
    });
    fields.replaceChildren(form.element);
    bar.show({ kind: 'clean' });
  };

  const changeCount = () => Object.keys(form.changes()).length;

  const showChanges = (): void => {
    const count = changeCount();
    bar.show(count > 0 ? { kind: 'changed', fields: count } : { kind: 'clean' });
  };

  const save = async (): Promise<void> => {
    if (changeCount() === 0) return;
    const focused = document.activeElement?.id;
    bar.show({ kind: 'saving' });
    // Text that is typed during the request would be lost when the answer arrives.
    const { element } = form;
    element.inert = true;
    try {
      fill(await patchRecord(type, id, form.changes()));
      bar.show({ kind: 'saved' });
    } catch (thrown) {
      element.inert = false;
      bar.show({ kind: 'refused', message: problemText(thrown) });
    }
    if (focused) document.getElementById(focused)?.focus();
  };

  if (isEditable) guardChanges(() => changeCount() > 0, save);
  fill(record);
  return [
    h(
      'div',
      { class: 'page-bar record-bar' },
      h(
        'div',
        { class: 'record-heading' },
        breadcrumb(type),
        h('span', { class: 'breadcrumb-mark', 'aria-hidden': 'true' }, '/'),
        h('h1', null, name),
        marks,
      ),
      isEditable ? bar.element : h('p', { class: 'tag' }, icon('lock'), 'Read-only'),
    ),
    h(
      'div',
      { class: 'record-columns' },
      h('div', null, fields, updated),
      h('aside', { class: 'record-side', 'aria-label': 'CRM sync' }, h('h2', null, 'CRM sync'), panel),
    ),
  ];
}

function breadcrumb(type: WorkspaceRecord['type']): HTMLElement {
  return h('a', { class: 'breadcrumb', href: `/${type}s` }, lists[type]);
}

/** Control+S or Command+S saves. Leaving the page with unsaved changes shows a confirmation. */
function guardChanges(isDirty: () => boolean, save: () => Promise<void>): void {
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  });
  window.addEventListener('beforeunload', (event) => {
    if (isDirty()) event.preventDefault();
  });
}
