// Plain sentences for the errors of CRMs, in English: what happened, then what to do about it.
import type { CrmErrorKind } from '../model/crm-error-kind.js';

/** What happened, and what to do about it. `subject` comes from the CRM's message: a field, an id or a length. */
export type CrmErrorSentence = (crm: string, subject?: string) => readonly [string, string];

export type CrmErrorMessages = Readonly<Record<CrmErrorKind, CrmErrorSentence>>;

export const crmErrorEnglish: CrmErrorMessages = {
  dailyLimit: (crm) => [
    `${crm} takes no more requests today.`,
    'The limit is per day; ask an admin if it is reached often.',
  ],
  rateLimit: (crm) => [`${crm} got too many requests at once.`, 'It takes them again shortly.'],
  locked: (crm) => [`Somebody else was writing this record in ${crm}.`, 'The lock passes within moments.'],
  unavailable: (crm) => [`${crm} could not answer.`, 'It usually comes back by itself.'],
  duplicate: (crm, id) => [
    `${crm} already has a record like this${id ? ` (${id})` : ''}.`,
    'Merge the two, or link this record to that one.',
  ],
  deleted: (crm) => [
    `The linked record no longer exists in ${crm}.`,
    'Restore it there, or link another one.',
  ],
  planLimit: (crm) => [
    `The ${crm} plan allows no more records of this kind.`,
    'Make room there, or raise the plan.',
  ],
  signIn: (crm) => [`${crm} no longer accepts the connection.`, 'Ask an admin to connect it again.'],
  readOnlyField: (crm, fields) => [
    `${crm} does not let the connection write ${fields ?? 'a field'}.`,
    'Ask an admin of the CRM to allow it, or take the field out of the mapping.',
  ],
  access: (crm) => [
    `The connection may not change this record in ${crm}.`,
    'Ask an admin of the CRM for access.',
  ],
  invalidEmail: (crm) => [`${crm} does not accept the e-mail address.`, 'Correct it here, then resync.'],
  badOption: (crm, field) => [
    `${field ? `${field}: a` : 'A'} value is not among the options that ${crm} allows.`,
    'Choose another value, or add the option in the CRM.',
  ],
  required: (crm, fields) => [
    `${crm} requires a value that is empty here${fields ? `: ${fields}` : ''}.`,
    'Fill it in, then resync.',
  ],
  tooLong: (crm, length) => [
    `A text is longer than ${crm} allows${length ? ` (${length} characters)` : ''}.`,
    'Shorten it, then resync.',
  ],
  unknownField: (crm) => [`${crm} has no such field.`, 'Create it there, or take it out of the mapping.'],
  automation: (crm) => [
    `A rule or automation in ${crm} stopped the change.`,
    'Show its words below to an admin of the CRM.',
  ],
  invalidValue: (crm) => [
    `${crm} does not accept one of the values.`,
    'Correct the field named below, then resync.',
  ],
};
