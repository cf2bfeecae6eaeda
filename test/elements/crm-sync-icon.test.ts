// The icon: what it shows, what it asks for, and how its panel opens and closes.
import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys, sendMouse, resetMouse } from '@web/test-runner-commands';
import '../../src/crm-sync-icon.js';
import { configure, createSyncClient } from '../../src/configure.js';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import type { RecordStatus } from '../../src/model/sync-status.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { registerProvider } from '../../src/model/providers.js';
import { FakeSource } from '../mocks/fake-source.js';
import { session, statusOf } from '../mocks/samples.js';
import { frames } from '../setup/frames.js';
import { nextEvent } from '../setup/next-event.js';
import { waitUntil } from '../setup/wait-until.js';

const none = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 };

function record(objects: Partial<typeof none>, changes: Partial<RecordStatus> = {}): RecordStatus {
  const crm = {
    provider: 'hubspot',
    phase: 'idle' as const,
    syncedAt: null,
    objects: { ...none, ...objects },
  };
  return statusOf({ type: 'account', id: 'a1' }, { crms: [crm], ...changes });
}

const clients: SyncClient[] = [];
function fakeClient(): { client: SyncClient; source: FakeSource } {
  const source = new FakeSource();
  source.onStatuses = (call) => call.succeed();
  const client = createSyncClient({ source, live: 'off' });
  clients.push(client);
  return { client, source };
}

async function shown(status: RecordStatus): Promise<CrmSyncIcon> {
  const icon = await fixture<CrmSyncIcon>(html`<crm-sync-icon .record=${status}></crm-sync-icon>`);
  await waitUntil(() => icon.shadowRoot, 'the icon wakes near the viewport');
  await icon.updateComplete;
  return icon;
}

const buttons = (icon: CrmSyncIcon) => [...(icon.shadowRoot?.querySelectorAll('button') ?? [])];
const labels = (icon: CrmSyncIcon) => buttons(icon).map((button) => button.getAttribute('aria-label'));
const part = (icon: CrmSyncIcon, name: string) => icon.shadowRoot?.querySelector(`[part~="${name}"]`);

afterEach(async () => {
  for (const client of clients.splice(0)) client.close();
  await resetMouse();
});

