// A switch for light, dark, or the system's theme. public/apply-theme.js applies the stored choice on the next page.
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';

const themes = [
  { value: 'light', label: 'Light', glyph: 'sun' },
  { value: 'dark', label: 'Dark', glyph: 'moon' },
  { value: 'system', label: 'System', glyph: 'system' },
] as const;
type Theme = (typeof themes)[number]['value'];

const storageKey = 'keel-theme';

export function themeSwitch(): HTMLElement {
  const buttons = themes.map(({ value, label, glyph }) =>
    h(
      'button',
      { type: 'button', value, 'aria-label': `${label} theme`, onclick: () => choose(value) },
      icon(glyph),
    ),
  );
  const choose = (theme: Theme): void => {
    apply(theme);
    mark(theme);
  };
  const mark = (theme: Theme): void => {
    for (const button of buttons) button.setAttribute('aria-pressed', String(button.value === theme));
  };
  mark(currentTheme());
  return h('div', { class: 'segments theme-switch', role: 'group', 'aria-label': 'Theme' }, ...buttons);
}

function currentTheme(): Theme {
  const chosen = document.documentElement.dataset['theme'];
  return chosen === 'light' || chosen === 'dark' ? chosen : 'system';
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is blocked: the choice applies only to this page.
  }
}
