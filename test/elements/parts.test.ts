// A page styles by parts what tokens do not reach, also inside the panel of an icon.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/crm-sync-panel.js';
import { details } from '../mocks/details.js';
import { box, closeClients, iconIn, openPanel } from './icon-on-page.js';

interface Manifest {
  readonly modules: readonly {
    readonly declarations?: readonly { tagName?: string; cssParts?: readonly { name: string }[] }[];
  }[];
}

describe('parts', () => {
  afterEach(closeClients);

  it('of the panel are parts of the icon, all of them', async () => {
    const { modules } = (await (await fetch('/custom-elements.json')).json()) as Manifest;
    const declarations = modules.flatMap(({ declarations = [] }) => declarations);
    const named = declarations
      .find(({ tagName }) => tagName === 'crm-sync-panel')
      ?.cssParts?.map(({ name }) => name);
    const icon = await iconIn(await box());
    const panel = await openPanel(icon);
    const exported = panel.querySelector('crm-sync-panel')?.getAttribute('exportparts')?.split(', ');
    expect(exported).to.have.members(named ?? []);
  });

  it('of the panel can be styled through the icon', async () => {
    const sheet = await fixture<HTMLStyleElement>(
      html`<style>
        crm-sync-icon::part(chip) {
          letter-spacing: 3px;
        }
      </style>`,
    );
    const panel = await openPanel(await iconIn(await box()));
    const chip = panel.querySelector('crm-sync-panel')?.shadowRoot?.querySelector('[part~=chip]');
    if (!chip) throw new Error('No chip');
    expect(getComputedStyle(chip).letterSpacing).to.equal('3px');
    sheet.remove();
  });
});

describe('the foot of a panel', () => {
  const footer = (panel: Element) => {
    const foot = panel.shadowRoot?.querySelector('.footer');
    if (!foot) throw new Error('No footer');
    return foot;
  };
  const detail = { ...details.partial, historyUrl: undefined };

  it('takes no room when there is nothing to do, as for a reader who may only read', async () => {
    const panel = await fixture<HTMLElement>(html`<crm-sync-panel .detail=${detail}></crm-sync-panel>`);
    expect(footer(panel).getBoundingClientRect().height).to.equal(0);
  });

  it('has room for what the page puts there', async () => {
    const panel = await fixture<HTMLElement>(
      html`<crm-sync-panel .detail=${detail}><button slot="footer">Assign</button></crm-sync-panel>`,
    );
    expect(footer(panel).getBoundingClientRect().height).to.be.greaterThan(30);
  });
});
