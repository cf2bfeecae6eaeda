// The cards of all CRMs, asked again while the page is in view, so that a queue is seen to empty.
import { getIntegrations } from '../api/workspace-api.js';
import type { CrmSummary } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { emptyState, loadingState, problemState } from '../parts/fetch-state.js';
import { crmCard } from './crm-card.js';

const refreshMilliseconds = 5000;

export interface CrmCards {
  readonly element: HTMLElement;
  /** Settles with the first answer; empty when there is none. */
  readonly first: Promise<readonly CrmSummary[]>;
}

export function crmCards(onNews: () => void): CrmCards {
  const element = h('div', { class: 'crm-cards' }, loadingState('Loading the integrations', 3));
  let lastSyncs: string | undefined;
  let shown = '';

  const load = async (): Promise<readonly CrmSummary[]> => {
    const { crms } = await getIntegrations();
    const text = JSON.stringify(crms);
    // Cards that say the same stay, so that a marked text or an open tooltip does.
    if (text !== shown) {
      shown = text;
      element.replaceChildren(
        ...(crms.length > 0
          ? crms.map(crmCard)
          : [emptyState('No CRM connected', 'Connect one to see how your records fare.')]),
      );
    }
    const syncs = crms.map(({ lastSyncAt }) => lastSyncAt).join();
    if (lastSyncs !== undefined && syncs !== lastSyncs) onNews();
    lastSyncs = syncs;
    return crms;
  };

  const loadOrSay = async (): Promise<readonly CrmSummary[]> => {
    try {
      return await load();
    } catch (thrown) {
      element.replaceChildren(
        problemState('The integrations could not be loaded', thrown, () => void loadOrSay()),
      );
      shown = '';
      return [];
    }
  };

  setInterval(() => {
    // A refresh that fails leaves the last cards; the next one tries again.
    if (!document.hidden) load().catch(() => undefined);
  }, refreshMilliseconds);

  return { element, first: loadOrSay() };
}
