// How keys, focus and presses open and close panels: apart from the pointer, and never against the reader.
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import { settle } from '../mocks/clock.js';
import { waitUntil } from '../setup/wait-until.js';
import { box, closeClients, crmIcon, iconIn, isOpen, openPanel, panelOf } from './icon-on-page.js';
import { hover, longEnough, pointer, useStoppedClock } from './pointer.js';
import { closeDelayMs } from '../../src/controllers/hover-intent.js';

afterEach(closeClients);

describe('focus', () => {
  const stopClock = useStoppedClock();

  it('goes back to the CRM icon only when it was inside the panel', async () => {
    const icon = await iconIn(await box());
    const clock = stopClock();
    await hover(icon, clock);
    await pointer(icon, ['pointerleave']);
    await clock.advance(closeDelayMs);
    await waitUntil(() => !isOpen(icon));
    expect(document.activeElement).to.equal(document.body);
    clock.restore();
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
    const clock = stopClock();
    dialog.showModal();
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !dialog.open);
    await clock.advance(longEnough);
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

describe('Escape', () => {
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

describe('a press', () => {
  it('inside the panel is no press outside, through nested shadow roots', async () => {
    const outer = await box();
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const icon = await iconIn(inner.attachShadow({ mode: 'open' }));
    const panel = await openPanel(icon);
    await pointer(icon, ['pointerdown', 'pointerup', 'click'], 'mouse', panel);
    expect(isOpen(icon)).to.equal(true);
    await pointer(icon, ['pointerdown'], 'mouse', document.body);
    await waitUntil(() => !isOpen(icon));
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
    await settle();
    expect(submitted).to.equal(false);
  });
});

describe('rows', () => {
  it('that are recycled under an open panel close it', async () => {
    const outer = await box();
    const icons = await Promise.all(['a1', 'a2', 'a3'].map((id) => iconIn(outer, id)));
    await openPanel(icons[0] as CrmSyncIcon);
    icons.forEach((icon, i) => icon.setAttribute('record-id', `b${i}`));
    await waitUntil(() => icons.every((icon) => !isOpen(icon)));
  });
});
