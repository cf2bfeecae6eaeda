// Draws the states of loading: a skeleton, an error with a Retry button, a notice about outdated details.
import { html, nothing, type TemplateResult } from 'lit';
import { statusMessage, type SyncError } from '../model/sync-error.js';
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
  const reason = problem(error, messages);
  const fact = outdated ? messages.detailOutdated : messages.detailFailed;
  return html`<div class="notice failure" role="alert">
    <span>${fact} <bdi>${reason}</bdi></span>
    ${
      isFinal(error)
        ? nothing
        : html`<button type="button" class="button" @click=${onRetry}>${messages.retry}</button>`
    }
  </div>`;
}

/** Whether a retry cannot help: the page or its backend must be changed first. */
function isFinal({ code, status }: SyncError): boolean {
  return status === 403 || ['forbidden', 'bad_payload', 'bad_request', 'invalid', 'too_many'].includes(code);
}

/** For readers. What developers need stands on the console. */
function problem(
  { code, message, status = 0 }: SyncError,
  { loadProblem }: PanelContext['messages'],
): string {
  if (status === 401) return loadProblem.signedOut;
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
    case 'bad_request':
    case 'invalid':
    case 'too_many':
      return loadProblem.payload;
    default:
      // A backend's own code, with its own words.
      return message === statusMessage(status) ? loadProblem.payload : message;
  }
}

/** For a record that may have changed, because live updates are missing. */
export function staleNotice(since: number | undefined, context: PanelContext): TemplateResult {
  const time = new Date(since ?? context.now).toISOString();
  return html`<p class="notice stale">
    ${interpolate(context.messages.quietSince, syncTime(time, context))}
  </p>`;
}
