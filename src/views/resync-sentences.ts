// Describes the state of a resync in sentences, for the button, the toast, the panel and the events. Pure.
import type { ActionMessages } from '../i18n/action-messages.js';
import { timeOfDay } from '../i18n/time-of-day.js';
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import { statusMessage, type SyncError } from '../model/sync-error.js';
import { outcomes } from '../model/sync-status.js';
import { estimateWait } from '../model/wait-estimate.js';

/** "Resyncing 60 records. This takes up to 30 minutes." */
export function confirmation(
  { accepted, rejected, estimatedSeconds }: ResyncReceipt,
  messages: ActionMessages,
): string {
  const refused = rejected.length > 0 ? messages.refused(rejected.length) : '';
  if (accepted === 0 && refused) return `${refused}.`;
  const { seconds, upTo } = estimateWait(accepted, estimatedSeconds);
  const confirmed = messages.resyncing(accepted, seconds, upTo);
  return refused ? `${confirmed} ${refused}.` : confirmed;
}

/** "44 synced, 8 partially synced, 1 failed, 7 not queued": counts each record of the resync once. */
export function resultSummary({ done }: ResyncProgress, refused: number, messages: ActionMessages): string {
  const ended = outcomes
    .filter((outcome) => done[outcome] > 0)
    .map((outcome) => messages.outcome[outcome](done[outcome]));
  return [...ended, ...(refused > 0 ? [messages.notQueued(refused)] : [])].join(', ');
}

/** How many records of a resync are finished. */
export function doneCount({ done }: ResyncProgress): number {
  return outcomes.reduce((sum, outcome) => sum + done[outcome], 0);
}

/** What went wrong and what to do, for a resync that failed as a whole. */
export function failureMessage(error: SyncError, locale: string, messages: ActionMessages): string {
  if (error.status === 401) return messages.sessionOver;
  switch (error.code) {
    case 'forbidden':
      return messages.mayNot;
    case 'unauthorized':
      return messages.sessionOver;
    case 'rate_limited':
      return messages.rateLimited(error.retryAt === undefined ? undefined : timeOfDay(locale, error.retryAt));
    case 'network':
    case 'timeout':
    case 'unavailable':
    case 'internal':
      return messages.notSent;
    case 'bad_payload':
      return messages.notUnderstood;
    default:
      return error.message === statusMessage(error.status ?? 0) ? messages.notTaken : error.message;
  }
}
