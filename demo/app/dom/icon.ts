// The host's own line icons, 16 by 16, in the colour of the surrounding text.
import { svg } from './h.js';

const paths = {
  accounts:
    'M2.75 13.25V3.5c0-.4.3-.75.75-.75h5c.4 0 .75.3.75.75v9.75m0-6.5h3.25c.4 0 .75.3.75.75v5.75m-11.5 0h12.5M5 5.5h2M5 8h2m-2 2.5h2',
  contacts:
    'M6 7.5a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8Zm-4.25 5.75c0-2.2 1.9-3.75 4.25-3.75s4.25 1.55 4.25 3.75M10.6 3a2.2 2.2 0 0 1 0 4.3m1.2 2.5c1.5.5 2.45 1.7 2.45 3.45',
  integrations: 'M5.75 2v3m4.5-3v3M3.75 5h8.5v2.75a4.25 4.25 0 0 1-8.5 0V5ZM8 12v2.25',
  search: 'M7 11.75a4.75 4.75 0 1 0 0-9.5 4.75 4.75 0 0 0 0 9.5Zm3.5-1.25 3.25 3.25',
  chevronDown: 'm4 6.25 4 4 4-4',
  chevronRight: 'm6.25 4 4 4-4 4',
  close: 'm4 4 8 8m0-8-8 8',
  check: 'm3.25 8.5 3 3 6.5-7',
  alert: 'M8 5v3.5m0 2.4v.1M8 14.25a6.25 6.25 0 1 0 0-12.5 6.25 6.25 0 0 0 0 12.5Z',
  arrowUp: 'M8 12.5v-9m-3.5 3.25L8 3.25l3.5 3.5',
  arrowDown: 'M8 3.5v9m3.5-3.25L8 12.75l-3.5-3.5',
  sun: 'M8 10.75a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5ZM8 1.5v1.25m0 10.5v1.25M1.5 8h1.25m10.5 0h1.25M3.4 3.4l.9.9m7.4 7.4.9.9m0-9.2-.9.9m-7.4 7.4-.9.9',
  moon: 'M13.5 9.6A5.75 5.75 0 0 1 6.4 2.5a5.75 5.75 0 1 0 7.1 7.1Z',
  system:
    'M2.75 3.25h10.5c.4 0 .75.3.75.75v6.25c0 .4-.3.75-.75.75H2.75a.75.75 0 0 1-.75-.75V4c0-.4.3-.75.75-.75ZM5.5 13.5h5',
  inbox: 'M2.25 9.25 4 3.5h8l1.75 5.75v3.5H2.25v-3.5Zm0 0h3.5c0 1.2.95 2 2.25 2s2.25-.8 2.25-2h3.5',
  refresh: 'M13.25 8A5.25 5.25 0 1 1 11.5 4.1L13.25 5.75m0-3.25v3.25H10',
  sliders:
    'M2 4.75h6.5m4 0H14M2 11.25h1.5m4 0H14M10.5 6.5a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Zm-5 6.5a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5Z',
  lock: 'M4 7.25h8c.4 0 .75.3.75.75v4.75c0 .4-.3.75-.75.75H4a.75.75 0 0 1-.75-.75V8c0-.4.3-.75.75-.75ZM5.25 7V5a2.75 2.75 0 0 1 5.5 0v2',
  download: 'M8 2.5v7.25m-3-3 3 3 3-3M2.75 12.75h10.5',
} as const;

export type IconName = keyof typeof paths;

/** Decorative: the text beside the icon has the meaning. */
export function icon(name: IconName): SVGSVGElement {
  return svg(
    'svg',
    { class: 'icon', viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    svg('path', { d: paths[name] }),
  );
}
