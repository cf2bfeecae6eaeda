// The rail: navigation, theme switch and session. In narrow windows, the rail is a bar at the top.
import { h, svg } from '../dom/h.js';
import { icon, type IconName } from '../dom/icon.js';
import { sessionPanel } from './session-panel.js';
import { themeSwitch } from './theme-switch.js';

const places: readonly { readonly href: string; readonly label: string; readonly glyph: IconName }[] = [
  { href: '/accounts', label: 'Accounts', glyph: 'accounts' },
  { href: '/contacts', label: 'Contacts', glyph: 'contacts' },
  { href: '/integrations', label: 'Integrations', glyph: 'integrations' },
];

export function renderRail(): void {
  document
    .querySelector('#rail')
    ?.replaceChildren(
      brand(),
      navigation(),
      h(
        'button',
        { class: 'rail-toggle quiet-button', type: 'button', popovertarget: 'rail-settings' },
        icon('sliders'),
        h('span', { class: 'visually-hidden' }, 'Session and appearance'),
      ),
      h(
        'div',
        { class: 'rail-settings', id: 'rail-settings', popover: 'auto' },
        sessionPanel(),
        themeSwitch(),
      ),
    );
}

function brand(): HTMLElement {
  const mark = svg(
    'svg',
    { class: 'brand-mark', viewBox: '0 0 24 24', 'aria-hidden': 'true' },
    svg('rect', { width: 24, height: 24, rx: 6.5 }),
    svg('path', { d: 'M8.5 5.5v13M8.5 12.2c4.2 0 7-2.4 7-6.7M8.5 12.2c4.2 0 7 2.2 7 6.3' }),
  );
  return h(
    'a',
    { class: 'brand', href: '/accounts', 'aria-label': 'Keel, home' },
    mark,
    h('span', null, 'Keel'),
  );
}

function navigation(): HTMLElement {
  const links = places.map(({ href, label, glyph }) => {
    const current = currentMark(href);
    return h(
      'li',
      null,
      h('a', { class: 'rail-link', href, 'aria-current': current }, icon(glyph), h('span', null, label)),
    );
  });
  return h('nav', { class: 'rail-nav', 'aria-label': 'Main' }, h('ul', null, ...links));
}

/** `page` on the page of the link, `true` on a record below it. */
function currentMark(href: string): string | undefined {
  if (location.pathname === href) return 'page';
  return location.pathname.startsWith(`${href}/`) ? 'true' : undefined;
}
