// How a pointer and a finger open and close panels. Delays are those of test/controllers/hover-intent; here a clock that
// stands still shows what an icon makes of them, and three tests move the real pointer.
import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import { closeDelayMs, warmDelayMs } from '../../src/controllers/hover-intent.js';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import { waitUntil } from '../setup/wait-until.js';
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

const away: [number, number] = [780, 580];
const move = (position: [number, number]) => sendMouse({ type: 'move', position });
const openCount = (...icons: CrmSyncIcon[]) => icons.filter(isOpen).length;

afterEach(closeClients);

describe('hover', () => {
  const stopClock = useStoppedClock();

  it('does not open while the pointer only passes over', async () => {
    const icon = await iconIn(await box());
    const clock = stopClock();
    await pointer(icon, [...moveOnto, 'pointerleave']);
    await clock.advance(longEnough);
    expect(isOpen(icon)).to.equal(false);
  });

  it('opens the next panel along a list at once', async () => {
    const outer = await box('display:flex;gap:60px');
    const first = await iconIn(outer, 'a1');
    const second = await iconIn(outer, 'a2');
    const clock = stopClock();
    await hover(first, clock);
    await pointer(first, ['pointerleave']);
    await pointer(second, moveOnto);
    await clock.advance(warmDelayMs);
    await waitUntil(() => isOpen(second), 'the next panel');
    expect(isOpen(first)).to.equal(false);
  });

  it('closes when the pointer went from the CRM icon into the panel and then out', async () => {
    const icon = await iconIn(await box());
    const clock = stopClock();
    await hover(icon, clock);
    // There is a gap between the two.
    await pointer(icon, ['pointerleave']);
    await clock.advance(closeDelayMs - 1);
    await pointer(icon, ['pointerover'], 'mouse', panelOf(icon));
    await clock.advance(longEnough);
    expect(isOpen(icon)).to.equal(true);
    await pointer(icon, ['pointerleave'], 'mouse', panelOf(icon));
    await clock.advance(closeDelayMs);
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
    const clock = stopClock();
    await hover(second, clock);
    expect(openCount(first, second)).to.equal(1);
    await pointer(second, ['pointerleave']);
    await clock.advance(closeDelayMs);
    await waitUntil(() => openCount(first, second) === 0);
  });

  it('closes on Escape wherever the focus is, and comes back only when the pointer does', async () => {
    const icon = await iconIn(await box());
    const clock = stopClock();
    await hover(icon, clock);
    expect(document.activeElement).to.equal(document.body);
    await sendKeys({ press: 'Escape' });
    await waitUntil(() => !isOpen(icon));
    await clock.advance(longEnough);
    expect(isOpen(icon)).to.equal(false);
    await pointer(icon, ['pointerleave']);
    await hover(icon, clock);
  });

  it('closes when the list is scrolled under the pointer', async () => {
    const scroller = await box('height:80px;overflow:auto');
    const tall = document.createElement('div');
    tall.style.height = '400px';
    scroller.append(tall);
    const icon = await iconIn(tall);
    await hover(icon, stopClock());
    scroller.scrollTop = 10;
    await waitUntil(() => !isOpen(icon));
  });

  it('leaves no panel when its icon is taken away, open or about to open', async () => {
    const outer = await box();
    const icon = await iconIn(outer);
    await openPanel(icon);
    icon.remove();
    expect(isOpen(icon)).to.equal(false);
    const next = newIcon('a2');
    outer.append(next);
    await showsStatus(next);
    const clock = stopClock();
    await pointer(next, moveOnto);
    await clock.advance(50);
    next.remove();
    await clock.advance(longEnough);
    expect(document.querySelectorAll(':popover-open')).to.have.lengthOf(0);
  });
});

describe('touch', () => {
  const stopClock = useStoppedClock();

  it('does not open on the hover that some engines send for it', async () => {
    const icon = await iconIn(await box());
    const clock = stopClock();
    await pointer(icon, [...moveOnto, 'pointerenter', 'pointerdown'], 'touch');
    await clock.advance(longEnough);
    expect(isOpen(icon)).to.equal(false);
  });

  it('opens on a tap, and stays after the finger has left', async () => {
    const icon = await iconIn(await box());
    const clock = stopClock();
    await pointer(icon, ['pointerover', 'pointerdown', 'pointerup'], 'touch');
    crmIcon(icon).click();
    await pointer(icon, ['pointerleave', 'pointerout'], 'touch');
    await waitUntil(() => isOpen(icon));
    await clock.advance(longEnough);
    expect(isOpen(icon)).to.equal(true);
  });

  it('leaves nothing open after a scroll that began on a CRM icon', async () => {
    const icon = await iconIn(await box());
    const clock = stopClock();
    const scroll = ['pointerover', 'pointerdown', 'pointercancel', 'pointerout', 'pointerleave'];
    await pointer(icon, scroll, 'touch');
    crmIcon(icon).focus();
    await clock.advance(longEnough);
    expect(isOpen(icon)).to.equal(false);
  });
});

describe('the real pointer', () => {
  const stopClock = useStoppedClock();
  afterEach(() => resetMouse());

  it('opens where it rests, keeps the panel while it is inside, and closes it when it has left', async () => {
    const icon = await iconIn(await box());
    await move(centreOf(crmIcon(icon)));
    await waitUntil(() => isOpen(icon), 'the panel opens under the pointer');
    await settled(panelOf(icon));
    const clock = stopClock();
    await move(centreOf(panelOf(icon)));
    await waitUntil(() => panelOf(icon).matches(':hover'));
    await clock.advance(longEnough);
    expect(isOpen(icon)).to.equal(true);
    await move(away);
    await waitUntil(() => !icon.matches(':hover'));
    await clock.advance(closeDelayMs);
    await waitUntil(() => !isOpen(icon));
    expect(document.activeElement).to.equal(document.body);
  });

  it('opens by a press that gives no focus', async () => {
    const icon = await iconIn(await box());
    crmIcon(icon).addEventListener('mousedown', (event) => event.preventDefault());
    await sendMouse({ type: 'click', position: centreOf(crmIcon(icon)) });
    await waitUntil(() => isOpen(icon));
    expect(crmIcon(icon).getAttribute('aria-expanded')).to.equal('true');
  });

  it('presses a link inside a modal dialog, where all else is inert', async () => {
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
});
