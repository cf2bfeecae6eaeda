// Tells what kind of trouble a CRM's error is, from the codes and words that CRMs are known to use. Pure; no words.
import type { CrmError } from './record-detail.js';

/** What went wrong, whichever CRM says so. */
export type CrmErrorKind =
  | 'dailyLimit'
  | 'rateLimit'
  | 'locked'
  | 'unavailable'
  | 'duplicate'
  | 'deleted'
  | 'planLimit'
  | 'signIn'
  | 'readOnlyField'
  | 'access'
  | 'invalidEmail'
  | 'badOption'
  | 'required'
  | 'tooLong'
  | 'unknownField'
  | 'automation'
  | 'invalidValue';

/** What is known of an error beyond the CRM's own words. */
export interface CrmErrorReading {
  /** Absent for an error that the kit does not know. */
  readonly kind?: CrmErrorKind;
  /** What it is about, as the CRM's words name it: a field, an id, a length. */
  readonly subject?: string;
  /** Whether trying again, with nothing changed, can help. Absent when nobody knows. */
  readonly retryable?: boolean;
}

/** The first that matches `code message` tells the kind; a group in the third column finds the subject. */
const readings: readonly (readonly [CrmErrorKind, RegExp, RegExp?])[] = [
  ['dailyLimit', /TotalRequests Limit|\bdaily limit|\bDAILY\b/],
  [
    'rateLimit',
    /REQUEST_LIMIT_EXCEEDED|RATE_?LIMIT|SECONDLY|Concurrent\w+ Limit|0x8007232[126]|rate_limited|too many requests/i,
  ],
  ['locked', /UNABLE_TO_LOCK_ROW|exclusive access to this record|0x80060891/],
  ['unavailable', /SERVER_UNAVAILABLE|SERVICE_UNAVAILABLE|\bunavailable\b|INTERNAL_ERROR|timed? ?out/i],
  [
    'duplicate',
    /DUPLICATE|\bCONFLICT\b|already exists|0x80040237|matching key values/i,
    /Existing ID: ?([\w-]+)/i,
  ],
  ['deleted', /ENTITY_IS_DELETED|entity is deleted|0x80040217|OBJECT_NOT_FOUND|deleted_in_crm/],
  ['planLimit', /feature_capping|STORAGE_LIMIT_EXCEEDED|limit reached/i],
  ['signIn', /INVALID_SESSION_ID|EXPIRED_AUTHENTICATION|INVALID_AUTHENTICATION|\bunauthori[sz]ed\b/i],
  ['readOnlyField', /INVALID_FIELD_FOR_INSERT_UPDATE|READ_ONLY_VALUE/, /fields: ([^.\n]+)/],
  [
    'access',
    /INSUFFICIENT_ACCESS|MISSING_SCOPES|0x80048405|0x80040220|0x80042f09|access is denied|\bforbidden\b/i,
  ],
  ['invalidEmail', /INVALID_EMAIL|invalid email|email address .*invalid/i],
  ['badOption', /RESTRICTED_PICKLIST|INVALID_OPTION|allowed options/, /^([^:\n]{1,80}): bad value/],
  ['required', /REQUIRED_FIELD_MISSING|REQUIRED_FIELD|Required fields? (?:are|is) missing/i, /\[([^\]]+)\]/],
  [
    'tooLong',
    /STRING_TOO_LONG|data value too large|maximum allowed length|0x8004433[01]/i,
    /max length=(\d+)|allowed length of '?(\d+)/,
  ],
  ['unknownField', /PROPERTY_DOESNT_EXIST|INVALID_FIELD\b|No such column/],
  ['automation', /CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY|FIELD_CUSTOM_VALIDATION_EXCEPTION|APEX/],
  ['invalidValue', /VALIDATION_ERROR|INVALID_(?:INTEGER|NUMBER|DATE|BOOLEAN|TYPE)|values were not valid/],
];

/** Trouble that passes by itself. */
const temporary: ReadonlySet<CrmErrorKind> = new Set(['dailyLimit', 'rateLimit', 'locked', 'unavailable']);

/** Reads an error; the backend's own word on whether trying again helps goes before what the kind says. */
export function readCrmError({ code, message, retryable, retryAt }: CrmError): CrmErrorReading {
  // Some CRMs answer with thousands of characters; what tells the kind stands at the beginning.
  const words = message.slice(0, 2_000);
  const match = readings.find(([, pattern]) => pattern.test(`${code}\n${words}`));
  if (!match) return { ...withRetryable(retryable ?? (retryAt ? true : undefined)) };
  const [kind, , subjectPattern] = match;
  const groups = subjectPattern?.exec(words);
  const subject = groups?.[1] ?? groups?.[2];
  return {
    kind,
    ...(subject && { subject }),
    ...withRetryable(retryable ?? (retryAt ? true : temporary.has(kind))),
  };
}

const withRetryable = (retryable: boolean | undefined) => (retryable === undefined ? {} : { retryable });
