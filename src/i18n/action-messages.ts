// The resync action's words, in English.
import { plural } from './plural.js';

/** What a push came to so far. */
export interface ResyncCounts {
  readonly synced: number;
  readonly partial: number;
  readonly failed: number;
  readonly skipped: number;
}

export interface ActionMessages {
  readonly resyncToCrm: string;
  readonly sending: (records: number) => string;
  /** The confirmation: how many are resyncing, and how long it takes. `upTo` marks a ceiling. */
  readonly resyncing: (records: number, seconds: number, upTo: boolean) => string;
}

export const actionEnglish: ActionMessages = {
  resyncToCrm: 'Resync to CRM',
  sending: (records) => `Sending ${count(records)}`,
  resyncing: (records, seconds, upTo) =>
    `Resyncing ${count(records)}. This takes ${upTo ? 'up to' : 'about'} ${duration(seconds)}.`,
};

const count = (records: number) => plural('en', records, { one: '# record', other: '# records' });

function duration(seconds: number): string {
  if (seconds < 50) return plural('en', Math.max(1, Math.ceil(seconds / 10)) * 10, { other: '# seconds' });
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? 'a minute' : plural('en', minutes, { other: '# minutes' });
}
