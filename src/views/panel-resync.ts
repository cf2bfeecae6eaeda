// Describes in one sentence the state of a resync that was started in the panel.
import type { PanelWords } from '../i18n/panel-words.js';
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import type { SyncError } from '../model/sync-error.js';
import { outcomes, type Phase } from '../model/sync-status.js';
import { confirmation, failureWords, timeOfDay } from './resync-words.js';

/** A push of one record. */
export interface PanelResync {
  readonly phase: 'idle' | 'sending' | 'running' | 'settled' | 'failed';
  readonly receipt?: ResyncReceipt;
  readonly progress?: ResyncProgress;
  readonly error?: SyncError;
  /** The backend asked to wait until then. Epoch milliseconds. */
  readonly waitUntil?: number | undefined;
}

export function resyncMessage(
  { phase, receipt, progress, error, waitUntil }: PanelResync,
  locale: string,
  words: PanelWords,
): string {
  const refused = receipt?.rejected[0];
  if (error) return failureWords(error, locale, words);
  if (waitUntil !== undefined) return words.goesOnAt(timeOfDay(waitUntil, locale));
  if (refused) return `${words.refused(1)}: ${words.refusedBecause[refused.code] ?? refused.message}`;
  if (phase === 'settled' && progress) {
    const ended = progress.results?.[0]?.outcome ?? outcomes.find((outcome) => progress.done[outcome] > 0);
    return ended ? words.resyncEnded(words.chip[ended]) : '';
  }
  return receipt ? confirmation(receipt, words) : '';
}

/** What to show on the button: a push of ours that waits or runs. */
export function resyncPhase({ phase, progress }: PanelResync): Phase {
  if (phase !== 'sending' && phase !== 'running') return 'idle';
  return progress && progress.syncing > 0 ? 'syncing' : 'queued';
}
