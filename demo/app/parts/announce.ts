// Announces a change to screen readers through one polite live region.
import { h } from '../dom/h.js';

let region: HTMLElement | undefined;

export function announce(text: string): void {
  if (!region) {
    region = h('div', { class: 'visually-hidden', role: 'status' });
    document.body.append(region);
  }
  region.textContent = text;
}
