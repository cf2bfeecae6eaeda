// How pointer, keys and touch open and close panels: apart from each other, and never against the reader.
import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import {
  box,
  centreOf,
  closeClients,
  iconIn,
  isOpen,
  crmIcon,
  newIcon,
  showsStatus,
  openPanel,
  panelOf,
  settled,
} from './icon-on-page.js';
import { waitUntil } from '../setup/wait-until.js';

// The engines' drivers lose a move of the pointer now and then; what fails twice more is a fault.
const retries = 2;

/** Longer than a pointer has to rest, and than it may be away. */
const longEnough = 450;
const away: [number, number] = [780, 580];

const move = (position: [number, number]) => sendMouse({ type: 'move', position });
const openCount = (...icons: CrmSyncIcon[]) => icons.filter(isOpen).length;

// Some engines leave the pointer where it was, and the next icon comes to lie under it.
beforeEach(() => move(away));
afterEach(async () => {
  closeClients();
  await resetMouse();
});

async function hover(icon: CrmSyncIcon): Promise<void> {
  await move(centreOf(crmIcon(icon)));
  await waitUntil(() => isOpen(icon), 'the panel opens under the pointer');
}

/** Sends what a pointer of this kind sends to a CRM icon. */
function pointer(icon: CrmSyncIcon, types: readonly string[], pointerType: string): void {
  for (const type of types)
    crmIcon(icon).dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true, pointerType }));
}

describe('hover', function () {
  this.retries(retries);

  it('does not open while the pointer only passes over', async () => {
    const icon = await iconIn(await box());
    await move(centreOf(crmIcon(icon)));
    await move(away);
    await aTimeout(longEnough);
    expect(isOpen(icon)).to.equal(false);
  });

  it('opens the next panel along a list at once', async () => {
    const outer = await box('display:flex;gap:60px');
    const first = await iconIn(outer, 'a1');
    const second = await iconIn(outer, 'a2');
    await hover(first);
    await settled(panelOf(first));
    await move(centreOf(crmIcon(second)));
    const start = performance.now();
    await waitUntil(() => isOpen(second), 'the next panel', { interval: 5 });
    // Not the 300 ms of the first one; generous, since the machine may be busy.
    expect(performance.now() - start).to.be.below(290);
    expect(isOpen(first)).to.equal(false);
  });

  it('closes when the pointer went from the CRM icon into the panel and then out', async () => {
    const icon = await iconIn(await box());
    await hover(icon);
    await settled(panelOf(icon));
    await move(centreOf(panelOf(icon)));
    await aTimeout(longEnough);
    expect(isOpen(icon)).to.equal(true);
    await move(away);
    await waitUntil(() => !isOpen(icon));
  });

  it('leaves at most one panel open when it mixes with keyboard focus, and none in the end', async () => {
    const outer = await box('display:flex;gap:60px');
    const before = await fixture<HTMLInputElement>(html`<input aria-label="before" />`);
    outer.prepend(before);
    const first = await iconIn(outer, 'a1');
    const second = await iconIn(outer, 'a2');
    before.focus();
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => isOpen(first));
    await hover(second);
    expect(openCount(first, second)).to.equal(1);
    await move(away);
    await waitUntil(() => openCount(first, second) === 0);
  });

  it('closes on Escape wherever the focus is', async () => {
    const icon = await iconIn(await box());
    await hover(icon);
    expect(document.activeElement).to.equal(document.body);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(icon));
  });

  it('does not come back by itself after Escape while the pointer rests', async () => {
    const icon = await iconIn(await box());
    await hover(icon);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(icon));
    await aTimeout(longEnough);
    expect(isOpen(icon)).to.equal(false);
  });

  it('closes when the list is scrolled under the pointer', async () => {
    const scroller = await box('height:80px;overflow:auto');
    const tall = document.createElement('div');
    tall.style.height = '400px';
    scroller.append(tall);
    const icon = await iconIn(tall);
    await hover(icon);
    scroller.scrollTop = 10;
    await waitUntil(() => !isOpen(icon));
  });

  it('closes when another layer opens above the page', async () => {
    const icon = await iconIn(await box());
    const dialog = await fixture<HTMLElement>(html`<div popover="manual">other</div>`);
    await openPanel(icon);
    dialog.showPopover();
    await waitUntil(() => !isOpen(icon));
  });
});

describe('touch', function () {
  this.retries(retries);

  it('does not open on the hover that some engines send for it', async () => {
    const icon = await iconIn(await box());
    pointer(icon, ['pointerover', 'pointerenter', 'pointerdown'], 'touch');
    await aTimeout(longEnough);
    expect(isOpen(icon)).to.equal(false);
  });

  it('opens on a tap, and stays after the finger has left', async () => {
    const icon = await iconIn(await box());
    pointer(icon, ['pointerover', 'pointerdown', 'pointerup'], 'touch');
    crmIcon(icon).click();
    pointer(icon, ['pointerleave', 'pointerout'], 'touch');
    await waitUntil(() => isOpen(icon));
    await aTimeout(longEnough);
    expect(isOpen(icon)).to.equal(true);
  });

  it('leaves nothing open after a scroll that began on a CRM icon', async () => {
    const icon = await iconIn(await box());
    pointer(icon, ['pointerover', 'pointerdown', 'pointercancel', 'pointerout', 'pointerleave'], 'touch');
    crmIcon(icon).focus();
    await aTimeout(longEnough);
    expect(isOpen(icon)).to.equal(false);
  });

  it('does not depend on a click giving focus', async () => {
    const icon = await iconIn(await box());
    crmIcon(icon).addEventListener('mousedown', (event) => event.preventDefault());
    await sendMouse({ type: 'click', position: centreOf(crmIcon(icon)) });
    await waitUntil(() => isOpen(icon));
    expect(crmIcon(icon).getAttribute('aria-expanded')).to.equal('true');
  });
});

