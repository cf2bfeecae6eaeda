// Draws the state of a resync: one sentence, the progress bar, the records that were refused or failed.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ActionMessages } from '../i18n/action-messages.js';
import { timeOfDay } from '../i18n/time-of-day.js';
import type { RecordRef } from '../model/record-ref.js';
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import type { SyncError } from '../model/sync-error.js';
import { outcomes } from '../model/sync-status.js';
import { confirmation, doneCount, failureMessage, resultSummary } from './resync-sentences.js';

export interface ResyncReportOptions {
  readonly phase: 'sending' | 'running' | 'settled' | 'failed' | 'unknown';
  readonly records: readonly RecordRef[];
  readonly receipt?: ResyncReceipt | undefined;
  readonly progress?: ResyncProgress | undefined;
  readonly error?: SyncError | undefined;
  /** The end of a wait, in epoch milliseconds. */
  readonly waitUntil?: number | undefined;
  /** Whether the wait is for a limit of requests. */
  readonly rateLimited?: boolean;
  readonly messages: ActionMessages;
  readonly locale: string;
  /** The name of a record that is shown to the reader. */
  readonly nameOf: (record: RecordRef) => string;
  readonly onRetry: (records: readonly RecordRef[]) => void;
}

/** The one sentence that screen readers announce. */
export function resyncSentence(options: ResyncReportOptions): string {
  const { records, receipt, progress, error, waitUntil, rateLimited = false, messages, locale } = options;
  if (error) return failureMessage(error, locale, messages);
  if (waitUntil !== undefined) return messages.goesOnAt(timeOfDay(locale, waitUntil), rateLimited);
  if (options.phase === 'unknown') return messages.endUnknown;
  if (progress?.finishedAt) return resultSummary(progress, receipt?.rejected.length ?? 0, messages);
  return receipt ? confirmation(receipt, messages) : messages.sending(records.length);
}

/** Codes of records that the backend has not answered for. A new try can help, and pushes nothing twice. */
const unanswered: ReadonlySet<string> = new Set([
  'network',
  'timeout',
  'unavailable',
  'internal',
  'rate_limited',
  'bad_payload',
]);

/** Everything below the sentence. */
export function resyncReport(options: ResyncReportOptions): TemplateResult | typeof nothing {
  const { phase, receipt, progress, messages, nameOf, onRetry } = options;
  const failed = progress?.finishedAt
    ? (progress.results ?? []).filter(({ outcome }) => outcome === 'failed')
    : [];
  const refused = receipt?.rejected ?? [];
  const again = [...failed, ...refused.filter(({ code }) => unanswered.has(code))];
  return html`${progress && phase === 'running' ? progressBar(progress, messages) : nothing}${
    refused.length > 0
      ? recordList('refused', messages.refusedRecords, refused, nameOf, ({ code, message }) => {
          return messages.refusedBecause[code] ?? (unanswered.has(code) ? messages.noAnswer : message);
        })
      : nothing
  }${
    failed.length > 0
      ? recordList('failed', messages.failedRecords, failed, nameOf, ({ message }) => message)
      : nothing
  }${
    again.length > 0 && phase !== 'sending'
      ? html`<button type="button" class="quiet" @click=${() => onRetry(again)}>
          ${messages.retryFailed(again.length)}
        </button>`
      : nothing
  }`;
}

/** A heading and its records, each with its reason, if there is one. */
function recordList<T extends RecordRef>(
  id: string,
  heading: string,
  records: readonly T[],
  nameOf: ResyncReportOptions['nameOf'],
  reasonOf: (record: T) => string | undefined,
): TemplateResult {
  return html`<p class="heading" id=${id}>${heading}</p>
    <ul class="records" aria-labelledby=${id}>
      ${records.map((record) => {
        const reason = reasonOf(record);
        return html`<li><bdi>${nameOf(record)}</bdi>${reason ? html`: <bdi>${reason}</bdi>` : nothing}</li>`;
      })}
    </ul>`;
}

/** A thin bar in the colours of the outcomes, and a text such as "41 of 60". */
function progressBar(progress: ResyncProgress, messages: ActionMessages): TemplateResult {
  const done = doneCount(progress);
  const total = Math.max(1, progress.total);
  let start = 0;
  const label = messages.progressOf(done, progress.total);
  return html`<div
      part="progress"
      class="progress"
      role="progressbar"
      aria-label=${messages.sending(progress.total)}
      aria-valuemin="0"
      aria-valuemax=${progress.total}
      aria-valuenow=${done}
      aria-valuetext=${label}
    >
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        ${outcomes.map((outcome) => {
          const width = (progress.done[outcome] / total) * 100;
          const x = start;
          start += width;
          return svg`<rect class=${outcome} x=${x} y="0" width=${width} height="4" />`;
        })}
      </svg>
    </div>
    <span class="count">${label}</span>`;
}
