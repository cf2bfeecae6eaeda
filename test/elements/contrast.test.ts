// Contrast, measured: each shape 3:1 against what is around it, each text 4.5:1 against what is behind it.
import { expect, fixture, html } from '@open-wc/testing';
import '../../src/crm-sync-icon.js';
import '../../src/crm-sync-panel.js';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import type { CrmSyncPanel } from '../../src/elements/crm-sync-panel.js';
import { createSyncClient } from '../../src/configure.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import type { CrmStatus, RecordStatus } from '../../src/model/sync-status.js';
import { details } from '../mocks/details.js';
import { FakeSource } from '../mocks/fake-source.js';
import { statusOf } from '../mocks/samples.js';
import { backgroundOf, colorOf, contrast, over, textsIn, type Color } from './contrast-ratio.js';
import { waitUntil } from '../setup/wait-until.js';

/** The kit's own surfaces, where the page does not name others. */
const surfaces = {
  light: { page: '#fff', raised: '#fff' },
  dark: { page: '#1c1e21', raised: '#25282c' },
} as const;
const schemes = ['light', 'dark'] as const;
const providers = ['hubspot', 'salesforce', 'pipedrive', 'dynamics', 'zoho', 'attio', 'close', 'other'];
const none = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 };

const crm = (objects: Partial<typeof none>, rest: Partial<CrmStatus> = {}): CrmStatus => ({
  provider: 'hubspot',
  phase: 'idle',
  syncedAt: null,
  objects: { ...none, ...objects },
  ...rest,
});
const statuses = [crm({ synced: 1 }), crm({ partial: 1 }), crm({ failed: 1 }), crm({ skipped: 1 })];
const record = (crms: readonly CrmStatus[], deletedFrom: readonly string[] = []): RecordStatus =>
  statusOf({ type: 'account', id: 'a1' }, { crms, deletedFrom });

const clients: SyncClient[] = [];
afterEach(() => {
  for (const client of clients.splice(0)) client.close();
});

function on(scheme: (typeof schemes)[number], surface: 'page' | 'raised'): HTMLElement {
  const box = document.createElement('div');
  box.style.colorScheme = scheme;
  box.style.background = surfaces[scheme][surface];
  return box;
}

async function iconOf(scheme: (typeof schemes)[number], status: RecordStatus): Promise<CrmSyncIcon> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const around = on(scheme, 'page');
  const icon = document.createElement('crm-sync-icon');
  icon.record = status;
  around.append(icon);
  box.append(around);
  await waitUntil(() => icon.shadowRoot?.querySelector('button'));
  return icon;
}

async function panelOf(
  scheme: (typeof schemes)[number],
  detail: keyof typeof details,
): Promise<CrmSyncPanel> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const around = on(scheme, 'raised');
  const panel = document.createElement('crm-sync-panel');
  const client = createSyncClient({ source: new FakeSource(), live: 'off' });
  clients.push(client);
  Object.assign(panel, { client, recordType: 'account', recordId: 'a1', detail: details[detail]() });
  around.append(panel);
  box.append(around);
  await waitUntil(() => panel.shadowRoot?.querySelector('[part=header]'));
  if (detail !== 'empty') await waitUntil(() => panel.shadowRoot?.querySelector('[part=resync]'));
  for (const each of panel.shadowRoot?.querySelectorAll('details') ?? []) each.open = true;
  await panel.updateComplete;
  return panel;
}

/** As painted: by its line, or by its inside. */
function ink(shape: Element): Color {
  const { stroke, fill } = getComputedStyle(shape);
  return colorOf(stroke === 'none' ? fill : stroke);
}

const paintOf = (icon: CrmSyncIcon, selector: string) => {
  const shape = icon.shadowRoot?.querySelector(selector);
  if (!shape) throw new Error(`Nothing drawn for ${selector}`);
  return ink(shape);
};

for (const scheme of schemes) {
  describe(`contrast, ${scheme}`, () => {
    for (const status of statuses) {
      const [name] = Object.entries(status.objects).find(([, count]) => count > 0) ?? ['none'];
      it(`of the dot for ${name}, against its rim and the CRM icon around that`, async () => {
        const icon = await iconOf(scheme, record([status]));
        const dot = paintOf(icon, '.dot > :not(.rim):not(.cut)');
        expect(contrast(dot, paintOf(icon, '.rim'))).to.be.at.least(3);
        const crmIcon = icon.shadowRoot?.querySelector('.mark') as Element;
        expect(contrast(dot, backgroundOf(crmIcon))).to.be.at.least(3);
      });
    }

    it('of what is cut out of a shape', async () => {
      const icon = await iconOf(scheme, record([crm({ failed: 1 })], ['salesforce']));
      expect(contrast(paintOf(icon, '.dot .cut'), paintOf(icon, '.dot rect'))).to.be.at.least(3);
      expect(contrast(paintOf(icon, '.deleted .cut'), paintOf(icon, '.deleted circle'))).to.be.at.least(3);
    });

    it('of the rings of queued and syncing, and of the deleted dot, against the page', async () => {
      const page = colorOf(surfaces[scheme].page);
      for (const phase of ['queued', 'syncing'] as const) {
        const icon = await iconOf(scheme, record([crm({ failed: 1 }, { phase })]));
        expect(contrast(paintOf(icon, `.ring.${phase}`), page)).to.be.at.least(3);
      }
      const deleted = await iconOf(scheme, record([], ['salesforce']));
      expect(contrast(paintOf(deleted, '.deleted circle'), page)).to.be.at.least(3);
    });

    it("of each CRM's letter, like text", async () => {
      for (const provider of providers) {
        const icon = await iconOf(scheme, record([crm({ synced: 1 }, { provider })]));
        const crmIcon = icon.shadowRoot?.querySelector('.mark') as Element;
        const letter = over(paintOf(icon, '.mark > *'), backgroundOf(crmIcon));
        expect(contrast(letter, backgroundOf(crmIcon)), provider).to.be.at.least(4.5);
      }
    });

    for (const detail of Object.keys(details) as (keyof typeof details)[]) {
      it(`of every text in the panel: ${detail}`, async () => {
        const panel = await panelOf(scheme, detail);
        const texts = textsIn(panel.shadowRoot as ShadowRoot);
        expect(texts.length).to.be.above(1);
        expect(texts.filter(({ ratio }) => ratio < 4.5)).to.deep.equal([]);
      });
    }
  });
}
