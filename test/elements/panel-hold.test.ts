// A panel that the reader works in stays: through a push and its result, a refresh of the list, layers of the page, and
// moves of its row. What the reader did not do opens nothing.
import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { openDelayMs } from '../../src/controllers/hover-intent.js';
import { createSyncClient } from '../../src/configure.js';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import type { RecordDetail, SyncedField } from '../../src/model/record-detail.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { link, record, unsyncedFields } from '../mocks/details.js';
import { FakeSource } from '../mocks/fake-source.js';
import { waitUntil } from '../setup/wait-until.js';
import { frames } from '../setup/frames.js';
import {
  box,
  centreOf,
  closeClients,
  crmIcon,
  iconIn,
  isOpen,
  newIcon,
  openPanel,
  panelOf,
  settled,
  showsStatus,
} from './icon-on-page.js';
import { hover, longEnough, moveOnto, pointer, useStoppedClock } from './pointer.js';

const manyFields: readonly SyncedField[] = Array.from({ length: 30 }, (_, i) => ({
  name: `field_${i}`,
  label: `Field ${i}`,
  type: 'text',
  sent: `value ${i}`,
}));

/** A backend whose record is partly synced at first, and synced after a push. */
class RepairSource extends FakeSource {
  pushed = false;
  requested = 0;

  override onStatuses = (call: FakeSource['last']) => call.succeed({ revision: this.pushed ? 2 : 1 });

  override getDetail(ref?: RecordRef): Promise<RecordDetail> {
    this.requested++;
    const open = link({ outcome: 'partial', unsyncedFields, syncedFields: manyFields });
    return Promise.resolve(
      record([this.pushed ? link({ syncedFields: manyFields.slice(0, 24) }) : open], {
        id: ref?.id ?? '',
        revision: this.pushed ? 2 : 1,
      }),
    );
  }

  override onResync = (request: { records: readonly RecordRef[] }) => {
    this.pushed = true;
    for (const { onNotice } of this.listening)
      onNotice({ record: { ...(request.records[0] as RecordRef), revision: 2 } } as never);
    return { id: 'rs_1', accepted: 1, rejected: [] };
  };
}

let client: SyncClient | undefined;
afterEach(() => {
  client?.close();
  client = undefined;
  closeClients();
});
afterEach(() => resetMouse());
const stopClock = useStoppedClock();

/** Does something, and lets so much time pass that whatever was to open or close because of it has done so. */
async function andWait(action: () => unknown): Promise<void> {
  const clock = stopClock();
  await action();
  await clock.advance(longEnough);
  clock.restore();
}

async function iconToRepair(): Promise<{ icon: CrmSyncIcon; source: RepairSource }> {
  const source = new RepairSource();
  client = createSyncClient({ source, live: 'off', role: 'admin' });
  const icon = newIcon('a1', client);
  (await box()).append(icon);
  await showsStatus(icon);
  return { icon, source };
}

const rootOf = (icon: CrmSyncIcon) => panelOf(icon).querySelector('crm-sync-panel')?.shadowRoot as ShadowRoot;
const resyncButton = (icon: CrmSyncIcon) => rootOf(icon).querySelector('[part~=resync]') as HTMLElement;
const chip = (icon: CrmSyncIcon) => rootOf(icon).querySelector('[part~=chip]')?.textContent?.trim();
const move = (position: [number, number]) => sendMouse({ type: 'move', position });

/** Opens by the real pointer, and waits for the whole content. */
async function hoverReal(icon: CrmSyncIcon): Promise<void> {
  await move(centreOf(crmIcon(icon)));
  await waitUntil(() => isOpen(icon), 'the panel opens under the pointer');
  await waitUntil(() => resyncButton(icon));
  await settled(panelOf(icon));
}

/** The panel shows the result, and the pointer is where the panel no longer is. */
async function becomesSynced(icon: CrmSyncIcon, before: number): Promise<void> {
  await client?.refresh();
  await waitUntil(() => chip(icon) === 'Synced', 'the result is shown');
  await settled(panelOf(icon));
  expect(panelOf(icon).getBoundingClientRect().height).to.be.below(before);
  await andWait(async () => {
    await move([780, 580]);
    await waitUntil(() => !icon.matches(':hover'));
  });
}

