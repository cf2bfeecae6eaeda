// Draws one linked CRM object: its name, status, times, reason, error and fields.
import { html, nothing, type TemplateResult } from 'lit';
import type { RecordLink } from '../model/record-detail.js';
import { crmError } from './crm-error.js';
import { fieldDiff } from './field-diff.js';
import { fieldList } from './field-list.js';
import { interpolate } from './interpolate.js';
import { crmName, type PanelContext } from './panel-context.js';
import { statusChip } from './status-chip.js';
import { syncTime } from './sync-time.js';

export interface ObjectCardOptions {
  /** Identifies the object on the page. */
  readonly key: string;
  /** Whether the section of unsynced fields is open at first. */
  readonly startsOpen: boolean;
  /** Whether to show the CRM's name, because the panel shows several CRMs. */
  readonly namesCrm: boolean;
}

export function objectCard(
  link: RecordLink,
  { key, startsOpen, namesCrm }: ObjectCardOptions,
  context: PanelContext,
): TemplateResult {
  const { provider, error, syncedFields, unsyncedFields } = link;
  return html`<section part="object" class="object">
    <div class="top">
      <h3>${objectName(link, namesCrm || link.objectType === '', context)}</h3>
      <div class="chips">${statusChip(link, context)}</div>
    </div>
    <div class="facts">${facts(link, context)}</div>
    ${error ? crmError(error, link, key, context) : nothing}
    ${fieldDiff(unsyncedFields, { key, provider, startsOpen }, context)}
    ${fieldList(syncedFields, key, context)}
  </section>`;
}

function objectName(link: RecordLink, namesCrm: boolean, context: PanelContext): TemplateResult {
  const crm = crmName(context, link.provider);
  const name = html`${namesCrm ? html`<span class="crm">${crm}</span> ` : nothing}<bdi>${readable(
    link.objectType,
  )}</bdi>${link.objectId ? html` <bdi class="id">${link.objectId}</bdi>` : nothing}`;
  if (!link.objectUrl) return name;
  return html`<a href=${link.objectUrl} target="_blank" rel="noopener noreferrer"
    >${name}<svg class="leaves" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M4.5 2.5h-2v7h7v-2M6.5 2.5h3v3M9.5 2.5l-4 4" /></svg
    ><span class="unseen">, ${context.messages.openIn(crm)}</span></a
  >`;
}

/** `custom_deal__c` becomes `Custom deal`. */
function readable(objectType: string): string {
  const text = objectType.replace(/__c$/, '').replace(/_+/g, ' ').trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The times of the latest sync and attempt, and the reason. */
function facts(link: RecordLink, context: PanelContext): TemplateResult {
  const { messages } = context;
  const { syncedAt, attemptedAt, detail } = link;
  const tried = attemptedAt && (!syncedAt || Date.parse(attemptedAt) > Date.parse(syncedAt));
  const reason = detail === 'untracked' ? messages.untracked : (link.reason ?? ownReason(link, context));
  const times = [
    tried ? interpolate(messages.lastTried, syncTime(attemptedAt, context)) : undefined,
    syncedAt ? interpolate(messages.lastSynced, syncTime(syncedAt, context)) : undefined,
  ].filter((time) => time !== undefined);
  return html`${
    times.length > 0 ? html`<p>${times.map((time) => html`<span class="fact">${time}</span>`)}</p>` : nothing
  }${reason ? html`<p part="reason" class="reason"><bdi>${reason}</bdi></p>` : nothing}`;
}

function ownReason({ outcome, syncedFields, unsyncedFields }: RecordLink, { messages }: PanelContext) {
  if (outcome === 'skipped') return messages.nothingToSend;
  const unsynced = unsyncedFields.length;
  return unsynced > 0 ? messages.fieldsDidNotSync(unsynced, unsynced + syncedFields.length) : undefined;
}
