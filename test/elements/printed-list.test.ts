// A printed list shows all its icons, not only those near the viewport.
import { expect } from '@open-wc/testing';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import { createSyncClient } from '../../src/configure.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { statusOf } from '../mocks/samples.js';
import { frames } from '../setup/frames.js';
import { waitUntil } from '../setup/wait-until.js';
import { box, closeClients, DetailSource, newIcon, showsStatus } from './icon-on-page.js';

let client: SyncClient | undefined;
afterEach(() => {
  client?.close();
  closeClients();
});

const marks = (icons: readonly CrmSyncIcon[]) =>
  icons.filter((icon) => icon.shadowRoot?.querySelector('button')?.ariaLabel?.includes('synced'));

/** Rows of which only the first are near the viewport. */
async function list(
  count: number,
): Promise<{ icons: CrmSyncIcon[]; source: DetailSource; client: SyncClient }> {
  const source = new DetailSource();
  const own = (client = createSyncClient({ source, live: 'off' }));
  const outer = await box();
  const icons = Array.from({ length: count }, (_, i) => newIcon(`a${i}`, own));
  for (const icon of icons) {
    const row = document.createElement('div');
    row.style.height = '100px';
    row.append(icon);
    outer.append(row);
  }
  await showsStatus(icons[0] as CrmSyncIcon);
  await frames();
  return { icons, source, client: own };
}

describe('a list that is printed', () => {
  it('draws all icons whose data is known, before the page is printed', async () => {
    const { icons, client } = await list(150);
    client.put(icons.map(({ recordId }) => statusOf({ type: 'account', id: recordId ?? '' })));
    await frames();
    expect(marks(icons).length).to.be.below(60);
    window.dispatchEvent(new Event('beforeprint'));
    // The engine prints when the microtasks of the event are done.
    await new Promise((resolve) => setTimeout(resolve));
    expect(marks(icons)).to.have.lengthOf(150);
    window.dispatchEvent(new Event('afterprint'));
  });

  it('requests what is not known, and afterwards only what comes near', async () => {
    const { icons, source } = await list(250);
    const known = new Set(source.calls.flatMap(({ ids }) => ids));
    expect(known.size).to.be.below(250);
    window.dispatchEvent(new Event('beforeprint'));
    await waitUntil(() => new Set(source.calls.flatMap(({ ids }) => ids)).size === 250, 'all are requested');
    window.dispatchEvent(new Event('afterprint'));
    await waitUntil(() => marks(icons).length > 0);
    const last = icons.at(-1) as CrmSyncIcon;
    last.recordId = 'other';
    await last.updateComplete;
    await frames();
    expect(source.calls.flatMap(({ ids }) => ids)).to.not.include('other');
  });
});
