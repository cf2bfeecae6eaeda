// Draws the panel's header: the record, its CRMs, its overall status, and the CRMs in which it was deleted.
import { html, nothing, svg, type TemplateResult } from 'lit';
import { providerOf } from '../model/providers.js';
import type { Deletion } from '../model/record-detail.js';
import { rollUp, type RolledUp } from '../model/roll-up.js';
import { countOutcomes } from '../model/roll-up.js';
import { interpolate } from './interpolate.js';
import { crmName, type PanelContext } from './panel-context.js';
import { providerIcon } from './provider-icon.js';
import { syncTime } from './sync-time.js';

export interface PanelHeaderOptions {
  readonly name: string;
  /** The CRMs that the panel shows. */
  readonly providers: readonly string[];
  /** The status of each object, if it is known. */
  readonly objects: readonly RolledUp[];
  readonly deletions: readonly Deletion[];
}

export function panelHeader(options: PanelHeaderOptions, context: PanelContext): TemplateResult {
  const { name, providers, objects, deletions } = options;
  const single = providers.length === 1 ? providers[0] : undefined;
  const crms = providers.map((provider) => crmName(context, provider)).join(', ');
  return html`<div part="header" class="header">
      ${
        single
          ? providerIcon(
              providerOf(
                single,
                context.crms.find(({ provider }) => provider === single),
              ),
            )
          : nothing
      }
      <div>
        <h2><bdi>${name}</bdi></h2>
        <p class="roll-up">
          ${crms}${objects.length > 0 ? html`<span class="fact">${summary(objects, context)}</span>` : nothing}
        </p>
      </div>
    </div>
    ${deletions.map((deletion) => deletedNotice(deletion, context))}`;
}

/** "1 of 2 objects synced", or the status of the only object. */
function summary(objects: readonly RolledUp[], { messages }: PanelContext): string {
  const { synced, partial, failed, skipped } = countOutcomes(objects);
  const total = synced + partial + failed + skipped;
  const status = rollUp(objects);
  return total > 1 && status === 'partial'
    ? messages.objectsSynced(synced, total)
    : messages.chip[status ?? 'none'];
}

function deletedNotice({ provider, deletedAt }: Deletion, context: PanelContext): TemplateResult {
  const { messages } = context;
  const crm = crmName(context, provider);
  return html`<p class="notice deleted">
    <svg viewBox="-6 -6 12 12" aria-hidden="true">
      ${svg`<circle r="5.5" /><path class="cut" d="M-2.6 0h5.2" />`}
    </svg>
    <span
      >${deletedAt ? interpolate(messages.deletedAt(crm), syncTime(deletedAt, context)) : messages.deletedFrom([crm])}</span
    >
  </p>`;
}
