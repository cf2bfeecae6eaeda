// What an icon is to those who do not see it, and to those who see it otherwise.
import { expect } from '@open-wc/testing';
import { box, closeClients, iconIn, crmIcon, openPanel } from './icon-on-page.js';

afterEach(closeClients);

describe('icon', () => {
  it('has one text for its name, and the panel another for its own', async () => {
    const icon = await iconIn(await box());
    const panel = await openPanel(icon);
    expect(crmIcon(icon).ariaLabel).to.equal('HubSpot: synced');
    expect(crmIcon(icon).textContent?.trim()).to.equal('');
    expect(crmIcon(icon).title).to.equal('');
    expect(panel.getAttribute('role')).to.equal('dialog');
    expect(panel.ariaLabel).to.equal('CRM sync of Name of a1');
    expect(crmIcon(icon).getAttribute('aria-expanded')).to.equal('true');
  });

  it('is gone for everybody while it is hidden', async () => {
    const icon = await iconIn(await box());
    icon.hidden = true;
    expect(icon.offsetParent).to.equal(null);
    expect(icon.getBoundingClientRect().width).to.equal(0);
  });

  it('is at least 24 by 24 pixels to the pointer', async () => {
    const { width, height } = crmIcon(await iconIn(await box())).getBoundingClientRect();
    expect([width, height]).to.deep.equal([24, 24]);
  });

  it('draws nothing that is read aloud beside its name', async () => {
    const icon = await iconIn(await box());
    for (const drawing of crmIcon(icon).querySelectorAll('svg')) {
      expect(drawing.getAttribute('aria-hidden')).to.equal('true');
    }
  });
});
