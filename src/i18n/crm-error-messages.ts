// Plain sentences for the errors of CRMs, in English: what happened, then what to do about it.
import type { CrmErrorKind } from '../model/crm-errors/crm-error-table.js';

/** What the error tells, beside its kind. */
export interface CrmErrorDetails {
  /** The label of the field, with its value in parentheses: `Tier (Gold)`. Several fields are separated by commas. */
  readonly field?: string | undefined;
  /** The number of characters that the CRM accepts. */
  readonly limit?: string | undefined;
  /** The id of the record that exists already. */
  readonly id?: string | undefined;
}

/**
 * What happened, and what to do about it. Neither says whether trying again helps: the panel says that between the two, and
 * leaves the second one out when it does not fit.
 */
export type CrmErrorSentence = (crm: string, details: CrmErrorDetails) => readonly [string, string];

export type CrmErrorMessages = Readonly<Record<CrmErrorKind, CrmErrorSentence>>;

export const crmErrorEnglish: CrmErrorMessages = {
  dailyLimit: (crm) => [
    `The daily limit of requests to ${crm} is used up.`,
    'Ask an admin if this happens often.',
  ],
  rateLimit: (crm) => [`${crm} got too many requests at once.`, 'It takes them again shortly.'],
  locked: (crm) => [`Somebody else was writing this record in ${crm}.`, 'The lock passes within moments.'],
  versionConflict: (crm) => [
    `The record changed in ${crm} while it was sent.`,
    'The next sync starts from the latest version.',
  ],
  unavailable: (crm) => [`${crm} could not answer.`, 'It usually comes back by itself.'],
  batchFailed: (crm) => [
    `${crm} did not save the record, because others in the same batch failed.`,
    'Sync this record by itself.',
  ],
  internalError: (crm) => [
    `${crm} had an internal error.`,
    'If it stays, show the answer below to an admin of the CRM.',
  ],
  signedOut: (crm) => [`${crm} no longer accepts the connection.`, `An admin must connect ${crm} again.`],
  missingScope: (crm) => [
    `The connection lacks a permission in ${crm}.`,
    `An admin must connect ${crm} again and grant it.`,
  ],
  access: (crm) => [
    `The connection may not change this record in ${crm}.`,
    'Ask an admin of the CRM for access.',
  ],
  planLimit: (crm) => [`A limit of the ${crm} account is reached.`, 'Make room there, or raise the plan.'],
  notInPlan: (crm) => [
    `The ${crm} account does not include this.`,
    'Ask an admin of the CRM to check its plan and its settings.',
  ],
  badRequest: (crm) => [
    `${crm} does not understand what was sent.`,
    'Show the answer below to the people who run the sync.',
  ],
  duplicate: (crm, { id, field }) => [
    `${crm} already has a record like this${id ? ` (${id})` : ''}${field ? `: ${field}` : ''}.`,
    'Merge the two, or link this record to that one.',
  ],
  deleted: (crm) => [
    `The linked record no longer exists in ${crm}.`,
    'Restore it there, or link another one.',
  ],
  notFound: (crm) => [
    `${crm} does not find the record.`,
    'It may be deleted, or hidden from the connection. Link another one, or ask an admin of the CRM.',
  ],
  recordLocked: (crm) => [
    `The record is locked in ${crm}, for example by an approval.`,
    'Unlock it there, or wait for the approval.',
  ],
  wrongState: (crm) => [
    `The record is in a state that ${crm} does not let change.`,
    'Look it up there. Reopen it, or link another one.',
  ],
  inactiveOwner: (crm) => [
    `The owner is not active in ${crm}, or may not own this record.`,
    'Choose another owner, then resync.',
  ],
  validationRule: (crm, { field }) => [
    `A validation rule in ${crm} refuses the record${field ? `: ${field}` : ''}.`,
    'Its words are below. Correct the record, or ask an admin of the CRM.',
  ],
  automation: (crm) => [
    `An automation in ${crm} stopped the change.`,
    'Show its words below to an admin of the CRM.',
  ],
  refused: (crm) => [`${crm} refused the record.`, 'Its answer is below.'],
  readOnlyField: (crm, { field }) => [
    `${crm} does not let the connection write ${field ?? 'a field'}.`,
    'Ask an admin of the CRM to allow it, or take the field out of the mapping.',
  ],
  unknownField: (crm, { field }) => [
    `${crm} has no such field${field ? `: ${field}` : ''}.`,
    'Create it there, or take it out of the mapping.',
  ],
  required: (crm, { field }) => [
    `${crm} requires a value that is empty here${field ? `: ${field}` : ''}.`,
    'Fill it in, then resync.',
  ],
  badOption: (crm, { field }) => [
    `${field ? `${field}: a` : 'A'} value is not among the options that ${crm} allows.`,
    'Choose another value, or add the option in the CRM.',
  ],
  tooLong: (crm, { field, limit }) => [
    `${field ? `${field}: a` : 'A'} text is longer than ${crm} allows${limit ? ` (${limit} characters)` : ''}.`,
    'Shorten it, then resync.',
  ],
  outOfRange: (crm, { field }) => [
    `${field ? `${field}: a` : 'A'} value is outside of the range that ${crm} allows.`,
    'Correct it, then resync.',
  ],
  invalidEmail: (crm, { field }) => [
    `${crm} does not accept the e-mail address${field ? `: ${field}` : ''}.`,
    'Correct it here, then resync.',
  ],
  wrongReference: (crm, { field }) => [
    `${field ? `${field}: a` : 'A'} value refers to a record that ${crm} does not find.`,
    'Sync or link that record first, or choose another one.',
  ],
  invalidValue: (crm, { field }) => [
    `${crm} does not accept ${field ? `the value of ${field}` : 'one of the values'}.`,
    'Correct it, then resync.',
  ],
};
