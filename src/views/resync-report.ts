// Draws the state of a resync: one sentence, the progress bar, the records that were refused or failed.
import { html, nothing, svg, type TemplateResult } from 'lit';
import type { ActionMessages } from '../i18n/action-messages.js';
import type { RecordRef } from '../model/record-ref.js';
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import type { SyncError } from '../model/sync-error.js';
import { outcomes } from '../model/sync-status.js';
import { confirmation, doneCount, failureWords, resultSummary, timeOfDay } from './resync-words.js';

export interface ResyncReportOptions {
  readonly records: readonly RecordRef[];
  readonly receipt?: ResyncReceipt | undefined;
  readonly progress?: ResyncProgress | undefined;
  readonly error?: SyncError | undefined;
  /** Epoch milliseconds. */
  readonly waitUntil?: number | undefined;
  readonly words: ActionMessages;
  readonly locale: string;
  /** The name that the reader knows a record by. */
  readonly nameOf: (record: RecordRef) => string;
  readonly onRetry: (records: readonly RecordRef[]) => void;
}

/** The one sentence that screen readers announce. */
export function resyncSentence(options: ResyncReportOptions): string {
  const { records, receipt, progress, error, waitUntil, words, locale } = options;
  if (error) return failureWords(error, locale, words);
  if (waitUntil !== undefined) return words.goesOnAt(timeOfDay(waitUntil, locale));
  if (progress?.finishedAt) return resultSummary(progress, receipt?.rejected.length ?? 0, words);
  return receipt ? confirmation(receipt, words) : words.sending(records.length);
}

/** Everything below the sentence. */
export function resyncReport(options: ResyncReportOptions): TemplateResult | typeof nothing {
  const { receipt, progress, words, nameOf, onRetry } = options;
  const failed = progress?.finishedAt
    ? (progress.results ?? []).filter(({ outcome }) => outcome === 'failed')
    : [];
  const refused = receipt?.rejected ?? [];
  return html`${progress && !progress.finishedAt ? progressBar(progress, words) : nothing}${
    refused.length > 0
      ? recordList('refused', words.refusedRecords, refused, nameOf, ({ code, message }) => {
          return words.refusedBecause[code] ?? message;
        })
      : nothing
  }${
    failed.length > 0
      ? html`${recordList('failed', words.failedRecords, failed, nameOf, ({ message }) => message)}
          <button type="button" class="quiet" @click=${() => onRetry(failed)}>
            ${words.retryFailed(failed.length)}
          </button>`
      : nothing
  }`;
}

/** Records under a heading, each with the reason, if there is one. */
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

/** A thin bar in the colours of the outcomes, and "41 of 60". */
function progressBar(progress: ResyncProgress, words: ActionMessages): TemplateResult {
  const done = doneCount(progress);
  const total = Math.max(1, progress.total);
  let start = 0;
  const label = words.progressOf(done, progress.total);
  return html`<div
      part="progress"
      class="progress"
      role="progressbar"
      aria-label=${words.sending(progress.total)}
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
