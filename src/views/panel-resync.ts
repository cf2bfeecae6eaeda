// Describes in one sentence the state of a resync that was started in the panel.
import { timeOfDay } from '../i18n/time-of-day.js';
import type { AllPanelMessages } from '../i18n/panel-messages-for.js';
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import type { SyncError } from '../model/sync-error.js';
import { outcomes, type Phase } from '../model/sync-status.js';
import { confirmation, failureMessage } from './resync-sentences.js';

/** The state of a resync of one record. */
export interface PanelResync {
  readonly phase: 'idle' | 'sending' | 'running' | 'settled' | 'failed';
  readonly receipt?: ResyncReceipt;
  readonly progress?: ResyncProgress;
  readonly error?: SyncError;
  /** The end of a wait that the backend asked for, in epoch milliseconds. */
  readonly waitUntil?: number | undefined;
}

export function resyncMessage(
  { phase, receipt, progress, error, waitUntil }: PanelResync,
  locale: string,
  messages: AllPanelMessages,
): string {
  const refused = receipt?.rejected[0];
  if (error) return failureMessage(error, locale, messages);
  if (waitUntil !== undefined) return messages.goesOnAt(timeOfDay(locale, waitUntil));
  if (refused) return `${messages.refused(1)}: ${messages.refusedBecause[refused.code] ?? refused.message}`;
  if (phase === 'settled' && progress) {
    const ended = progress.results?.[0]?.outcome ?? outcomes.find((outcome) => progress.done[outcome] > 0);
    return ended ? messages.resyncEnded(messages.chip[ended]) : '';
  }
  return receipt ? confirmation(receipt, messages) : '';
}

/** What the button shows: whether a resync that was started here is queued or running. */
export function resyncPhase({ phase, progress }: PanelResync): Phase {
  if (phase !== 'sending' && phase !== 'running') return 'idle';
  return progress && progress.syncing > 0 ? 'syncing' : 'queued';
}