describe('crm-sync-icon', () => {
  const states: [string, RecordStatus, string][] = [
    ['synced', record({ synced: 1 }), 'HubSpot: synced'],
    ['partial', record({ synced: 1, failed: 1 }), 'HubSpot: partially synced, 1 of 2 objects'],
    ['failed', record({ failed: 2 }), 'HubSpot: failed, 2 of 2 objects'],
    ['skipped', record({ skipped: 1 }), 'HubSpot: skipped'],
    ['linked', record({ linked: 1 }), 'HubSpot: linked'],
    ['never synced', record({}), 'HubSpot: not synced yet'],
  ];

  for (const scheme of ['light', 'dark']) {
    it(`is accessible in each state, ${scheme}`, async () => {
      for (const [name, status] of states) {
        const icon = await shown({ ...status, deletedFrom: name === 'failed' ? ['salesforce'] : [] });
        icon.style.colorScheme = scheme;
        await expect(icon).to.be.accessible();
      }
    });
  }

  for (const [name, status, label] of states) {
    it(`says "${name}" in its accessible name`, async () => {
      expect(labels(await shown(status))).to.deep.equal([label]);
    });
  }

  it('draws a shape of its own for each outcome, and none for linked', async () => {
    const shapes = new Set<string>();
    for (const [name, status] of states) {
      const dot = part(await shown(status), 'dot');
      if (name === 'linked' || name === 'never synced') expect(dot).to.equal(null);
      else shapes.add(dot?.innerHTML.replace(/<!--.*?-->/g, '') ?? '');
    }
    expect(shapes.size).to.equal(4);
  });

  it('adds queued and syncing to the last outcome', async () => {
    for (const phase of ['queued', 'syncing'] as const) {
      const [crm] = record({ failed: 1 }).crms;
      const icon = await shown(record({}, { crms: [{ ...crm!, phase }] }));
      expect(labels(icon)).to.deep.equal([`HubSpot: failed, ${phase}`]);
      expect(part(icon, 'dot')?.querySelector('.ring')).to.exist;
      expect(part(icon, 'dot')?.classList.contains('failed')).to.equal(true);
    }
  });

  it('shows one button per CRM, and only the one asked for', async () => {
    const crms = ['hubspot', 'salesforce', 'acme'].map((provider) => ({
      ...record({ synced: 1 }).crms[0]!,
      provider,
    }));
    const icon = await shown(record({}, { crms }));
    expect(labels(icon)).to.deep.equal(['HubSpot: synced', 'Salesforce: synced', 'Acme: synced']);
    icon.provider = 'salesforce';
    await icon.updateComplete;
    expect(labels(icon)).to.deep.equal(['Salesforce: synced']);
  });

  it('renders nothing for a record that is linked to nothing', async () => {
    const icon = await shown(record({}, { crms: [] }));
    expect(buttons(icon)).to.have.lengthOf(0);
  });

  it('names the CRM that the record was deleted from', async () => {
    const icon = await shown(record({ synced: 1 }, { deletedFrom: ['salesforce'] }));
    expect(part(icon, 'deleted-dot')?.getAttribute('aria-label')).to.equal('Deleted from Salesforce');
  });

  it('says what is wrong with data that cannot be read, and shows nothing of it', async () => {
    const icon = document.createElement('crm-sync-icon');
    const error = nextEvent(icon, 'crm-sync-error');
    icon.record = { type: 'account', id: 'a1', crms: 'none' } as never;
    document.body.append(icon);
    expect((await error).error.message).to.equal('record.crms: expected an array, got "none"');
    icon.remove();
  });
});

