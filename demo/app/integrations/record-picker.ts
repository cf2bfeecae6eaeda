// A combobox that finds a record of both lists by name. The keys follow the ARIA pattern for a list of suggestions.
import { isAbort } from '../api/api-problem.js';
import { getRows } from '../api/workspace-api.js';
import type { RecordRow } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { debounce } from '../parts/debounce.js';

const perList = 5;

export interface RecordPicker {
  readonly element: HTMLElement;
}

export function recordPicker(onPick: (record: RecordRow) => void): RecordPicker {
  let found: readonly RecordRow[] = [];
  let active = -1;
  let request = new AbortController();

  const list = h('ul', {
    class: 'menu picker-list',
    id: 'record-options',
    role: 'listbox',
    'aria-label': 'Records',
  });
  const input = h('input', {
    type: 'text',
    role: 'combobox',
    placeholder: 'Find a record',
    'aria-label': 'Record',
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': 'record-options',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const element = h('div', { class: 'search-box picker' }, icon('search'), input, list);

  const setOpen = (isOpen: boolean): void => {
    element.classList.toggle('is-open', isOpen);
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) setActive(-1);
  };
  const setActive = (index: number): void => {
    active = index;
    Array.from(list.children).forEach((option, position) =>
      option.setAttribute('aria-selected', String(position === index)),
    );
    const option = list.children[index];
    if (option) {
      input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  };
  const pick = (record: RecordRow | undefined): void => {
    if (!record) return;
    setOpen(false);
    onPick(record);
  };

  const suggest = async (text: string): Promise<void> => {
    request.abort();
    request = new AbortController();
    if (text === '') return setOpen(false);
    const query = { search: text, sort: 'name', order: 'asc', limit: perList } as const;
    try {
      const { signal } = request;
      const answers = await Promise.all([
        getRows('account', query, signal),
        getRows('contact', query, signal),
      ]);
      found = answers.flatMap(({ rows }) => rows);
      show();
    } catch (thrown) {
      if (!isAbort(thrown)) setOpen(false);
    }
  };

  const show = (): void => {
    list.replaceChildren(
      ...(found.length > 0
        ? found.map((record, index) =>
            h(
              'li',
              {
                id: `record-option-${index}`,
                role: 'option',
                'aria-selected': 'false',
                onclick: () => pick(record),
              },
              h('span', null, record.name),
              h('span', { class: 'hint' }, record.type === 'account' ? 'Account' : 'Contact'),
            ),
          )
        : [h('li', { role: 'option', 'aria-disabled': 'true', class: 'hint' }, 'No record found')]),
    );
    setOpen(true);
  };

  const search = debounce(180, (text: string) => void suggest(text));
  input.addEventListener('input', () => search(input.value.trim()));
  input.addEventListener('blur', () => setOpen(false));
  // A press on an option would move the focus out of the field and close the list before the click.
  list.addEventListener('mousedown', (event) => event.preventDefault());
  input.addEventListener('keydown', (event) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => setActive((active + 1) % Math.max(found.length, 1)),
      ArrowUp: () => setActive(active <= 0 ? found.length - 1 : active - 1),
      Enter: () => pick(found[active]),
      Escape: () => setOpen(false),
    };
    const move = moves[event.key];
    if (!move || !element.classList.contains('is-open')) return;
    event.preventDefault();
    move();
  });
  return { element };
}
