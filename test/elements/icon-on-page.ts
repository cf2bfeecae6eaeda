// Puts icons with a working client on a page, for tests of what their panels do there.
import { fixture, html } from '@open-wc/testing';
import '../../src/crm-sync-icon.js';
import '../../src/crm-sync-panel.js';
import { createSyncClient } from '../../src/configure.js';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import type { RecordDetail } from '../../src/model/record-detail.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { FakeSource } from '../mocks/fake-source.js';
import { waitUntil } from '../setup/wait-until.js';

export class DetailSource extends FakeSource {
  override onStatuses = (call: FakeSource['last']) => call.succeed();

  override getDetail(ref?: RecordRef): Promise<RecordDetail> {
    const link = {
      provider: 'hubspot',
      objectType: 'company',
      phase: 'idle' as const,
      outcome: 'synced' as const,
      detail: 'tracked' as const,
      syncedFields: [],
      unsyncedFields: [],
    };
    return Promise.resolve({
      type: ref?.type ?? '',
      id: ref?.id ?? '',
      revision: 1,
      links: [link],
      deletedFrom: [],
      historyUrl: '#history',
    });
  }
}

const clients: SyncClient[] = [];

export function newClient(): { client: SyncClient; source: DetailSource } {
  const source = new DetailSource();
  const client = createSyncClient({ source, live: 'off' });
  clients.push(client);
  return { client, source };
}

export function closeClients(): void {
  for (const client of clients.splice(0)) client.close();
}

/** An icon with data in a box of the test's; it stays asleep until it is near the viewport, so the box must be. */
export async function iconIn(box: Element | ShadowRoot, id = 'a1'): Promise<CrmSyncIcon> {
  const icon = newIcon(id);
  box.append(icon);
  await showsStatus(icon);
  return icon;
}

export function newIcon(id = 'a1', client = newClient().client): CrmSyncIcon {
  const icon = document.createElement('crm-sync-icon');
  Object.assign(icon, { client, recordType: 'account', recordId: id });
  return icon;
}

export async function showsStatus(icon: CrmSyncIcon): Promise<void> {
  await waitUntil(() => crmIcons(icon)[0]?.ariaLabel?.includes('synced'), 'the icon shows its data', {
    timeout: 5000,
  });
}

export function box(css = ''): Promise<HTMLElement> {
  return fixture<HTMLElement>(html`<div style=${css}></div>`);
}

function crmIcons(icon: CrmSyncIcon): HTMLButtonElement[] {
  return [...(icon.shadowRoot?.querySelectorAll('button') ?? [])];
}

export function crmIcon(icon: CrmSyncIcon): HTMLButtonElement {
  const [first] = crmIcons(icon);
  if (!first) throw new Error('The icon shows nothing');
  return first;
}

export function panelOf(icon: CrmSyncIcon): HTMLElement {
  const panel = icon.shadowRoot?.querySelector<HTMLElement>('[part=panel]');
  if (!panel) throw new Error('No panel is rendered');
  return panel;
}

export function isOpen(icon: CrmSyncIcon): boolean {
  return icon.shadowRoot?.querySelector('[part=panel]')?.matches(':popover-open') ?? false;
}

/** Opens by a press, and waits until the panel has its content and its place. */
export async function openPanel(icon: CrmSyncIcon): Promise<HTMLElement> {
  crmIcon(icon).click();
  await waitUntil(() => isOpen(icon), 'the panel opens');
  const panel = panelOf(icon);
  await waitUntil(() => panel.querySelector('crm-sync-panel')?.shadowRoot?.querySelector('[part=object]'));
  await settled(panel);
  return panel;
}

/** Waits until an element has come in, and has kept its place for three frames. */
export async function settled(element: Element): Promise<DOMRect> {
  await Promise.allSettled(element.getAnimations().map((animation) => animation.finished));
  for (let rect = element.getBoundingClientRect(), same = 0; ;) {
    await new Promise(requestAnimationFrame);
    const next = element.getBoundingClientRect();
    same = next.x === rect.x && next.y === rect.y && next.width === rect.width ? same + 1 : 0;
    rect = next;
    if (same === 3) return rect;
  }
}

export function centreOf(element: Element): [number, number] {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [Math.round(x + width / 2), Math.round(y + height / 2)];
}
