// The image of a CRM may be missing or forbidden: its letter is drawn then, in the icon and in the panel.
import { expect } from '@open-wc/testing';
import { createSyncClient } from '../../src/configure.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { session } from '../mocks/samples.js';
import { waitUntil } from '../setup/wait-until.js';
import { box, closeClients, crmIcon, DetailSource, newIcon, openPanel, showsStatus } from './icon-on-page.js';

let client: SyncClient | undefined;
afterEach(() => {
  client?.close();
  closeClients();
});

const images = {
  'answers 404': '/no-such-file.svg',
  'is no image': 'data:image/png;base64,bm90IGFuIGltYWdl',
  'is text': 'data:text/html,<p>sign in</p>',
  'has an address that nobody serves': 'http://127.0.0.1:1/icon.png',
};

async function iconWith(iconUrl: string) {
  const source = new DetailSource();
  source.onSession = () => ({ ...session, crms: [{ provider: 'hubspot', name: 'HubSpot', iconUrl }] });
  client = createSyncClient({ source, live: 'off' });
  const icon = newIcon('a1', client);
  (await box()).append(icon);
  await showsStatus(icon);
  return icon;
}

describe('the image of a CRM', () => {
  for (const [kind, url] of Object.entries(images))
    it(`gives way to the drawn letter when it ${kind}`, async () => {
      const icon = await iconWith(url);
      await waitUntil(() => crmIcon(icon).querySelector('svg.mark .glyph'), 'the letter');
      expect(crmIcon(icon).querySelector('img')).to.equal(null);
      const panel = await openPanel(icon);
      const root = panel.querySelector('crm-sync-panel')?.shadowRoot;
      expect(root?.querySelector('.header svg.mark .glyph')).to.not.equal(null);
    });

  it('stays when it can be shown', async () => {
    const gif = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7';
    const icon = await iconWith(gif);
    await waitUntil(() => crmIcon(icon).querySelector('img')?.complete);
    await icon.updateComplete;
    expect(crmIcon(icon).querySelector('img')?.getAttribute('src')).to.equal(gif);
  });
});
