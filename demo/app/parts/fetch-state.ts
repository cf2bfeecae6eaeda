// Placeholders for missing content: loading, nothing found, or a problem with an action.
import { problemText } from '../api/api-problem.js';
import { h, type Child } from '../dom/h.js';
import { icon } from '../dom/icon.js';

/** Bars with the height of the content. They fade in late, so that a fast answer does not flicker. */
export function loadingState(label: string, bars = 8): HTMLElement {
  const skeleton = Array.from({ length: bars }, () => h('div', { class: 'skeleton-bar' }));
  return h(
    'div',
    { class: 'skeleton', role: 'status' },
    h('span', { class: 'visually-hidden' }, label),
    ...skeleton,
  );
}

export function emptyState(title: string, hint: string, ...actions: readonly Child[]): HTMLElement {
  return h(
    'div',
    { class: 'state' },
    h('span', { class: 'state-glyph' }, icon('inbox')),
    h('h2', null, title),
    h('p', null, hint),
    ...actions,
  );
}

export function problemState(title: string, thrown: unknown, retry: () => void): HTMLElement {
  return h(
    'div',
    { class: 'state state-problem', role: 'alert' },
    h('span', { class: 'state-glyph' }, icon('alert')),
    h('h2', null, title),
    h('p', null, problemText(thrown)),
    h('button', { class: 'button', type: 'button', onclick: retry }, icon('refresh'), 'Retry'),
  );
}
