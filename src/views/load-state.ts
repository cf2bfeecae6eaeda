// Draws what stands in for details that are not there, or may be old: a skeleton, a failure with Retry, a notice.
import { html, type TemplateResult } from 'lit';
import type { SyncError } from '../model/sync-error.js';
import { interpolate } from './interpolate.js';
import type { PanelContext } from './panel-context.js';
import { syncTime } from './sync-time.js';

/** Two lines of the height of what comes; the style sheet holds them back for the first 150 ms. */
export function panelSkeleton({ words }: Pick<PanelContext, 'words'>): TemplateResult {
  return html`<div class="skeleton" role="img" aria-label=${words.loadingDetail}><i></i><i></i></div>`;
}

/** @param outdated true when earlier details are shown below */
export function loadFailure(
  error: SyncError,
  outdated: boolean,
  { words }: Pick<PanelContext, 'words'>,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="notice failure" role="alert">
    <span>${outdated ? words.detailOutdated : words.detailFailed} <bdi>${problem(error, words)}</bdi></span>
    <button type="button" class="button" @click=${onRetry}>${words.retry}</button>
  </div>`;
}

function problem({ code, message }: SyncError, { loadProblem }: PanelContext['words']): string {
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

/** Live updates are silent: it may have changed unseen. */
export function staleNotice(since: number | undefined, context: PanelContext): TemplateResult {
  const time = new Date(since ?? context.now).toISOString();
  return html`<p class="notice stale">${interpolate(context.words.quietSince, syncTime(time, context))}</p>`;
}
