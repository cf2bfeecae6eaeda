// Mounts rows in one of three ways and measures the time from `innerHTML` to after the next paint.
import '../../src/crm-sync-icon.js';
import { plainIcon, stylePlainIcons } from './icon-look.js';
import type { Way } from './ways.js';

const icons: Record<Way, (row: number) => string> = {
  plain: () => plainIcon,
  lit: () => '<bare-icon></bare-icon>',
  kit: (row) => `<crm-sync-icon record-type="account" record-id="r${row}"></crm-sync-icon>`,
};

const rows = document.querySelector('#rows') as HTMLElement;
stylePlainIcons();

function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });
}

async function mount(way: Way, count: number): Promise<number> {
  const markup = Array.from(
    { length: count },
    (_, row) => `<div class="row"><span>Account ${row}</span> ${icons[way](row)}</div>`,
  ).join('');
  await afterPaint();
  const start = performance.now();
  rows.innerHTML = markup;
  await afterPaint();
  return performance.now() - start;
}

async function clear(): Promise<void> {
  rows.replaceChildren();
  scrollTo(0, 0);
  await afterPaint();
}

/** Counts renders of the kit's icons from now on. */
function countRenders(): () => number {
  const Icon = customElements.get('crm-sync-icon') as { prototype: { update(changed: unknown): void } };
  const update = Icon.prototype.update;
  let renders = 0;
  Icon.prototype.update = function (changed) {
    renders++;
    update.call(this, changed);
  };
  return () => {
    Icon.prototype.update = update;
    return renders;
  };
}

Object.assign(globalThis, { bench: { mount, clear, countRenders } });
