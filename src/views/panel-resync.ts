// Describes in one sentence the state of a resync that was started in the panel.
import { timeOfDay } from '../i18n/time-of-day.js';
import type { AllPanelMessages } from '../i18n/panel-messages-for.js';
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import type { SyncError } from '../model/sync-error.js';
import { outcomes, type Phase } from '../model/sync-status.js';
import { confirmation, failureMessage } from './resync-sentences.js';

/** A push of one record. */
export interface PanelPush {
  readonly phase: 'sending' | 'running' | 'settled' | 'failed' | 'unknown';
  readonly receipt?: ResyncReceipt;
  readonly progress?: ResyncProgress;
  readonly error?: SyncError;
  /** The end of a wait, in epoch milliseconds. */
  readonly waitUntil?: number | undefined;
  /** Whether the wait is for a limit of requests. */
  readonly rateLimited?: boolean;
}

export function resyncMessage(
  push: PanelPush | undefined,
  locale: string,
  messages: AllPanelMessages,
): string {
  if (!push) return '';
  const { phase, receipt, progress, error, waitUntil, rateLimited = false } = push;
  const refused = receipt?.rejected[0];
  if (error) return failureMessage(error, locale, messages);
  if (waitUntil !== undefined) return messages.goesOnAt(timeOfDay(locale, waitUntil), rateLimited);
  if (refused) return `${messages.refused(1)}: ${messages.refusedBecause[refused.code] ?? refused.message}`;
  if (phase === 'unknown') return messages.endUnknown;
  if (phase === 'settled' && progress) {
    const ended = progress.results?.[0]?.outcome ?? outcomes.find((outcome) => progress.done[outcome] > 0);
    return ended ? messages.resyncEnded(messages.chip[ended]) : '';
  }
  return receipt ? confirmation(receipt, messages) : '';
}

/** What to show on the button: a push of ours that waits or runs. */
export function resyncPhase(push: PanelPush | undefined): Phase {
  if (push?.phase !== 'sending' && push?.phase !== 'running') return 'idle';
  return push.progress && push.progress.syncing > 0 ? 'syncing' : 'queued';
}
