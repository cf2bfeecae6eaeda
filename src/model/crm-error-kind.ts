// Classifies a CRM's error by the codes and phrases that CRMs are known to use. Pure. Contains no messages.
import type { CrmError } from './record-detail.js';

/** What went wrong, independent of the CRM that returned the error. */
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

/** What the kit derives from an error. */
export interface CrmErrorClassification {
  /** Absent when no pattern matches. */
  readonly kind?: CrmErrorKind;
  /** What the error is about, as the CRM's message names it: a field, an id, a length. */
  readonly subject?: string;
  /** Whether a retry without changes can help. Absent when that is unknown. */
  readonly retryable?: boolean;
}

/** The first pattern that matches `code` and `message` gives the kind. A group of the third column gives the subject. */
const patterns: readonly (readonly [CrmErrorKind, RegExp, RegExp?])[] = [
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

/** Errors that pass without a change. */
const temporary: ReadonlySet<CrmErrorKind> = new Set(['dailyLimit', 'rateLimit', 'locked', 'unavailable']);

/** Classifies an error. The backend's own `retryable` takes precedence over what the kind implies. */
export function classifyCrmError({ code, message, retryable, retryAt }: CrmError): CrmErrorClassification {
  // Some CRMs answer with many thousand characters. The telling part is at the beginning.
  const start = message.slice(0, 2_000);
  const match = patterns.find(([, pattern]) => pattern.test(`${code}\n${start}`));
  if (!match) return { ...withRetryable(retryable ?? (retryAt ? true : undefined)) };
  const [kind, , subjectPattern] = match;
  const groups = subjectPattern?.exec(start);
  const subject = groups?.[1] ?? groups?.[2];
  return {
    kind,
    ...(subject && { subject }),
    ...withRetryable(retryable ?? (retryAt ? true : temporary.has(kind))),
  };
}

const withRetryable = (retryable: boolean | undefined) => (retryable === undefined ? {} : { retryable });
