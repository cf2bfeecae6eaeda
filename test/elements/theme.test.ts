// An element is as light or dark as its place on the page, whenever and however that is said.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/crm-sync-panel.js';
import { PushOrigin } from '../../src/controllers/push-origin.js';
import { Push } from '../../src/store/push.js';
import { closeToasts, showToast } from '../../src/elements/push-toasts.js';
import { details } from '../mocks/details.js';
import { waitUntil } from '../setup/wait-until.js';
import { box, closeClients, iconIn } from './icon-on-page.js';

const { documentElement, body } = document;

afterEach(() => {
  closeClients();
  closeToasts();
  documentElement.removeAttribute('data-theme');
  for (const element of [documentElement, body]) {
    element.className = '';
    element.style.colorScheme = '';
  }
});

/** The element's own surface, which is dark exactly in the dark. */
function looks(element: Element): 'light' | 'dark' {
  const probe = document.createElement('i');
  probe.style.color = 'var(--_text)';
  element.shadowRoot?.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color === 'rgb(236, 238, 241)' ? 'dark' : 'light';
}

const becomes = (element: Element, theme: 'light' | 'dark') =>
  waitUntil(() => looks(element) === theme, `it becomes ${theme}`);

describe('theme', () => {
  it('is the colour scheme that the page has, which may follow the system', async () => {
    const icon = await iconIn(await box());
    expect(looks(icon)).to.equal('light');
    documentElement.style.colorScheme = 'dark';
    expect(looks(icon)).to.equal('dark');
  });

  it('is that of data-theme, of a class of the root or of the body, while it is there', async () => {
    const icon = await iconIn(await box());
    documentElement.dataset['theme'] = 'dark';
    await becomes(icon, 'dark');
    documentElement.dataset['theme'] = 'light';
    await becomes(icon, 'light');
    documentElement.removeAttribute('data-theme');
    for (const element of [documentElement, body]) {
      element.classList.add('dark');
      await becomes(icon, 'dark');
      element.classList.remove('dark');
      await becomes(icon, 'light');
    }
  });

  it('goes before the colour scheme that the page has', async () => {
    const icon = await iconIn(await box());
    documentElement.style.colorScheme = 'dark';
    body.className = 'light';
    await becomes(icon, 'light');
  });

  it('is that of the nearest ancestor, through shadow roots', async () => {
    const outer = await box();
    outer.className = 'dark';
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const icon = await iconIn(inner.attachShadow({ mode: 'open' }));
    expect(looks(icon)).to.equal('dark');
    inner.dataset['theme'] = 'light';
    await becomes(icon, 'light');
    inner.dataset['theme'] = 'solarized';
    await becomes(icon, 'dark');
    outer.className = '';
    await becomes(icon, 'light');
  });

  it('follows an element that moves', async () => {
    const dark = await box();
    dark.className = 'dark';
    const icon = await iconIn(dark);
    expect(looks(icon)).to.equal('dark');
    (await box()).append(icon);
    await becomes(icon, 'light');
  });

  it('is followed by a panel in the page, and leaves no mark on it', async () => {
    const place = await fixture<HTMLElement>(
      html`<div class="dark"><crm-sync-panel .detail=${details.partial}></crm-sync-panel></div>`,
    );
    const panel = place.querySelector('crm-sync-panel');
    if (!panel) throw new Error('No panel');
    await becomes(panel, 'dark');
    expect(panel.getAttributeNames()).to.deep.equal([]);
  });

  it('is followed by a toast, which stands elsewhere', async () => {
    const source = await box();
    source.dataset['theme'] = 'dark';
    const element = await iconIn(source);
    await becomes(element, 'dark');
    const push = new Push({ records: [{ type: 'account', id: 'a1' }], idempotencyKey: 'k' });
    showToast(push, new PushOrigin(element, []), {
      locale: 'en',
      nameOf: () => 'Acme',
      onRetry: () => undefined,
    });
    const card = document.querySelector('body > [popover]')?.shadowRoot?.firstElementChild;
    if (!card) throw new Error('No toast');
    await becomes(card, 'dark');
  });
});
