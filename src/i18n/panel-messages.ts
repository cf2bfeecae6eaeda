// The panel's messages, in English. `#` is the placeholder of a time, which the panel inserts as an element.
import type { ValueDifference } from '../model/compare-values.js';
import type { FieldCause } from '../model/record-detail.js';
import type { RolledUp } from '../model/roll-up.js';
import type { Phase } from '../model/sync-status.js';
import { crmErrorEnglish, type CrmErrorMessages } from './crm-error-messages.js';
import { formatCount, plural } from './plural.js';

export interface PanelMessages {
  /** Product terms, by outcome. `none`: before the first sync. */
  readonly chip: Readonly<Record<NonNullable<RolledUp> | 'none', string>>;
  readonly ongoing: Readonly<Record<Exclude<Phase, 'idle'>, string>>;
  readonly objectsSynced: (synced: number, total: number) => string;
  readonly lastSynced: string;
  readonly lastTried: string;
  readonly justNow: string;
  /** Used when the backend gives no reason. */
  readonly fieldsDidNotSync: (unsynced: number, total: number) => string;
  readonly nothingToSend: string;
  readonly untracked: string;
  readonly deletedAt: (crm: string) => string;
  readonly openIn: (crm: string) => string;
  readonly notLinked: (crms: string | undefined) => string;
  readonly quietSince: string;

  readonly fieldsNotSynced: (count: number) => string;
  readonly syncedFields: (count: number) => string;
  readonly field: string;
  readonly sent: string;
  readonly inCrm: string;
  readonly why: string;
  readonly cause: Readonly<Record<FieldCause, (crm: string) => string>>;
  readonly filterFields: string;
  readonly noFieldMatches: string;
  readonly showAll: (count: number) => string;
  readonly more: string;
  readonly less: string;

  readonly unknown: string;
  readonly noValue: string;
  readonly emptyText: string;
  readonly nothingChosen: string;
  readonly cleared: string;
  readonly noSuchField: string;
  readonly yes: string;
  readonly no: string;
  readonly comparison: Readonly<Record<ValueDifference | 'stored', string>>;

  readonly crmError: CrmErrorMessages;
  readonly unknownCrmError: (crm: string) => string;
  readonly nextTry: string;
  readonly retryHelps: string;
  /** For a limit per day. */
  readonly retryLater: string;
  readonly retryDoesNotHelp: string;
  readonly retryUnknown: string;
  readonly crmSays: (crm: string) => string;
  readonly copy: string;
  readonly copied: string;
  readonly copyByKey: string;
  /** Labels in the copied text: code, message, correlation id, record, time. */
  readonly copyLabels: readonly [string, string, string, string, string];

  readonly loadingDetail: string;
  readonly detailFailed: string;
  readonly detailOutdated: string;
  readonly loadProblem: Readonly<
    Record<'network' | 'signedOut' | 'forbidden' | 'notFound' | 'payload', string>
  >;
  readonly retry: string;
  readonly resync: string;
  /** `status` is one of the `chip` messages. */
  readonly resyncEnded: (status: string) => string;
  readonly viewHistory: string;
}

const count = formatCount.bind(undefined, 'en');

export const panelEnglish: PanelMessages = {
  chip: {
    synced: 'Synced',
    partial: 'Partially synced',
    failed: 'Failed',
    skipped: 'Skipped',
    linked: 'Linked',
    none: 'Not synced yet',
  },
  ongoing: { queued: 'Queued', syncing: 'Syncing' },
  objectsSynced: (synced, total) =>
    `${count(synced)} of ${plural('en', total, { one: '# object', other: '# objects' })} synced`,
  lastSynced: 'Last synced #',
  lastTried: 'Tried #',
  justNow: 'just now',
  fieldsDidNotSync: (unsynced, total) =>
    `${count(unsynced)} of ${plural('en', total, { one: '# field', other: '# fields' })} did not sync`,
  nothingToSend: 'Nothing to send',
  untracked: 'Synced before detailed tracking was on: there is no field detail.',
  deletedAt: (crm) => `Deleted from ${crm} #`,
  openIn: (crm) => `open in ${crm}`,
  notLinked: (crms) => `Not linked to a record in ${crms ?? 'a CRM'} yet, so there is nothing to sync.`,
  quietSince: 'No news since #. This may be out of date.',

  fieldsNotSynced: (n) => plural('en', n, { one: '# field not synced', other: '# fields not synced' }),
  syncedFields: (n) => plural('en', n, { one: '# synced field', other: '# synced fields' }),
  field: 'Field',
  sent: 'Sent',
  inCrm: 'In CRM',
  why: 'Why',
  cause: {
    not_mapped: () => 'custom field not mapped',
    rejected: (crm) => `rejected by ${crm}`,
    read_only: (crm) => `read-only in ${crm}`,
    no_permission: (crm) => `no permission to write it in ${crm}`,
    too_long: (crm) => `too long for ${crm}`,
    conflict: (crm) => `changed in ${crm} meanwhile`,
    other: () => 'did not sync',
  },
  filterFields: 'Filter fields',
  noFieldMatches: 'No field matches',
  showAll: (n) => `Show all ${count(n)}`,
  more: 'More',
  less: 'Less',

  unknown: 'unknown',
  noValue: 'no value',
  emptyText: 'empty text',
  nothingChosen: 'nothing chosen',
  cleared: 'cleared',
  noSuchField: 'no such field',
  yes: 'Yes',
  no: 'No',
  comparison: {
    same: 'Same on both sides',
    form: 'Same value on both sides, written in another form',
    order: 'Same choices: only the order differs',
    duplicate: 'Same choices, but one is listed twice',
    currency: 'Only the currency differs',
    amount: 'Same amount, but one of the currencies is unknown',
    lineBreaks: 'Only line breaks differ',
    case: 'Only capital and small letters differ',
    spaces: 'Only spaces or invisible characters differ',
    encoding: 'Looks the same, but the characters are stored differently',
    stored: 'Looks the same, but is stored differently',
  },

  crmError: crmErrorEnglish,
  unknownCrmError: (crm) => `${crm} returned an error.`,
  nextTry: 'Temporary. The next try comes #.',
  retryHelps: 'Temporary: trying again can help.',
  retryLater: 'Trying again can help after the limit is reset.',
  retryDoesNotHelp: 'Trying again does not help before this is changed.',
  retryUnknown: 'It is not known whether trying again can help.',
  crmSays: (crm) => `Answer from ${crm}`,
  copy: 'Copy',
  copied: 'Copied',
  copyByKey: 'Selected. Copy it with the keyboard.',
  copyLabels: ['Code', 'Message', 'Correlation id', 'Record', 'Time'],

  loadingDetail: 'Loading sync details',
  detailFailed: 'The sync details could not be loaded.',
  detailOutdated: 'The latest details could not be loaded. This is what was known before.',
  loadProblem: {
    network: 'The server does not answer.',
    signedOut: 'You are signed out.',
    forbidden: 'You may not see them.',
    notFound: 'Nothing is known of this record.',
    payload: 'The status cannot be shown. Tell the person who runs this page.',
  },
  retry: 'Retry',
  resync: 'Resync',
  resyncEnded: (status) => `Resync finished: ${status}`,
  viewHistory: 'View sync history',
};
