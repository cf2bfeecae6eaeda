// Every state of the panel's content, from details that the page has and from a source that answers in its way.
import '../../src/crm-sync-panel.js';
import type { CrmSyncPanel } from '../../src/elements/crm-sync-panel.js';
import type { RecordDetail } from '../../src/model/record-detail.js';
import { SyncError } from '../../src/model/sync-error.js';
import { details } from '../../test/mocks/details.js';
import { cell, section } from './cell.js';
import { moreDetails } from '../../test/mocks/more-details.js';
import { pictureClient, unanswered, type PictureClientOptions } from './picture-client.js';
import { crm, recordStatus } from './record-status.js';

/** With `detail` nothing is asked for; without it, the source decides. */
function panelOf(detail: RecordDetail | undefined, answers: PictureClientOptions = {}): CrmSyncPanel {
  const panel = document.createElement('crm-sync-panel');
  const client = pictureClient(answers);
  return Object.assign(panel, { client, recordType: 'account', recordId: 'a1', ...(detail && { detail }) });
}

const statuses = (revision = 1) =>
  Promise.resolve({ records: [recordStatus([crm({ failed: 1 })], { revision })], errors: [] });

/** What it held before is shown; newer details are known of, but cannot be had. */
function outdatedPanel(): CrmSyncPanel {
  let asked = 0;
  let revision = 1;
  const panel = panelOf(undefined, {
    getStatuses: () => statuses(revision++),
    getDetail: () =>
      asked++ === 0
        ? Promise.resolve({ ...details.failed(), revision: 1 })
        : Promise.reject(new SyncError('unavailable', 'Down')),
  });
  panel.addEventListener('crm-sync-change', () => setTimeout(() => void panel.client?.refresh(), 500), {
    once: true,
  });
  return panel;
}

/** A client that has heard nothing since its first answer. */
export function quietClient() {
  let asked = 0;
  return pictureClient({
    live: 'stream',
    subscribe: () => () => undefined,
    getStatuses: () => (asked++ === 0 ? statuses() : unanswered()),
    getDetail: () => Promise.resolve({ ...details.failed(), revision: 1 }),
  });
}

/** Opens what a reader would open. */
function expanded(panel: CrmSyncPanel, selector: string): CrmSyncPanel {
  const open = () => {
    const found = panel.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [];
    for (const each of found) each.click();
    if (found.length === 0) setTimeout(open, 50);
  };
  setTimeout(open, 50);
  return panel;
}

/** Types into the filter of the first long list. */
function filtered(panel: CrmSyncPanel, text: string): CrmSyncPanel {
  const type = () => {
    const box = panel.shadowRoot?.querySelector('input');
    if (!box) return void setTimeout(type, 50);
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };
  setTimeout(type, 50);
  return panel;
}

function pressed(answers: PictureClientOptions): CrmSyncPanel {
  return expanded(panelOf(details.partial(), answers), '[part=resync]');
}

const refusal = (code: string, init?: ConstructorParameters<typeof SyncError>[2]) => ({
  resync: () => Promise.reject(new SyncError(code, code, init)),
});

export function drawPanels(quiet: ReturnType<typeof quietClient>): void {
  const room = section('Panel', 'columns');
  const add = (label: string, panel: CrmSyncPanel) => cell(room, label, [panel]);
  const one = { provider: 'hubspot' };
  add('Synced', Object.assign(panelOf(details.synced()), one));
  add('Synced, opened', expanded(panelOf(moreDetails.allSynced()), 'summary'));
  add('Partially synced', Object.assign(panelOf(details.partial()), one));
  add('Every cause', panelOf(moreDetails.causes()));
  add('Failed', panelOf(details.failed()));
  add('Failed, with a long answer', panelOf(moreDetails.longError()));
  add('Failed, a limit that passes', panelOf(moreDetails.retried()));
  add('Failed, an error nobody knows', panelOf(details.unknownError()));
  add('Skipped', panelOf(details.skipped()));
  add('Linked, before detailed tracking', panelOf(details.untracked()));
  add('Never synced', panelOf(moreDetails.untouched()));
  add('Never synced, queued', panelOf(details.never()));
  add('Syncing, last failed', panelOf(details.syncing()));
  add('Several objects and CRMs', panelOf(details.several()));
  add('Deleted from one CRM', panelOf(moreDetails.deleted()));
  add('Linked to nothing', panelOf(details.empty()));
  add('Loading', panelOf(undefined, { getStatuses: () => statuses() }));
  const broken = () => Promise.reject(new SyncError('network', 'No answer'));
  add('Failed to load', panelOf(undefined, { getStatuses: () => statuses(), getDetail: broken }));
  const refused = () => Promise.reject(new SyncError('forbidden', 'No'));
  add('May not be read', panelOf(undefined, { getStatuses: () => statuses(), getDetail: refused }));
  add('Earlier details, newer ones cannot be had', outdatedPanel());
  const stale = Object.assign(panelOf(undefined), { client: quiet });
  add('Stale', stale);
  add('Read-only session', panelOf(details.partial(), { role: 'read_only' }));
  add('Every type and kind of value', panelOf(details.values()));
  add('Long names and texts', panelOf(moreDetails.longNames()));
  add('A long text, expanded', expanded(panelOf(moreDetails.longNames()), '.value .quiet'));
  cell(room, '60 fields, in a box that scrolls', [panelOf(moreDetails.sixty())], { box: 'box scrolls' });
  add('60 fields, filtered', filtered(panelOf(moreDetails.sixty()), '5'));
  const receipt = { id: 'rs_1', accepted: 1, rejected: [] };
  const accepted = () => Promise.resolve(receipt);
  add('Resync pressed', pressed({ resync: accepted, getResync: unanswered }));
  add(
    'Resync refused',
    pressed({
      resync: () =>
        Promise.resolve({
          id: '',
          accepted: 0,
          rejected: [{ type: 'account', id: 'a1', code: 'deleted_in_crm', message: 'Gone' }],
        }),
    }),
  );
  add('Resync forbidden', pressed(refusal('forbidden')));
  add('Resync, too many requests', pressed(refusal('rate_limited', { retryAt: Date.now() + 40_000 })));
  const done = { synced: 1, partial: 0, failed: 0, skipped: 0 };
  const end = { id: 'rs_1', total: 1, queued: 0, syncing: 0, done, finishedAt: new Date().toISOString() };
  add('Resync ended', pressed({ resync: accepted, getResync: () => Promise.resolve(end) }));
}