describe('crm-sync-icon, data', () => {
  it('asks once for a whole list, and not for a record that the host gave', async () => {
    const { client, source } = fakeClient();
    await fixture(
      html`<div>
        ${Array.from({ length: 20 }, (_, i) => html`<crm-sync-icon .client=${client} record-type="account" record-id=${`a${i}`}></crm-sync-icon>`)}
        <crm-sync-icon .client=${client} .record=${record({ synced: 1 })}></crm-sync-icon>
      </div>`,
    );
    await waitUntil(() => source.calls.length > 0);
    await frames();
    expect(source.sizes).to.deep.equal([20]);
  });

  it('fires a change for each answer, with what was known before', async () => {
    const { client } = fakeClient();
    const icon = document.createElement('crm-sync-icon');
    Object.assign(icon, { client, recordType: 'account', recordId: 'a1' });
    const first = nextEvent(icon, 'crm-sync-change');
    document.body.append(icon);
    const { previous, current, record: ref } = await first;
    expect([previous, current.revision, ref.id]).to.deep.equal([undefined, 1, 'a1']);
    const second = nextEvent(icon, 'crm-sync-change');
    client.put([statusOf({ type: 'account', id: 'a1' }, { revision: 2 })]);
    expect((await second).previous?.revision).to.equal(1);
    icon.remove();
  });

  it('names in its event the record that changed, also in the moment when its row is recycled', async () => {
    const { client } = fakeClient();
    const icon = await fixture<CrmSyncIcon>(
      html`<crm-sync-icon record-type="account" record-id="a1" .client=${client}></crm-sync-icon>`,
    );
    await waitUntil(() => buttons(icon).length > 0);
    const changed = nextEvent(icon, 'crm-sync-change');
    icon.recordId = 'a2';
    client.put([statusOf({ type: 'account', id: 'a1' }, { revision: 9, name: 'New name' })]);
    const { record: of, current } = await changed;
    expect([of.id, current.id]).to.deep.equal(['a1', 'a1']);
  });

  it('lets go of the old record when it is recycled for another', async () => {
    const { client, source } = fakeClient();
    const icon = await fixture<CrmSyncIcon>(
      html`<crm-sync-icon .client=${client} record-type="account" record-id="a1"></crm-sync-icon>`,
    );
    await waitUntil(() => labels(icon)[0] === 'HubSpot: synced');
    icon.setAttribute('record-id', 'a2');
    await waitUntil(() => source.calls.length === 2);
    let heard = 0;
    icon.addEventListener('crm-sync-change', () => heard++);
    client.put([statusOf({ type: 'account', id: 'a1' }, { revision: 9 })]);
    expect(heard).to.equal(0);
  });

  it('survives a move without a second request', async () => {
    const { client, source } = fakeClient();
    const icon = await fixture<CrmSyncIcon>(
      html`<crm-sync-icon .client=${client} record-type="account" record-id="a1"></crm-sync-icon>`,
    );
    await waitUntil(() => labels(icon)[0] === 'HubSpot: synced');
    icon.parentElement?.append(icon);
    icon.remove();
    document.body.append(icon);
    await frames();
    expect(source.calls).to.have.lengthOf(1);
    expect(labels(icon)).to.deep.equal(['HubSpot: synced']);
    icon.remove();
  });

  it('finds the endpoint of an ancestor through shadow roots, and follows configure', async () => {
    const { source } = fakeClient();
    const outer = await fixture(html`<div data-crm-sync-endpoint="/from-ancestor"></div>`);
    const root = outer.attachShadow({ mode: 'open' });
    const asked: string[] = [];
    const original = globalThis.fetch;
    globalThis.fetch = ((url: string) => {
      asked.push(url);
      return Promise.resolve(new Response(JSON.stringify({ records: [] }), { status: 404 }));
    }) as typeof fetch;
    try {
      const icon = document.createElement('crm-sync-icon');
      icon.setAttribute('record-type', 'account');
      icon.setAttribute('record-id', 'a1');
      root.append(icon);
      await waitUntil(() => asked.some((url) => url.includes('/from-ancestor/records/account?id=a1')));
      icon.remove();
      await frames();
    } finally {
      globalThis.fetch = original;
    }
    configure({ source, live: 'off' });
    const icon = await fixture<CrmSyncIcon>(
      html`<crm-sync-icon record-type="account" record-id="c1"></crm-sync-icon>`,
    );
    await waitUntil(() => labels(icon)[0] === 'HubSpot: synced');
    const next = fakeClient();
    configure({ source: next.source, live: 'off' });
    await waitUntil(() => next.source.calls.length === 1, 'elements follow the new default');
  });

  it('reserves the space of the connected CRMs before the data comes', async () => {
    const { client, source } = fakeClient();
    source.onStatuses = () => undefined;
    source.onSession = () => ({ ...session, crms: [{ provider: 'hubspot' }, { provider: 'salesforce' }] });
    const icon = await fixture<CrmSyncIcon>(
      html`<crm-sync-icon .client=${client} record-type="account" record-id="a1"></crm-sync-icon>`,
    );
    await waitUntil(() => source.calls.length === 1 && icon.getBoundingClientRect().width > 0);
    const before = icon.getBoundingClientRect().width;
    source.last.succeed();
    await waitUntil(() => labels(icon)[0] === 'HubSpot: synced');
    expect(icon.getBoundingClientRect().width).to.equal(before);
  });
});