describe('focus', function () {
  this.retries(retries);

  it('goes back to the CRM icon only when it was inside the panel', async () => {
    const icon = await iconIn(await box());
    await hover(icon);
    await move(away);
    await waitUntil(() => !isOpen(icon));
    expect(document.activeElement).to.equal(document.body);
    const panel = await openPanel(icon);
    const link = panel.querySelector('crm-sync-panel')?.shadowRoot?.querySelector<HTMLElement>('a, button');
    link?.focus();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(icon));
    expect(icon.shadowRoot?.activeElement).to.equal(crmIcon(icon));
  });

  it('that a closing dialog gives back opens nothing', async () => {
    const icon = await iconIn(await box());
    const dialog = await fixture<HTMLDialogElement>(html`<dialog><button>in it</button></dialog>`);
    crmIcon(icon).focus();
    dialog.showModal();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.open);
    await aTimeout(longEnough);
    expect(isOpen(icon)).to.equal(false);
  });

  it('walks from the CRM icon into the panel and on, and closes it on leaving', async () => {
    const outer = await box();
    const before = document.createElement('input');
    before.ariaLabel = 'before';
    const after = document.createElement('input');
    after.ariaLabel = 'after';
    outer.append(before);
    const icon = await iconIn(outer);
    outer.append(after);
    before.focus();
    await sendKeys({ press: 'Tab' });
    await waitUntil(
      () => isOpen(icon) && panelOf(icon).querySelector('crm-sync-panel')?.shadowRoot?.querySelector('a'),
    );
    await sendKeys({ press: 'Tab' });
    expect(icon.shadowRoot?.activeElement?.localName).to.equal('crm-sync-panel');
    after.focus();
    await waitUntil(() => !isOpen(icon));
  });
});

describe('Escape', function () {
  this.retries(retries);

  it('closes the panel first, and the dialog around it only the next time', async () => {
    const dialog = await fixture<HTMLDialogElement>(html`<dialog></dialog>`);
    dialog.showModal();
    const icon = await iconIn(dialog);
    await openPanel(icon);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(icon));
    expect(dialog.open).to.equal(true);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.open);
  });

  it('is not heard by the page while it closes a panel', async () => {
    const icon = await iconIn(await box());
    let heard = 0;
    const listen = () => heard++;
    document.addEventListener('keydown', listen, true);
    await openPanel(icon);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(icon));
    expect(heard).to.equal(0);
    await sendKeys({ press: 'Escape' });
    expect(heard).to.equal(1);
    document.removeEventListener('keydown', listen, true);
  });
});

describe('a press', function () {
  this.retries(retries);

  it('inside the panel is no press outside, through nested shadow roots', async () => {
    const outer = await box();
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const icon = await iconIn(inner.attachShadow({ mode: 'open' }));
    const panel = await openPanel(icon);
    await sendMouse({ type: 'click', position: centreOf(panel) });
    await aTimeout(50);
    expect(isOpen(icon)).to.equal(true);
  });

  it('works inside a modal dialog, where all else is inert', async () => {
    const dialog = await fixture<HTMLDialogElement>(
      html`<dialog style="margin:0;inset:0 auto auto 0"></dialog>`,
    );
    dialog.showModal();
    const panel = await openPanel(await iconIn(dialog));
    const link = panel
      .querySelector('crm-sync-panel')
      ?.shadowRoot?.querySelector<HTMLElement>('[part~="history-link"]');
    let followed = false;
    dialog.addEventListener('crm-history-open', (event) => {
      followed = true;
      event.preventDefault();
    });
    await sendMouse({ type: 'click', position: centreOf(link as Element) });
    await waitUntil(() => followed);
  });

  it('on a CRM icon does not submit the form around it', async () => {
    const form = await fixture<HTMLFormElement>(html`<form></form>`);
    let submitted = false;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submitted = true;
    });
    const icon = await iconIn(form);
    crmIcon(icon).click();
    crmIcon(icon).focus();
    await sendKeys({ press: 'Enter' });
    await aTimeout(20);
    expect(submitted).to.equal(false);
  });
});

describe('no panel is left over', function () {
  this.retries(retries);

  it('when its icon is taken away, open or about to open', async () => {
    const outer = await box();
    const icon = await iconIn(outer);
    await openPanel(icon);
    icon.remove();
    expect(isOpen(icon)).to.equal(false);
    const next = newIcon('a2');
    outer.append(next);
    await showsStatus(next);
    await move(centreOf(crmIcon(next)));
    await aTimeout(50);
    next.remove();
    await aTimeout(longEnough);
    expect(document.querySelectorAll(':popover-open')).to.have.lengthOf(0);
  });

  it('when rows are recycled under an open panel', async () => {
    const outer = await box();
    const icons = await Promise.all(['a1', 'a2', 'a3'].map((id) => iconIn(outer, id)));
    await openPanel(icons[0] as CrmSyncIcon);
    icons.forEach((icon, i) => icon.setAttribute('record-id', `b${i}`));
    await waitUntil(() => openCount(...icons) === 0);
  });
});
