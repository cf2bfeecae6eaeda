// Save and Discard, with the state: nothing to save, unsaved, saving, saved, rejected.
import { h } from '../dom/h.js';
import { icon } from '../dom/icon.js';

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'changed'; readonly fields: number }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly message: string };

export interface SaveBar {
  readonly element: HTMLElement;
  show(state: SaveState): void;
}

export function saveBar(onDiscard: () => void): SaveBar {
  const message = h('p', { class: 'save-message', role: 'status' });
  const save = h(
    'button',
    { class: 'button button-primary', type: 'submit', form: 'record-form', 'aria-keyshortcuts': 'Control+S' },
    'Save',
  );
  const discard = h('button', { class: 'button', type: 'button', onclick: onDiscard }, 'Discard');
  const element = h('div', { class: 'save-bar' }, message, discard, save);
  return {
    element,
    show(state) {
      element.dataset['state'] = state.kind;
      message.replaceChildren(...words(state));
      const isDirty = state.kind === 'changed' || state.kind === 'refused';
      discard.hidden = !isDirty;
      // Not `disabled`: the button would lose the focus right after its press.
      save.setAttribute('aria-disabled', String(!isDirty));
      save.textContent = state.kind === 'saving' ? 'Saving' : 'Save';
    },
  };
}

function words(state: SaveState): (Node | string)[] {
  switch (state.kind) {
    case 'changed':
      return [state.fields === 1 ? '1 unsaved change' : `${state.fields} unsaved changes`];
    case 'saved':
      return [icon('check'), 'Saved'];
    case 'refused':
      return [icon('alert'), `Not saved. ${state.message}`];
    case 'clean':
    case 'saving':
      return [];
  }
}
