// Every state of the icon: outcomes, what is going on, what cannot be known, icons of CRMs.
import '../../src/crm-sync-icon.js';
import type { CrmSyncIcon } from '../../src/elements/crm-sync-icon.js';
import { registerProvider } from '../../src/model/providers.js';
import { outcomes, type CrmStatus, type RecordStatus } from '../../src/model/sync-status.js';
import { cell, section } from './cell.js';
import { pictureClient } from './picture-client.js';
import { crm, recordStatus } from './record-status.js';

function iconOf(record: RecordStatus): CrmSyncIcon {
  return Object.assign(document.createElement('crm-sync-icon'), { record });
}

const iconWith = (...crms: CrmStatus[]) => iconOf(recordStatus(crms));

/** Each outcome alone, and what is shown when there is none. */
const alone: Readonly<Record<string, readonly CrmStatus[]>> = {
  Synced: [crm({ synced: 1 })],
  'Partially synced': [crm({ synced: 1, failed: 1 })],
  Failed: [crm({ failed: 1 })],
  Skipped: [crm({ skipped: 1 })],
  'Linked, without detail': [crm({ linked: 1 })],
  'Never synced': [crm({})],
};

const withoutAnswer = (answers: Parameters<typeof pictureClient>[0]) => {
  const client = pictureClient({ crms: [{ provider: 'hubspot', name: 'HubSpot' }], ...answers });
  return Object.assign(document.createElement('crm-sync-icon'), {
    client,
    recordType: 'account',
    recordId: 'a1',
  });
};

/** The latest answer is there, but the one after it was not. */
function staleIcon(objects: Parameters<typeof crm>[0]): CrmSyncIcon {
  let asked = 0;
  const icon = withoutAnswer({
    getStatuses: () =>
      asked++ === 0
        ? Promise.resolve({ records: [recordStatus([crm(objects)])], errors: [] })
        : Promise.reject(new Error('No answer')),
  });
  icon.addEventListener('crm-sync-change', () => void icon.client?.refresh(), { once: true });
  return icon;
}

export function drawIcons(): void {
  const room = section('Icon', 'cells');
  const add = (label: string, ...icons: readonly Node[]) => cell(room, label, ['Acme Ltd ', ...icons]);
  for (const [label, crms] of Object.entries(alone)) add(label, iconWith(...crms));
  for (const phase of ['queued', 'syncing'] as const) {
    for (const outcome of outcomes) add(`${phase}, last ${outcome}`, iconWith(crm({ [outcome]: 1 }, phase)));
    add(`${phase}, never synced`, iconWith(crm({}, phase)));
    add(`${phase}, linked`, iconWith(crm({ linked: 1 }, phase)));
  }
  add('Loading', withoutAnswer({}));
  add('Cannot load', withoutAnswer({ getStatuses: () => Promise.reject(new Error('No answer')) }));
  add('Stale, last failed', staleIcon({ failed: 1 }));
  add('Stale, last synced', staleIcon({ synced: 1 }));
  add('Deleted from one CRM', iconOf(recordStatus([crm({ synced: 1 })], { deletedFrom: ['salesforce'] })));
  add('Deleted, linked to no other', iconOf(recordStatus([], { deletedFrom: ['salesforce'] })));
  const several = [
    crm({ synced: 1 }),
    crm({ failed: 2 }, 'idle', 'salesforce'),
    crm({ partial: 1 }, 'syncing', 'zoho'),
  ];
  add('Several CRMs', iconWith(...several));
  const focused = iconWith(crm({ failed: 1 }));
  focused.id = 'focused';
  add('Focused by keyboard', focused);
}

export function drawProviderIcons(): void {
  registerProvider({ id: 'own', name: 'Own CRM', icon: new URL('./own-mark.svg', import.meta.url).href });
  const room = section('Icons of CRMs', 'cells');
  const names = [
    'hubspot',
    'salesforce',
    'pipedrive',
    'dynamics',
    'zoho',
    'attio',
    'close',
    'monday',
    'шина',
    'own',
  ];
  for (const provider of names)
    cell(room, provider, [
      'Acme Ltd ',
      iconWith(crm({ synced: 1 }, 'idle', provider)),
      iconWith(crm({ failed: 1 }, 'idle', provider)),
    ]);
}

/** What must be told apart without colour, small and enlarged. */
export function drawShapes(): void {
  const row = () => [
    ...Object.values(alone).map((crms) => iconWith(...crms)),
    ...(['queued', 'syncing'] as const).map((phase) => iconWith(crm({ synced: 1 }, phase))),
    staleIcon({ synced: 1 }),
    iconOf(recordStatus([], { deletedFrom: ['salesforce'] })),
  ];
  const room = section('Shapes without colour', 'cells');
  cell(room, 'As in a list', row(), { box: 'box gray', className: 'wide' });
  cell(room, 'Dots of 12 px', row(), { box: 'box gray bare-dots', className: 'wide' });
  cell(room, 'At 200 %', row(), { box: 'box gray', className: 'twice' });
}
