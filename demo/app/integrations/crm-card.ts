// A card for one CRM: its connection, the outcomes of its linked records, and its queue.
import type { CrmSummary } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { clockTime, exactTime, relativeTime } from '../parts/relative-time.js';
import { providerMark } from '../parts/provider-mark.js';
import { outcomeBar } from './outcome-bar.js';

export function crmCard(crm: CrmSummary): HTMLElement {
  const linked = `${crm.linked.toLocaleString('en')} linked ${crm.linked === 1 ? 'object' : 'objects'}`;
  return h(
    'section',
    { class: 'card crm-card', 'aria-label': crm.name },
    h(
      'header',
      null,
      providerMark(crm.provider, crm.name),
      h('div', null, h('h2', null, crm.name), h('p', { class: 'hint' }, linked)),
      h(
        'span',
        { class: crm.connected ? 'chip chip-synced' : 'chip' },
        crm.connected ? 'Connected' : 'Not connected',
      ),
    ),
    outcomeBar(crm.outcomes),
    h(
      'dl',
      { class: 'crm-facts' },
      fact('Queue', queueWords(crm)),
      fact(
        'Throughput',
        crm.queue.perMinute ? `${crm.queue.perMinute.toLocaleString('en')} a minute` : 'None yet',
      ),
      fact('Last sync', crm.lastSyncAt ? relativeTime(crm.lastSyncAt) : 'Never'),
    ),
  );
}

function fact(label: string, value: Node | string): HTMLElement {
  return h('div', null, h('dt', null, label), h('dd', null, value));
}

function queueWords({ queue: { queued, syncing, pausedUntil } }: CrmSummary): Node | string {
  const counts = [queued > 0 && `${queued} queued`, syncing > 0 && `${syncing} syncing`].filter(Boolean);
  const words = counts.length > 0 ? counts.join(', ') : 'Empty';
  if (!pausedUntil || Date.parse(pausedUntil) <= Date.now()) return words;
  return h(
    'span',
    { title: exactTime(pausedUntil) },
    `${words}, paused by its rate limit until ${clockTime(pausedUntil)}`,
  );
}
