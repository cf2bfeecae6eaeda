// Draws the linked objects, problems first, or a message when nothing is linked.
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { RecordLink } from '../model/record-detail.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';
import { objectCard } from './object-card.js';
import { crmName, type PanelContext } from './panel-context.js';
import { statusOf } from './status-chip.js';

const order = ['failed', 'partial', null, 'skipped', 'linked', 'synced'] as const;

/** Sections with up to this many unsynced fields are open at first. */
const few = 5;

/** @param provider the CRM that the panel is limited to, if any */
export function panelBody(
  record: RecordRef,
  links: readonly RecordLink[],
  provider: string | undefined,
  context: PanelContext,
): TemplateResult {
  if (links.length === 0) {
    return html`<p class="empty">${context.messages.notLinked(provider && crmName(context, provider))}</p>`;
  }
  const namesCrm = new Set(links.map((link) => link.provider)).size > 1;
  const cards = keyed(record, links).sort(
    (a, b) => order.indexOf(statusOf(a.link)) - order.indexOf(statusOf(b.link)),
  );
  // By key: what the reader opened, and the focus, stay with their object when the order changes.
  return html`${repeat(
    cards,
    ({ key }) => key,
    ({ key, link }, i) => {
      const startsOpen = i === 0 || link.unsyncedFields.length <= few;
      return objectCard(link, { key, startsOpen, namesCrm }, context);
    },
  )}`;
}

interface KeyedLink {
  readonly key: string;
  readonly link: RecordLink;
}

/** Objects that have no id yet may be equal otherwise: those are told apart by their number. */
function keyed(record: RecordRef, links: readonly RecordLink[]): KeyedLink[] {
  const counts = new Map<string, number>();
  return links.map((link) => {
    const name = JSON.stringify([recordKey(record), link.provider, link.objectType, link.objectId]);
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return { key: `${name} ${count}`, link };
  });
}
