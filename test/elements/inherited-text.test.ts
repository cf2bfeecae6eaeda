// Elements inside of a menu, a table head or another place that changes how text looks: values look as they are, and can
// be selected.
import { expect, fixture, html } from '@open-wc/testing';
import { resetMouse, sendMouse } from '@web/test-runner-commands';
import '../../src/crm-resync-action.js';
import '../../src/crm-sync-panel.js';
import { PushOrigin } from '../../src/controllers/push-origin.js';
import { closeToasts, showToast } from '../../src/elements/push-toasts.js';
import { Push } from '../../src/store/push.js';
import { details } from '../mocks/details.js';
import { frames } from '../setup/frames.js';
import { nextEvent } from '../setup/next-event.js';
import { waitUntil } from '../setup/wait-until.js';
import { closeClients, crmIcon, iconIn, newClient } from './icon-on-page.js';

/** Inherited properties, with a value that changes how text looks. */
const changes: Readonly<Record<string, string>> = {
  'text-transform': 'uppercase',
  'letter-spacing': '3px',
  'word-spacing': '9px',
  'text-indent': '30px',
  'white-space': 'pre',
  'font-variant': 'small-caps',
  'font-feature-settings': '"c2sc"',
  hyphens: 'auto',
  'word-break': 'break-all',
  'text-shadow': '0 0 3px red',
  '-webkit-text-fill-color': 'transparent',
  '-webkit-text-security': 'disc',
};
const supported = Object.entries(changes).filter(([name, value]) => CSS.supports(name, value));
const names = supported.map(([name]) => name);
/** An icon's only text is the letter of an unknown CRM. */
const ofLetters = [
  'text-transform',
  'letter-spacing',
  'word-spacing',
  'text-indent',
  'white-space',
  'font-variant',
];

function change(element: HTMLElement, more: Readonly<Record<string, string>> = {}): void {
  for (const [name, value] of [...supported, ...Object.entries(more)]) element.style.setProperty(name, value);
}

/** How the elements of a shadow root draw their text, each look once: better highlights have other elements. */
function looksOf(root: ShadowRoot | null | undefined, properties: readonly string[] = names): string[] {
  const elements = [...(root?.querySelectorAll('*') ?? [])];
  expect(elements).not.to.be.empty;
  const looks = elements.map((element) => {
    const style = getComputedStyle(element);
    return [element.localName, ...properties.map((name) => `${name}: ${style.getPropertyValue(name)}`)].join(
      '; ',
    );
  });
  return [...new Set(looks)].sort();
}

afterEach(async () => {
  closeClients();
  closeToasts();
  document.body.removeAttribute('style');
  getSelection()?.removeAllRanges();
  await resetMouse();
});

const box = () => fixture<HTMLElement>(html`<div></div>`);

async function panelIn(place: HTMLElement): Promise<HTMLElement> {
  const panel = Object.assign(document.createElement('crm-sync-panel'), { detail: details.values() });
  place.append(panel);
  // A list shows its first rows at once, and more with each frame.
  await waitUntil(() => panel.shadowRoot?.textContent?.includes('Founded'), 'the last value is shown');
  return panel;
}

async function actionIn(place: HTMLElement): Promise<HTMLElement> {
  const { client, source } = newClient();
  source.onSession = () => ({ role: 'admin', crms: [], limits: { statusBatch: 100, resyncBatch: 1000 } });
  const action = document.createElement('crm-resync-action');
  place.append(Object.assign(action, { client, records: [{ type: 'account', id: 'a1' }] }));
  const control = () => action.shadowRoot?.querySelector('button');
  await waitUntil(control, 'the action is offered');
  const accepted = nextEvent(action, 'crm-resync-accepted');
  control()?.click();
  await accepted;
  await waitUntil(() => action.shadowRoot?.querySelector('[role=status]')?.textContent, 'it says something');
  return action;
}

