// The integrations page: the CRMs at the top, the log of their runs below.
import { h } from '../dom/h.js';
import { mainElement } from '../shell/main-element.js';
import { crmCards } from './crm-cards.js';
import { syncLog } from './sync-log.js';

export function mountIntegrations(): void {
  const log = syncLog();
  const cards = crmCards(() => log.showNews());
  void cards.first.then((crms) => log.showCrms(crms));
  mainElement().replaceChildren(
    h('div', { class: 'page-bar' }, h('h1', null, 'Integrations')),
    cards.element,
    log.element,
  );
}
