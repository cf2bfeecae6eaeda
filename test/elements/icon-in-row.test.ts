// An icon stands in rows, links, labels and grids. What is pressed or typed in it, or in its panel, is none of theirs.
import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import { settle } from '../mocks/clock.js';
import { waitUntil } from '../setup/wait-until.js';
import { box, centreOf, closeClients, crmIcon, iconIn, isOpen, openPanel, panelOf } from './icon-on-page.js';

afterEach(closeClients);
afterEach(() => resetMouse());

const presses = [
  'pointerdown',
  'mousedown',
  'touchstart',
  'pointerup',
  'mouseup',
  'touchend',
  'click',
  'dblclick',
  'contextmenu',
];
const keys = ['keydown', 'keypress', 'keyup'];

function listen(target: EventTarget, types: readonly string[], capture = false): string[] {
  const heard: string[] = [];
  for (const type of types) target.addEventListener(type, () => heard.push(type), capture);
  return heard;
}

const inPanel = (icon: CrmSyncIcon, selector = 'h2') =>
  panelOf(icon).querySelector('crm-sync-panel')?.shadowRoot?.querySelector(selector) as HTMLElement;

const containers = { row: 'div', 'shadow root': 'div', 'list item': 'li', cell: 'td' } as const;

describe('presses and keys in an icon', () => {
  for (const [kind, tag] of Object.entries(containers))
    it(`do not act on the ${kind} around, from the CRM icon and from the panel`, async () => {
      const row = document.createElement(tag);
      (await box()).append(row);
      const icon = await iconIn(kind === 'shadow root' ? row.attachShadow({ mode: 'open' }) : row);
      const heard = listen(row, [...presses, ...keys]);
      const captured = listen(document, ['click', 'keydown'], true);
      await sendMouse({ type: 'click', position: centreOf(crmIcon(icon)) });
      await waitUntil(() => isOpen(icon) && inPanel(icon));
      await sendMouse({ type: 'click', position: centreOf(inPanel(icon)) });
      inPanel(icon, 'a').focus();
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'j' });
      for (const type of presses)
        inPanel(icon).dispatchEvent(new Event(type, { bubbles: true, composed: true, cancelable: true }));
      expect(heard).to.deep.equal([]);
      expect(captured.filter((type) => type === 'click')).to.have.lengthOf(3);
      expect(captured).to.include('keydown');
    });

  it('let Escape, Tab, and the kit’s own events go on', async () => {
    const row = await box();
    const icon = await iconIn(row);
    const heard = listen(row, ['keydown', 'crm-history-open']);
    row.addEventListener('crm-history-open', (event) => event.preventDefault());
    crmIcon(icon).focus();
    await sendKeys({ press: 'Escape' });
    await openPanel(icon);
    inPanel(icon, '[part~=history-link]').click();
    inPanel(icon, 'a').focus();
    await sendKeys({ press: 'Tab' });
    expect(heard).to.deep.equal(['keydown', 'crm-history-open', 'keydown']);
  });

  it('end a drag of the page that is released over the icon', async () => {
    const row = await box();
    const icon = await iconIn(row);
    const heard = listen(document, ['pointerup', 'mouseup']);
    const options = { bubbles: true, composed: true };
    row.dispatchEvent(new PointerEvent('pointerdown', options));
    for (const type of ['pointerup', 'mouseup']) crmIcon(icon).dispatchEvent(new Event(type, options));
    expect(heard).to.deep.equal(['pointerup', 'mouseup']);
  });

  it('are the page’s again when the icon opens no panel', async () => {
    const row = await box();
    const icon = await iconIn(row);
    icon.noPanel = true;
    const heard = listen(row, ['click']);
    crmIcon(icon).click();
    expect(heard).to.deep.equal(['click']);
  });
});

describe('what acts on a click inside of it', () => {
  const actors: Record<string, () => Promise<{ place: HTMLElement; acted: () => boolean }>> = {
    'a link': async () => {
      location.hash = '';
      const place = await fixture<HTMLElement>(html`<a href="#followed">Acme </a>`);
      return { place, acted: () => location.hash === '#followed' };
    },
    'a label': async () => {
      const label = await fixture<HTMLElement>(html`<label><input type="checkbox" /> Acme </label>`);
      const input = label.querySelector('input') as HTMLInputElement;
      return { place: label, acted: () => input.checked };
    },
    'a summary': async () => {
      const outer = await fixture<HTMLDetailsElement>(html`<details><summary>Acme</summary></details>`);
      return { place: outer.querySelector('summary') as HTMLElement, acted: () => outer.open };
    },
    'a submit button': async () => {
      let submitted = false;
      const form = await fixture<HTMLFormElement>(html`<form><button>Acme</button></form>`);
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        submitted = true;
      });
      return { place: form.querySelector('button') as HTMLElement, acted: () => submitted };
    },
  };
  for (const [name, make] of Object.entries(actors))
    it(`is left alone, and the panel works: ${name}`, async () => {
      const { place, acted } = await make();
      const icon = await iconIn(place);
      const panel = await openPanel(icon);
      inPanel(icon).click();
      await settle();
      expect(acted()).to.equal(false);
      let followed = false;
      panel.addEventListener('crm-history-open', (event) => {
        followed = true;
        event.preventDefault();
      });
      inPanel(icon, '[part~=history-link]').click();
      expect([followed, acted()]).to.deep.equal([true, false]);
    });
});

describe('a draggable row', () => {
  it('is not dragged from the icon or its panel, and is from elsewhere', async () => {
    const row = await box('padding:40px');
    row.draggable = true;
    const icon = await iconIn(row);
    const started = listen(row, ['dragstart']);
    const drag = () => {
      const event = new DragEvent('dragstart', { bubbles: true, cancelable: true, composed: true });
      return row.dispatchEvent(event);
    };
    const press = (on: Element) =>
      on.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, composed: true }));
    press(crmIcon(icon));
    expect(drag(), 'from the icon').to.equal(false);
    await openPanel(icon);
    press(inPanel(icon));
    expect(drag(), 'from the panel').to.equal(false);
    expect(started).to.deep.equal([]);
    press(row);
    expect(drag(), 'from elsewhere').to.equal(true);
    expect(started).to.deep.equal(['dragstart']);
  });
});

describe('a finger', () => {
  it('opens the panel in a row that takes taps', async () => {
    const row = await box();
    const icon = await iconIn(row);
    const heard = listen(row, presses);
    const options = { bubbles: true, composed: true, pointerType: 'touch' };
    for (const type of ['pointerover', 'pointerdown', 'pointerup', 'click'])
      crmIcon(icon).dispatchEvent(new PointerEvent(type, options));
    await waitUntil(() => isOpen(icon));
    expect(heard).to.deep.equal([]);
  });
});
