// A person's initials on a disc. The same name always has the same hue. Decorative beside the name.
import { h } from '../dom/h.js';

const hues = 6;

export function avatar(name: string): HTMLElement {
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('');
  const shown = (initials.charAt(0) + initials.slice(1).slice(-1)).toUpperCase();
  return h('span', { class: `avatar avatar-${hueOf(name)}`, 'aria-hidden': 'true' }, shown);
}

function hueOf(name: string): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % hues;
}
