// The cards of all CRMs. They refresh while the page is visible, so that a reader sees the queue shrink.
import { getIntegrations } from '../api/workspace-api.js';
import type { CrmSummary } from '../api/workspace-model.js';
import { h } from '../dom/h.js';
import { emptyState, loadingState, problemState } from '../parts/fetch-state.js';
import { crmCard } from './crm-card.js';

const refreshMilliseconds = 5000;

export interface CrmCards {
  readonly element: HTMLElement;
  /** Settles with the first answer; without an answer, the list is empty. */
  readonly first: Promise<readonly CrmSummary[]>;
}

export function crmCards(onNews: () => void): CrmCards {
  const element = h('div', { class: 'crm-cards' }, loadingState('Loading the integrations', 3));
  let lastSyncs: string | undefined;
  let shown = '';

  const load = async (): Promise<readonly CrmSummary[]> => {
    const { crms } = await getIntegrations();
    const text = JSON.stringify(crms);
    // Keep cards without changes, so that a selected text or an open tooltip stays.
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
    // A failed refresh keeps the last cards; the next refresh tries again.
    if (!document.hidden) load().catch(() => undefined);
  }, refreshMilliseconds);

  return { element, first: loadOrSay() };
}
