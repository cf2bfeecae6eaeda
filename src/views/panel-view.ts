// Draws the whole panel: header, loading states, linked objects, actions.
import { html, nothing, type TemplateResult } from 'lit';
import { sameProvider } from '../model/providers.js';
import type { RecordDetail } from '../model/record-detail.js';
import type { RecordRef } from '../model/record-ref.js';
import type { RolledUp } from '../model/roll-up.js';
import type { StatusEntry } from '../model/status-entry.js';
import type { SyncError } from '../model/sync-error.js';
import { outcomes } from '../model/sync-status.js';
import { historyLink } from './history-link.js';
import { loadFailure, panelSkeleton, staleNotice } from './load-state.js';
import { panelBody } from './panel-body.js';
import type { PanelContext } from './panel-context.js';
import { panelHeader } from './panel-header.js';
import { resyncMessage, resyncPhase, type PanelPush } from './panel-resync.js';
import { resyncButton } from './resync-button.js';
import { statusOf } from './status-chip.js';

export interface PanelView {
  readonly record: RecordRef & { readonly name: string };
  /** Only this CRM. */
  readonly provider: string | undefined;
  readonly detail: RecordDetail | undefined;
  /** Why the latest details could not be loaded. */
  readonly error: SyncError | undefined;
  readonly status: StatusEntry;
  readonly mayResync: boolean;
  /** The push that was started here, or an equal one. */
  readonly push: PanelPush | undefined;
  readonly onRetry: () => void;
  readonly onResync: () => void;
  readonly onHistory: (url: string, event: Event) => void;
}

const wantsResync: ReadonlySet<RolledUp> = new Set(['failed', 'partial', null]);

export function panelView(view: PanelView, context: PanelContext): TemplateResult {
  const { detail, error, provider, status, push } = view;
  const { messages, copied } = context;
  const wanted = (each: { readonly provider: string }) => !provider || sameProvider(each.provider, provider);
  const links = detail?.links.filter(wanted);
  const message = resyncMessage(push, context.locale, messages);
  const history = historyLink(detail?.historyUrl, messages.viewHistory, view.onHistory);
  const mayResync = view.mayResync && links && links.length > 0;
  const bare = !message && history === nothing && !mayResync;
  return html`<div class="panel">
    ${panelHeader(
      {
        name: view.record.name,
        providers: provider ? [provider] : knownProviders(view),
        objects: links ? links.map(statusOf) : knownObjects(status, provider),
        deletions: (
          detail?.deletedFrom ??
          status.status?.deletedFrom.map((id) => ({ provider: id })) ??
          []
        ).filter(wanted),
      },
      context,
    )}
    ${error ? loadFailure(error, detail !== undefined, context, view.onRetry) : nothing}
    ${status.stale && detail ? staleNotice(status.fetchedAt, context) : nothing}
    ${links ? panelBody(view.record, links, provider, context) : error ? nothing : panelSkeleton(context)}
    <div class=${bare ? 'footer bare' : 'footer'}>
      <p class="message">${message}</p>
      <div class="actions">
        <slot name="footer"></slot>
        ${history}
        ${
          mayResync
            ? resyncButton({
                phase: resyncPhase(push),
                primary: links.some((link) => wantsResync.has(statusOf(link))),
                messages,
                onPress: view.onResync,
              })
            : nothing
        }
      </div>
    </div>
    <div class="unseen" role="status">${copied ? messages[copied.result] : message}</div>
  </div>`;
}

function knownProviders({ detail, status }: PanelView): readonly string[] {
  return [...new Set((detail?.links ?? status.status?.crms ?? []).map((each) => each.provider))];
}

/** The status of each object from the list's data, as long as the details are not loaded. */
function knownObjects({ status }: StatusEntry, provider: string | undefined): RolledUp[] {
  return (status?.crms ?? [])
    .filter((crm) => !provider || sameProvider(crm.provider, provider))
    .flatMap(({ objects }) =>
      ([...outcomes, 'linked'] as const).flatMap((of) => Array<RolledUp>(objects[of]).fill(of)),
    );
}