describe('crm-sync-icon, panel', () => {
  async function withClient(): Promise<CrmSyncIcon> {
    const { client } = fakeClient();
    const icon = await fixture<CrmSyncIcon>(
      html`<crm-sync-icon .client=${client} record-type="account" record-id="a1"></crm-sync-icon>`,
    );
    await waitUntil(() => labels(icon)[0] === 'HubSpot: synced');
    return icon;
  }
  const isOpen = (icon: CrmSyncIcon) => part(icon, 'panel')?.matches(':popover-open') ?? false;
  const centre = (element: Element): [number, number] => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return [Math.round(x + width / 2), Math.round(y + height / 2)];
  };

  it('opens after the pointer has rested, and closes when it has left, without taking the focus', async () => {
    const icon = await withClient();
    const opened = nextEvent(icon, 'crm-panel-open');
    await sendMouse({ type: 'move', position: centre(buttons(icon)[0]!) });
    expect((await opened).reason).to.equal('pointer');
    expect(isOpen(icon)).to.equal(true);
    expect(document.activeElement).to.equal(document.body);
    const closed = nextEvent(icon, 'crm-panel-close');
    await sendMouse({ type: 'move', position: [700, 550] });
    expect((await closed).reason).to.equal('pointer');
    expect(document.activeElement).to.equal(document.body);
  });

  it('opens on keyboard focus, closes on Escape, and does not open on focus by script', async () => {
    const before = await fixture<HTMLInputElement>(html`<input aria-label="before" />`);
    const icon = await withClient();
    let reason: string | undefined;
    icon.addEventListener('crm-panel-open', (event) => (reason = event.reason));
    buttons(icon)[0]!.focus();
    await frames();
    expect(reason).to.equal(undefined);
    before.focus();
    await sendKeys({ press: 'Tab' });
    await waitUntil(() => isOpen(icon));
    const closed = nextEvent(icon, 'crm-panel-close');
    await sendKeys({ press: 'Escape' });
    expect((await closed).reason).to.equal('escape');
  });

  it('opens on a press, and closes on the next one or on a press elsewhere', async () => {
    const icon = await withClient();
    buttons(icon)[0]!.click();
    await waitUntil(() => isOpen(icon));
    expect(buttons(icon)[0]!.getAttribute('aria-expanded')).to.equal('true');
    buttons(icon)[0]!.click();
    await waitUntil(() => !isOpen(icon));
    buttons(icon)[0]!.click();
    await waitUntil(() => isOpen(icon));
    await sendMouse({ type: 'click', position: [700, 550] });
    await waitUntil(() => !isOpen(icon));
  });

  it('keeps one panel open on the page', async () => {
    const first = await withClient();
    const second = await withClient();
    buttons(first)[0]!.click();
    await waitUntil(() => isOpen(first));
    buttons(second)[0]!.click();
    await waitUntil(() => isOpen(second));
    expect(isOpen(first)).to.equal(false);
  });

  it('closes when its record changes, and when it is removed', async () => {
    const icon = await withClient();
    buttons(icon)[0]!.click();
    await waitUntil(() => isOpen(icon));
    const changed = nextEvent(icon, 'crm-panel-close');
    icon.recordId = 'a2';
    expect((await changed).reason).to.equal('record');
    await waitUntil(() => labels(icon)[0] === 'HubSpot: synced');
    buttons(icon)[0]!.click();
    await waitUntil(() => isOpen(icon));
    const removed = nextEvent(icon, 'crm-panel-close');
    icon.remove();
    expect((await removed).reason).to.equal('removed');
  });

  it('opens no panel when the host wants none', async () => {
    const icon = await withClient();
    icon.noPanel = true;
    await icon.updateComplete;
    buttons(icon)[0]!.click();
    await frames();
    expect(isOpen(icon)).to.equal(false);
  });
});

describe('crm-sync-icon, providers', () => {
  it('takes the name and the image that the page registers, also for CRM icons that are shown already', async () => {
    const { client, source } = fakeClient();
    source.onStatuses = (call) =>
      call.succeed({ crms: [{ ...record({ synced: 1 }).crms[0]!, provider: 'own-crm' }] });
    const icon = await fixture<CrmSyncIcon>(
      html`<crm-sync-icon .client=${client} record-type="account" record-id="a1"></crm-sync-icon>`,
    );
    await waitUntil(() => labels(icon)[0] === 'Own-crm: synced');
    registerProvider({ id: 'own-crm', name: 'Own CRM', icon: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' });
    await icon.updateComplete;
    expect(labels(icon)).to.deep.equal(['Own CRM: synced']);
    expect(icon.shadowRoot?.querySelector('img.mark')?.getAttribute('alt')).to.equal('');
  });
});