async function toastOf(place: HTMLElement): Promise<ShadowRoot | null | undefined> {
  const push = new Push({ records: [{ type: 'account', id: 'a1' }], idempotencyKey: 'k' });
  const report = { locale: 'en', nameOf: () => 'Acme', onRetry: () => undefined };
  showToast(push, new PushOrigin(place, []), report);
  const card = () => document.querySelector('body > [popover]')?.shadowRoot?.firstElementChild;
  // WebKit applies the adopted style sheets with the next frame.
  await frames();
  await waitUntil(() => card()?.checkVisibility(), 'the toast is shown');
  return card()?.shadowRoot;
}

describe('text in an element', () => {
  for (const [name, create, properties] of [
    ['panel', panelIn, names],
    ['icon', (place: HTMLElement) => iconIn(place), ofLetters],
    ['action', actionIn, names],
  ] as const)
    it(`looks as it is in the ${name}, whatever its ancestors do to theirs`, async () => {
      const plain = looksOf((await create(await box())).shadowRoot, properties);
      const place = await box();
      change(place);
      expect(looksOf((await create(place)).shadowRoot, properties)).to.deep.equal(plain);
    });

  it('looks as it is in the panel of an icon', async () => {
    const opened = async (place: HTMLElement) => {
      const icon = await iconIn(place);
      crmIcon(icon).click();
      const panel = () => icon.shadowRoot?.querySelector('crm-sync-panel')?.shadowRoot;
      await waitUntil(() => panel()?.querySelector('.footer:not(.bare)'), 'the panel is shown');
      const looks = looksOf(panel());
      icon.remove();
      return looks;
    };
    const plain = await opened(await box());
    const place = await box();
    change(place);
    expect(await opened(place)).to.deep.equal(plain);
  });

  it('looks as it is in a toast', async () => {
    const plain = looksOf(await toastOf(await box()));
    closeToasts();
    change(document.body);
    expect(looksOf(await toastOf(await box()))).to.deep.equal(plain);
  });

  it('keeps the weight and slant of its own in a panel', async () => {
    const place = await box();
    change(place, { 'font-weight': '900', 'font-style': 'italic' });
    const { fontWeight, fontStyle } = getComputedStyle(
      (await panelIn(place)).shadowRoot!.querySelector('.value')!,
    );
    expect([fontWeight, fontStyle]).to.deep.equal(['400', 'normal']);
  });

  it('of a value keeps its own direction', async () => {
    const place = await box();
    change(place, { direction: 'rtl' });
    const panel = await panelIn(place);
    const values = [...panel.shadowRoot!.querySelectorAll('.value bdi')];
    const latin = values.find((value) => value.textContent?.startsWith('Mid-Market'));
    expect(getComputedStyle(latin!).direction).to.equal('ltr');
  });
});

/** Drags the pointer over an element, as a reader does who selects its text. */
async function dragOver(element: Element): Promise<string> {
  element.scrollIntoView({ block: 'center' });
  const { left, right, top, height } = element.getBoundingClientRect();
  const y = Math.round(top + Math.min(height, 16) / 2);
  await sendMouse({ type: 'move', position: [Math.round(left) + 1, y] });
  await sendMouse({ type: 'down' });
  await sendMouse({ type: 'move', position: [Math.round((left + right) / 2), y] });
  await sendMouse({ type: 'move', position: [Math.round(right) - 1, y] });
  await sendMouse({ type: 'up' });
  return getSelection()?.toString() ?? '';
}

describe('text that a page does not let a reader select', () => {
  const locked = { '-webkit-user-select': 'none', 'user-select': 'none' };

  it('can be selected in a panel', async () => {
    const place = await box();
    change(place, locked);
    const panel = await panelIn(place);
    const values = [...panel.shadowRoot!.querySelectorAll('.value bdi')];
    const value = values.find((each) => each.textContent === 'Mid-Market');
    expect(await dragOver(value!)).to.contain('id-Marke');
  });

  it('can be selected in the message of an action', async () => {
    const place = await box();
    change(place, locked);
    const action = await actionIn(place);
    expect(await dragOver(action.shadowRoot!.querySelector('[role=status]')!)).to.have.length.above(5);
  });

  it('can be selected in a toast', async () => {
    change(document.body, locked);
    const card = await toastOf(await box());
    expect(await dragOver(card!.querySelector('[role=status]')!)).to.have.length.above(5);
  });
});
