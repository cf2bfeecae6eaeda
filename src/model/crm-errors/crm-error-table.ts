// The types of a table of CRM errors, and the kinds that a code can have. Contains no codes and no texts.

/** What went wrong, independent of the CRM that returned the error. */
export type CrmErrorKind =
  // The same request can succeed later.
  | 'dailyLimit'
  | 'rateLimit'
  | 'locked'
  | 'versionConflict'
  | 'unavailable'
  | 'batchFailed'
  // It is not known whether the same request can succeed later.
  | 'internalError'
  // Somebody has to change the connection, the account or the sync.
  | 'signedOut'
  | 'missingScope'
  | 'access'
  | 'planLimit'
  | 'notInPlan'
  | 'badRequest'
  // Somebody has to change the record or its link.
  | 'duplicate'
  | 'deleted'
  | 'notFound'
  | 'recordLocked'
  | 'wrongState'
  | 'inactiveOwner'
  | 'validationRule'
  | 'automation'
  | 'refused'
  // Somebody has to change a field, or its mapping.
  | 'readOnlyField'
  | 'unknownField'
  | 'required'
  | 'badOption'
  | 'tooLong'
  | 'outOfRange'
  | 'invalidEmail'
  | 'wrongReference'
  | 'invalidValue';

/** What a code means. */
export interface CrmErrorRule {
  readonly kind: CrmErrorKind;
  /** Whether a retry without changes can help. Only needed when it differs from what the kind implies. */
  readonly retryable?: boolean | 'unknown';
  /**
   * Reads details from the CRM's message. The names of the groups say which: `field`, `value`, `limit` (a number of
   * characters), `id` (of an existing record). The kind does not depend on the message.
   */
  readonly words?: RegExp;
  /** The CRM uses this code for several kinds of errors. Phrases of the table that match are more exact. */
  readonly general?: boolean;
}

/** A phrase that the CRM itself writes, never its users. Begins with `^`, so that a value inside does not match. */
export interface CrmErrorPhrase {
  readonly words: RegExp;
  readonly kind: CrmErrorKind;
  readonly retryable?: boolean | 'unknown';
}

/** The errors of one CRM. */
export interface CrmErrorTable {
  /** By code, in any case. A code that ends with `*` stands for all codes that begin with it. */
  readonly codes: Readonly<Record<string, CrmErrorKind | CrmErrorRule>>;
  /**
   * Read when the code is not known or `general`. The first match counts. The group `code` names a more exact code, and
   * `message` the message that belongs to it; the other groups are those of `CrmErrorRule`.
   */
  readonly phrases?: readonly CrmErrorPhrase[];
}
