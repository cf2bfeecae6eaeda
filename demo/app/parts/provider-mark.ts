// A CRM's letter in a rounded square, in the hue that its users know. Decoration beside the CRM's name.
import { h } from '../dom/h.js';

export function providerMark(provider: string, name: string): HTMLElement {
  const known = /^[a-z]+$/.test(provider) ? ` provider-${provider}` : '';
  return h('span', { class: `provider-mark${known}`, 'aria-hidden': 'true' }, name.charAt(0).toUpperCase());
}