describe('a panel from Resync to Synced', () => {
  it('stays when it was hovered and pressed, and the pointer is outside of the smaller panel', async () => {
    const { icon } = await iconToRepair();
    await hoverReal(icon);
    const { height } = panelOf(icon).getBoundingClientRect();
    await sendMouse({ type: 'click', position: centreOf(resyncButton(icon)) });
    await becomesSynced(icon, height);
    expect(isOpen(icon)).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(icon), 'Escape closes it');
  });

  it('stays when it has the focus', async () => {
    const { icon } = await iconToRepair();
    await hoverReal(icon);
    const { height } = panelOf(icon).getBoundingClientRect();
    resyncButton(icon).focus();
    await sendKeys({ press: 'Enter' });
    await becomesSynced(icon, height);
    expect(isOpen(icon)).to.equal(true);
    await sendMouse({ type: 'click', position: [780, 580] });
    await waitUntil(() => !isOpen(icon), 'a press outside closes it');
  });

  it('stays while the reader types in the filter', async () => {
    const { icon, source } = await iconToRepair();
    await hoverReal(icon);
    const { height } = panelOf(icon).getBoundingClientRect();
    const filter = rootOf(icon).querySelector('input') as HTMLInputElement;
    (filter.closest('details') as HTMLDetailsElement).open = true;
    filter.focus();
    await sendKeys({ type: 'field 2' });
    source.pushed = true;
    await becomesSynced(icon, Math.max(height, innerHeight));
    expect(isOpen(icon)).to.equal(true);
    expect(filter.value).to.equal('field 2');
    expect(rootOf(icon).activeElement === filter, 'the focus stays').to.equal(true);
  });

  it('stays when a text in it was pressed, which takes no focus', async () => {
    const { icon } = await iconToRepair();
    await hoverReal(icon);
    const name = rootOf(icon).querySelector('h2') as HTMLElement;
    await sendMouse({ type: 'click', position: centreOf(name) });
    await andWait(() => move([780, 580]));
    expect(isOpen(icon)).to.equal(true);
  });

  it('closes when nobody works in it and the pointer leaves', async () => {
    const { icon } = await iconToRepair();
    await hoverReal(icon);
    await move([780, 580]);
    await waitUntil(() => !isOpen(icon));
  });
});

describe('a refresh of the list under a resting pointer', () => {
  it('opens nothing where another icon comes to lie under the pointer', async () => {
    const outer = await box('padding-block-start:100px');
    const icon = await iconIn(outer);
    const at = centreOf(crmIcon(icon));
    outer.style.paddingBlockStart = '0';
    await move(at);
    // The engine has the pointer, and the kit follows it.
    await pointer(icon, ['pointerleave']);
    await move([at[0], at[1] + 1]);
    await andWait(async () => {
      outer.style.paddingBlockStart = '100px';
      // Chromium and Firefox send their events now; WebKit waits for the next movement.
      await frames(10);
    });
    expect(isOpen(icon)).to.equal(false);
    await move([at[0] + 1, at[1]]);
    await waitUntil(() => isOpen(icon), 'a movement opens');
  });

  it('opens nothing on events that repeat the place of the pointer', async () => {
    const outer = await box('display:flex;gap:60px');
    const first = await iconIn(outer, 'a1');
    const second = await iconIn(outer, 'a2');
    const rest = { bubbles: true, composed: true, clientX: 7, clientY: 7 };
    await pointer(first, [...moveOnto, 'pointerleave']);
    crmIcon(first).dispatchEvent(new PointerEvent('pointermove', rest));
    await pointer(first, ['pointerleave']);
    await andWait(() => {
      for (const type of moveOnto) crmIcon(second).dispatchEvent(new PointerEvent(type, rest));
    });
    expect([isOpen(first), isOpen(second)]).to.deep.equal([false, false]);
  });

  it('keeps a held panel, whatever lies under the pointer', async () => {
    const outer = await box('display:flex;gap:60px');
    const first = await iconIn(outer, 'a1');
    const second = await iconIn(outer, 'a2');
    await openPanel(first);
    await andWait(() => move(centreOf(crmIcon(second))));
    expect([isOpen(first), isOpen(second)]).to.deep.equal([true, false]);
  });
});

describe('other layers of the page', () => {
  const layers: Record<string, (layer: HTMLElement) => void> = {
    'a popover of the host': (layer) => {
      layer.popover = 'manual';
      layer.showPopover();
    },
    'a popover that takes the focus': (layer) => {
      layer.popover = 'manual';
      layer.showPopover();
      layer.querySelector('button')?.focus();
    },
    'a dialog that is not modal': (layer) => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<button>in it</button>';
      layer.append(dialog);
      dialog.show();
    },
  };
  for (const [name, open] of Object.entries(layers))
    it(`leave a held panel alone: ${name}`, async () => {
      const icon = await iconIn(await box());
      const layer = await fixture<HTMLElement>(html`<div><button>other</button></div>`);
      await openPanel(icon);
      rootOf(icon).querySelector<HTMLElement>('a, button')?.focus();
      await andWait(async () => {
        open(layer);
        await frames();
      });
      expect(isOpen(icon)).to.equal(true);
    });

  for (const where of ['in the page', 'in a shadow root'] as const)
    it(`close a panel that a modal dialog ${where} covers`, async () => {
      const icon = await iconIn(await box());
      const place = await fixture<HTMLElement>(html`<div></div>`);
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<button>in it</button>';
      (where === 'in the page' ? place : place.attachShadow({ mode: 'open' })).append(dialog);
      await openPanel(icon);
      dialog.showModal();
      await waitUntil(() => !isOpen(icon));
    });
});

