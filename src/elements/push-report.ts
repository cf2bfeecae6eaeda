// What is said of a push, in an action and in a toast.
import type { nothing, TemplateResult } from 'lit';
import { actionEnglish, type ActionMessages } from '../i18n/action-messages.js';
import { messagesFor } from '../i18n/messages.js';
import type { RecordRef } from '../model/record-ref.js';
import type { ResyncReceipt } from '../model/resync.js';
import type { Push } from '../store/push.js';
import { resyncReport, resyncSentence, type ResyncReportOptions } from '../views/resync-report.js';
import { confirmation } from '../views/resync-sentences.js';

/** How a push is worded, and what its buttons do. */
export interface PushReport {
  /** BCP 47. */
  readonly locale: string;
  readonly nameOf: (record: RecordRef) => string;
  readonly onRetry: (records: readonly RecordRef[]) => void;
}

export function confirmationOf(receipt: ResyncReceipt, locale: string): string {
  return confirmation(receipt, messagesIn(locale));
}

/** The one sentence that is announced. */
export function pushSentence(push: Push, report: PushReport): string {
  return resyncSentence(optionsOf(push, report));
}

/** What stands below the sentence. */
export function pushDetails(push: Push, report: PushReport): TemplateResult | typeof nothing {
  return resyncReport(optionsOf(push, report));
}

export function messagesIn(locale: string): ActionMessages {
  return messagesFor(locale, actionEnglish);
}

function optionsOf(push: Push, { locale, nameOf, onRetry }: PushReport): ResyncReportOptions {
  const messages = messagesIn(locale);
  return { records: push.records, ...push.peek(), messages, locale, nameOf, onRetry };
}
