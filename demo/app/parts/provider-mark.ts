// The letter of a CRM in a rounded square, in the CRM's hue. Decorative beside the CRM's name.
import { h } from '../dom/h.js';

export function providerMark(provider: string, name: string): HTMLElement {
  const known = /^[a-z]+$/.test(provider) ? ` provider-${provider}` : '';
  return h('span', { class: `provider-mark${known}`, 'aria-hidden': 'true' }, name.charAt(0).toUpperCase());
}
