// A search field with an icon. The key "/" moves the focus to the field from anywhere on the page.
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';
import { debounce } from './debounce.js';

export function searchBox(label: string, value: string, onSearch: (text: string) => void): HTMLElement {
  const input = h('input', {
    type: 'search',
    value,
    placeholder: label,
    'aria-label': label,
    'aria-keyshortcuts': '/',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const search = debounce(180, onSearch);
  input.addEventListener('input', () => search(input.value.trim()));
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    event.preventDefault();
    input.select();
  });
  return h(
    'search',
    { class: 'search-box' },
    icon('search'),
    input,
    h('kbd', { 'aria-hidden': 'true' }, '/'),
  );
}

function isTyping(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some((node) => node instanceof HTMLElement && node.matches('input, textarea, select'));
}