describe('a row that moves', () => {
  const moves: Record<string, (row: HTMLElement, list: HTMLElement) => void> = {
    'is taken out and put in by a sort': (row, list) => {
      row.remove();
      list.append(row);
    },
    'is moved by append': (row, list) => list.append(row),
    'is moved by moveBefore': (row, list) => {
      const { moveBefore } = list as { moveBefore?: (node: Node, child: Node | null) => void };
      if (moveBefore) moveBefore.call(list, row, null);
      else list.append(row);
    },
    'is sorted in a view transition': (row, list) => {
      const { startViewTransition } = document as Partial<Document>;
      if (startViewTransition) startViewTransition.call(document, () => list.append(row));
      else list.append(row);
    },
    'is sorted by replaceChildren': (row, list) =>
      list.replaceChildren(...[...list.children].filter((each) => each !== row), row),
  };
  for (const [name, sort] of Object.entries(moves))
    it(`keeps its held panel and the focus in it when it ${name}`, async () => {
      const list = await box();
      const row = document.createElement('div');
      list.append(
        row,
        ...['b', 'c'].map((text) => Object.assign(document.createElement('p'), { textContent: text })),
      );
      const icon = await iconIn(row);
      let closed = 0;
      icon.addEventListener('crm-panel-close', () => closed++);
      const panel = await openPanel(icon);
      const inner = rootOf(icon).querySelector('a, button') as HTMLElement;
      inner.focus();
      const { top } = panel.getBoundingClientRect();
      sort(row, list);
      await waitUntil(() => list.lastElementChild === row);
      await frames();
      await settled(panel);
      expect(isOpen(icon)).to.equal(true);
      expect(closed).to.equal(0);
      expect(rootOf(icon).activeElement === inner, 'the focus stays').to.equal(true);
      expect(panel.getBoundingClientRect().top, 'the panel follows its icon').to.be.above(top);
    });
});

describe('a panel that the reader closed', () => {
  for (const [name, close] of Object.entries({
    Escape: () => sendKeys({ press: 'Escape' }),
    'a press': (icon: CrmSyncIcon) => sendMouse({ type: 'click', position: centreOf(crmIcon(icon)) }),
  }))
    it(`by ${name} stays closed until the pointer has left the icon`, async () => {
      const icon = await iconIn(await box('padding:100px'));
      const [x, y] = centreOf(crmIcon(icon));
      await sendMouse({ type: 'click', position: [x, y] });
      await waitUntil(() => isOpen(icon));
      await close(icon);
      await waitUntil(() => !isOpen(icon));
      await andWait(() => move([x + 3, y]));
      expect(isOpen(icon)).to.equal(false);
      await move([x + 100, y + 60]);
      await move([x, y]);
      await waitUntil(() => isOpen(icon), 'it opens when the pointer comes back');
    });
});

describe('the requests of a pointer that passes', () => {
  it('are none along a column, and one where it rests', async () => {
    const source = new RepairSource();
    client = createSyncClient({ source, live: 'off' });
    const column = await box();
    const icons = Array.from({ length: 10 }, (_, i) => newIcon(`a${i}`, client));
    column.append(...icons);
    for (const icon of icons) await showsStatus(icon);
    const clock = stopClock();
    for (const icon of icons) await pointer(icon, [...moveOnto, 'pointerleave']);
    await clock.advance(openDelayMs - 1);
    expect(source.requested).to.equal(0);
    await hover(icons[5] as CrmSyncIcon, clock);
    await waitUntil(() => source.requested === 1);
  });
});

describe('crm-panel-open', () => {
  it('fires once when pointer and press open together', async () => {
    const icon = await iconIn(await box());
    const fired: string[] = [];
    icon.addEventListener('crm-panel-open', ({ reason }) => fired.push(reason));
    crmIcon(icon).dispatchEvent(new KeyboardEvent('keyup', { key: 'Tab', bubbles: true }));
    crmIcon(icon).click();
    await waitUntil(() => isOpen(icon));
    await frames();
    expect(fired).to.deep.equal(['focus']);
  });
});
