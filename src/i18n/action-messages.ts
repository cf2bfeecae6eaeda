// The messages about a resync, in English.
import type { Outcome } from '../model/sync-status.js';
import { formatCount, plural } from './plural.js';
import { roughDuration } from './rough-duration.js';

export interface ActionMessages {
  readonly sending: (records: number) => string;
  /** The confirmation: how many records are resyncing, and how long that takes. With `upTo` it takes no longer. */
  readonly resyncing: (records: number, seconds: number, upTo: boolean) => string;
  readonly progressOf: (done: number, total: number) => string;
  /** The parts of the summary at the end, by outcome. The caller leaves out counts of 0. */
  readonly outcome: Readonly<Record<Outcome, (records: number) => string>>;
  readonly refused: (records: number) => string;
  /** The part of the summary at the end that counts the refused records. */
  readonly notQueued: (records: number) => string;
  /** Why one record was refused, by code. For any other code, the backend's message is shown. */
  readonly refusedBecause: Readonly<Record<string, string>>;
  /** The heading of the list of refused records. */
  readonly refusedRecords: string;
  readonly failedRecords: string;
  readonly retryFailed: (records: number) => string;
  readonly mayNot: string;
  /** The reader is signed out. */
  readonly sessionOver: string;
  readonly notSent: string;
  /** The backend refused the push, and gave no reason. */
  readonly notTaken: string;
  /** The answer to a push cannot be read. */
  readonly notUnderstood: string;
  /** The push was queued, but its end could not be learned in time. */
  readonly endUnknown: string;
  /** Why a record is not known to be queued: nothing came back. */
  readonly noAnswer: string;
  readonly rateLimited: (when: string | undefined) => string;
  /** The kit waits, because the backend limits requests or does not answer, and then continues. */
  readonly goesOnAt: (when: string, rateLimited: boolean) => string;
  readonly dismiss: string;
}

const number = formatCount.bind(undefined, 'en');
const records = (count: number) => plural('en', count, { one: '# record', other: '# records' });
const duration = (seconds: number) =>
  roughDuration('en', seconds, {
    seconds: { other: '# seconds' },
    minutes: { one: 'a minute', other: '# minutes' },
  });

export const actionEnglish: ActionMessages = {
  sending: (count) => `Sending ${records(count)}`,
  resyncing: (count, seconds, upTo) =>
    `Resyncing ${records(count)}. This takes ${upTo ? 'up to' : 'about'} ${duration(seconds)}.`,
  progressOf: (done, total) => `${number(done)} of ${number(total)}`,
  outcome: {
    synced: (count) => `${number(count)} synced`,
    partial: (count) => `${number(count)} partially synced`,
    failed: (count) => `${number(count)} failed`,
    skipped: (count) => `${number(count)} skipped`,
  },
  refused: (count) => `${records(count)} not queued`,
  notQueued: (count) => `${number(count)} not queued`,
  refusedBecause: {
    not_found: 'the record does not exist',
    not_linked: 'it is not linked to a CRM',
    deleted_in_crm: 'it was deleted from the CRM',
    already_queued: 'it is queued already',
    forbidden: 'you may not resync it',
  },
  refusedRecords: 'Not queued',
  failedRecords: 'Failed records',
  retryFailed: (count) => `Retry ${records(count)}`,
  mayNot: 'You may not resync records. Ask an administrator for access.',
  sessionOver: 'Your session is over. Sign in again, then press Resync once more.',
  notSent: 'The sync service did not answer. Try again: nothing is pushed twice.',
  notTaken: 'The sync service did not take this. Tell the person who runs this page.',
  notUnderstood:
    'It is not known whether this was queued. Tell the person who runs this page. Trying again pushes nothing twice.',
  endUnknown: 'It is not known how this resync ended. Look at the status of each record.',
  noAnswer: 'no answer came',
  rateLimited: (when) =>
    when
      ? `Too many requests right now. Try again at ${when}.`
      : 'Too many requests right now. Try again in a while.',
  goesOnAt: (when, rateLimited) =>
    `${rateLimited ? 'Too many requests right now.' : 'The sync service does not answer right now.'} It goes on at ${when}.`,
  dismiss: 'Dismiss',
};
