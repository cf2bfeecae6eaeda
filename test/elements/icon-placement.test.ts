// Where the panel comes to stand: never cut off, never far from its CRM icon, never outside the viewport.
import { expect } from '@open-wc/testing';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import { box, closeClients, iconIn, isOpen, crmIcon, openPanel, settled } from './icon-on-page.js';
import { waitUntil } from '../setup/wait-until.js';

afterEach(closeClients);

/** What a reader's pointer would meet at the panel's corners. */
function cornersAreSeen(panel: HTMLElement, icon: CrmSyncIcon): boolean {
  const { left, top, right, bottom } = panel.getBoundingClientRect();
  const inset = 16;
  return [left + inset, right - inset].every((x) =>
    [top + inset, bottom - inset].every((y) => document.elementFromPoint(x, y) === deepHost(icon)),
  );
}

/** The element of the document's own tree that holds the icon. */
function deepHost(icon: Element): Element {
  const root = icon.getRootNode();
  return root instanceof ShadowRoot ? deepHost(root.host) : icon;
}

const edge = (side: number) => Math.round(side);

/** The panel stands right below, or above, its CRM icon, and starts where the CRM icon starts. */
function expectBeside(panel: Element, icon: CrmSyncIcon): void {
  const at = panel.getBoundingClientRect();
  const trigger = crmIcon(icon).getBoundingClientRect();
  const below = Math.abs(at.top - trigger.bottom - 6) <= 1;
  const above = Math.abs(trigger.top - at.bottom - 6) <= 1;
  expect(
    below || above,
    `panel at ${at.top}-${at.bottom}, CRM icon at ${trigger.top}-${trigger.bottom}`,
  ).to.equal(true);
  expect(edge(at.left)).to.be.within(8, Math.max(8, edge(trigger.left)));
}

describe('panel is never cut off', () => {
  const clipping = {
    'overflow: hidden': 'width:40px;height:40px;overflow:hidden',
    'contain: paint': 'width:40px;height:40px;contain:paint',
    filter: 'width:40px;height:40px;overflow:hidden;filter:blur(0)',
    'will-change': 'width:40px;height:40px;overflow:hidden;will-change:transform',
    'clip-path': 'width:40px;height:40px;clip-path:inset(0)',
  };
  for (const [kind, css] of Object.entries(clipping)) {
    it(`in a box with ${kind}`, async () => {
      const icon = await iconIn(await box(css));
      const panel = await openPanel(icon);
      expect(cornersAreSeen(panel, icon)).to.equal(true);
    });
  }
});

describe('panel stands beside its CRM icon', () => {
  const transforms = { 'no transform': '', 'a transform': 'transform:translate(30px,20px)' };
  const layers: Record<string, (outer: HTMLElement) => HTMLElement> = {
    'the page': (outer) => outer,
    'a modal dialog': (outer) => {
      const dialog = document.createElement('dialog');
      outer.append(dialog);
      dialog.showModal();
      return dialog;
    },
    'a popover': (outer) => {
      const popover = document.createElement('div');
      popover.popover = 'manual';
      outer.append(popover);
      popover.showPopover();
      return popover;
    },
    'a container-query card': (outer) => {
      outer.style.containerType = 'inline-size';
      return outer;
    },
    'nested shadow roots': (outer) => {
      const inner = document.createElement('div');
      outer.attachShadow({ mode: 'open' }).append(inner);
      const deepest = document.createElement('div');
      inner.attachShadow({ mode: 'open' }).append(deepest);
      return deepest;
    },
  };
  for (const [transform, css] of Object.entries(transforms)) {
    for (const [layer, into] of Object.entries(layers)) {
      it(`in ${layer}, under ${transform}`, async () => {
        const icon = await iconIn(into(await box(`${css};width:300px`)));
        expectBeside(await openPanel(icon), icon);
      });
    }
  }
});

describe('panel keeps its place', () => {
  it('inside the viewport, for a CRM icon that is half scrolled out', async () => {
    const scroller = await box('width:200px;overflow:auto;white-space:nowrap');
    const wide = document.createElement('div');
    wide.style.cssText = 'width:600px;padding-inline-start:188px';
    scroller.append(wide);
    const panel = await openPanel(await iconIn(wide));
    const { left, right } = panel.getBoundingClientRect();
    expect(left).to.be.at.least(0);
    expect(right).to.be.at.most(innerWidth);
  });

  it('with its own width, however narrow the box around the CRM icon', async () => {
    const narrow = await box('width:24px');
    const panel = await openPanel(await iconIn(narrow));
    expect(panel.getBoundingClientRect().width).to.be.at.least(Math.min(300, innerWidth * 0.9));
  });

  it('beside the CRM icon when a row is put in above', async () => {
    const outer = await box();
    const row = document.createElement('div');
    outer.append(row);
    const icon = await iconIn(row);
    const panel = await openPanel(icon);
    const above = document.createElement('div');
    above.style.height = '50px';
    outer.prepend(above);
    await settled(panel);
    expectBeside(panel, icon);
  });

  it('closes when its CRM icon goes out of sight, and computes no more', async () => {
    const outer = await box('height:60px;overflow:hidden');
    const icon = await iconIn(outer);
    await openPanel(icon);
    outer.style.height = '0';
    await waitUntil(() => !isOpen(icon));
  });
});

describe('panel follows the text direction', () => {
  const starts = (panel: Element, icon: CrmSyncIcon, rtl: boolean) => {
    const at = panel.getBoundingClientRect();
    const trigger = crmIcon(icon).getBoundingClientRect();
    return Math.abs(rtl ? at.right - trigger.right : at.left - trigger.left) <= 1;
  };

  it('toggled while it is closed, and while it is open', async () => {
    const outer = await box('padding-inline:400px;width:24px');
    const icon = await iconIn(outer);
    let panel = await openPanel(icon);
    if (innerWidth < 700) return;
    expect(starts(panel, icon, false)).to.equal(true);
    crmIcon(icon).click();
    await waitUntil(() => !isOpen(icon));
    outer.dir = 'rtl';
    panel = await openPanel(icon);
    expect(starts(panel, icon, true)).to.equal(true);
    outer.dir = 'ltr';
    window.dispatchEvent(new Event('resize'));
    await settled(panel);
    expect(starts(panel, icon, false)).to.equal(true);
  });

  for (const placement of ['start', 'end'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      it(`at the ${placement} side in ${dir}`, async () => {
        const outer = await box('width:24px;margin-inline:auto');
        outer.dir = dir;
        const icon = await iconIn(outer);
        icon.placement = placement;
        const at = (await openPanel(icon)).getBoundingClientRect();
        const trigger = crmIcon(icon).getBoundingClientRect();
        const left = (placement === 'start') === (dir === 'ltr');
        // There is room on one side only on a narrow screen; then it flips.
        if (innerWidth < 780) return;
        expect(left ? at.right <= trigger.left : at.left >= trigger.right).to.equal(true);
      });
    }
  }
});
