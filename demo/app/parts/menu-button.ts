// A button that opens a menu, with the keys of the ARIA menu-button pattern. Items are custom elements or buttons with
// their own actions; the menu only closes after a press.
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';

export interface MenuButton {
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
  close(returnFocus: boolean): void;
}

export function menuButton(label: string, items: readonly HTMLElement[]): MenuButton {
  const id = `menu-${Math.random().toString(36).slice(2, 8)}`;
  const button = h(
    'button',
    {
      class: 'button',
      type: 'button',
      'aria-haspopup': 'menu',
      'aria-expanded': 'false',
      'aria-controls': id,
    },
    label,
    icon('chevronDown'),
  );
  const menu = h('div', { class: 'menu', id, role: 'menu', 'aria-label': label }, ...items);
  const element = h('div', { class: 'menu-button' }, button, menu);

  const isOpen = () => element.classList.contains('is-open');
  const open = (index: number): void => {
    element.classList.add('is-open');
    button.setAttribute('aria-expanded', 'true');
    focusItem(index);
  };
  const close = (returnFocus: boolean): void => {
    if (!isOpen()) return;
    element.classList.remove('is-open');
    button.setAttribute('aria-expanded', 'false');
    if (returnFocus) button.focus();
  };
  const focusItem = (index: number): void => {
    const shown = items.filter((item) => item.getClientRects().length > 0);
    const item = shown.at(index % Math.max(shown.length, 1));
    if (item) focusTarget(item).focus();
  };
  const focusedIndex = () => items.filter((item) => item.getClientRects().length > 0).findIndex(holdsFocus);

  button.addEventListener('click', () => (isOpen() ? close(true) : open(0)));
  button.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 0 : -1);
  });
  menu.addEventListener('keydown', (event) => {
    const moves: Readonly<Record<string, () => void>> = {
      ArrowDown: () => focusItem(focusedIndex() + 1),
      ArrowUp: () => focusItem(focusedIndex() - 1),
      Home: () => focusItem(0),
      End: () => focusItem(-1),
      Escape: () => close(true),
    };
    const move = moves[event.key];
    if (event.key === 'Tab') close(false);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    move();
  });
  menu.addEventListener('click', (event) => {
    if (event.target !== menu) close(true);
  });
  document.addEventListener('pointerdown', (event) => {
    if (!event.composedPath().includes(element)) close(false);
  });
  return { element, button, close };
}

const holdsFocus = (item: HTMLElement): boolean => item === document.activeElement;

/** A custom element may have its control in its shadow root without delegating the focus. */
function focusTarget(item: HTMLElement): HTMLElement {
  return item.shadowRoot?.querySelector<HTMLElement>('[role="menuitem"]') ?? item;
}
