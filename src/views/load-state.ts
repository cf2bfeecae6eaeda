// Draws the states of loading: a skeleton, an error with a Retry button, a notice about outdated details.
import { html, type TemplateResult } from 'lit';
import type { SyncError } from '../model/sync-error.js';
import { interpolate } from './interpolate.js';
import type { PanelContext } from './panel-context.js';
import { syncTime } from './sync-time.js';

/** Two lines as high as the content that follows. The style sheet hides them for the first 150 ms. */
export function panelSkeleton({ messages }: Pick<PanelContext, 'messages'>): TemplateResult {
  return html`<div class="skeleton" role="img" aria-label=${messages.loadingDetail}><i></i><i></i></div>`;
}

/** @param outdated whether earlier details are shown below */
export function loadFailure(
  error: SyncError,
  outdated: boolean,
  { messages }: Pick<PanelContext, 'messages'>,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="notice failure" role="alert">
    <span
      >${outdated ? messages.detailOutdated : messages.detailFailed}
      <bdi>${problem(error, messages)}</bdi></span
    >
    <button type="button" class="button" @click=${onRetry}>${messages.retry}</button>
  </div>`;
}

function problem({ code, message }: SyncError, { loadProblem }: PanelContext['messages']): string {
  switch (code) {
    case 'network':
    case 'timeout':
    case 'unavailable':
    case 'internal':
    case 'rate_limited':
      return loadProblem.network;
    case 'unauthorized':
      return loadProblem.signedOut;
    case 'forbidden':
      return loadProblem.forbidden;
    case 'not_found':
      return loadProblem.notFound;
    case 'bad_payload':
      return `${loadProblem.payload} ${message}`;
    default:
      return message;
  }
}

/** For a record that may have changed, because live updates are missing. */
export function staleNotice(since: number | undefined, context: PanelContext): TemplateResult {
  const time = new Date(since ?? context.now).toISOString();
  return html`<p class="notice stale">
    ${interpolate(context.messages.quietSince, syncTime(time, context))}
  </p>`;
}
