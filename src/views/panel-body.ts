// Draws the linked objects, problems first, or a message when nothing is linked.
import { html, type TemplateResult } from 'lit';
import type { RecordLink } from '../model/record-detail.js';
import { objectCard } from './object-card.js';
import { crmName, type PanelContext } from './panel-context.js';
import { statusOf } from './status-chip.js';

const order = ['failed', 'partial', null, 'skipped', 'linked', 'synced'] as const;

/** Sections with up to this many unsynced fields are open at first. */
const few = 5;

/** @param provider the CRM that the panel is limited to, if any */
export function panelBody(
  links: readonly RecordLink[],
  provider: string | undefined,
  context: PanelContext,
): TemplateResult {
  if (links.length === 0) {
    return html`<p class="empty">${context.messages.notLinked(provider && crmName(context, provider))}</p>`;
  }
  const sorted = [...links].sort((a, b) => order.indexOf(statusOf(a)) - order.indexOf(statusOf(b)));
  const namesCrm = new Set(links.map((link) => link.provider)).size > 1;
  return html`${sorted.map((link, i) => {
    const startsOpen = i === 0 || link.unsyncedFields.length <= few;
    return objectCard(link, { startsOpen, namesCrm }, context);
  })}`;
}
