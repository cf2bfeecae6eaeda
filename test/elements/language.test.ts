// The language of an element is that of its place on the page, whenever and however that changes.
import { expect } from '@open-wc/testing';
import '../../src/locales/de.js';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import { box, closeClients, iconIn, crmIcon, newIcon } from './icon-on-page.js';
import { waitUntil } from '../setup/wait-until.js';

const lang = document.documentElement.lang;
afterEach(() => {
  closeClients();
  document.documentElement.lang = lang;
});

const name = (icon: CrmSyncIcon) => crmIcon(icon).ariaLabel;
const english = 'HubSpot: synced';
const german = 'HubSpot: synchronisiert';

describe('language', () => {
  it('is that of the place where an element is put, not of the one where it was made', async () => {
    const german = await box();
    german.lang = 'de';
    const icon = newIcon();
    const english = await box();
    english.append(icon);
    await waitUntil(() => icon.shadowRoot?.querySelector('button[aria-label="HubSpot: synced"]'));
    german.append(icon);
    await waitUntil(
      () => name(icon)?.startsWith('HubSpot: synchron'),
      'it speaks as its new surroundings do',
    );
  });

  it('comes through shadow roots, and follows when an outer one changes', async () => {
    const outer = await box();
    const inner = document.createElement('div');
    outer.attachShadow({ mode: 'open' }).append(inner);
    const icon = await iconIn(inner.attachShadow({ mode: 'open' }));
    expect(name(icon)).to.equal(english);
    outer.lang = 'de';
    await waitUntil(() => name(icon) === german);
    inner.lang = 'en';
    await waitUntil(() => name(icon) === english);
  });

  it('falls back for a tag that translators of whole pages leave, and for one that no one knows', async () => {
    const icon = await iconIn(await box());
    for (const tag of ['fr-x-mtfrom-en', 'tlh', '-', 'x']) {
      document.documentElement.lang = tag;
      await icon.updateComplete;
      expect(name(icon)).to.equal(english);
    }
    document.documentElement.lang = 'de-AT-x-mtfrom-en';
    await waitUntil(() => name(icon) === german);
  });
});
