// The errors for answers that say nothing about single rows: signed out, too many requests, not available, not readable.
import type { SyncError } from '../model/sync-status.ts';
import type { CrmResponse } from '../sandbox/transport.ts';
import { RateLimitedError, SignedOutError } from './connector.ts';
import type { WriteResult } from './crm-api.ts';

/** What the body of the answer says, as far as it can be read. */
export interface CrmWords {
  code?: string | undefined;
  message?: string | undefined;
  correlationId?: string | undefined;
}

/** The CRM's answer is an error or cannot be read. `syncError` says whether the same request can succeed later. */
export class CrmAnswerError extends Error {
  override readonly name = 'CrmAnswerError';
  readonly syncError: SyncError;

  constructor(syncError: SyncError) {
    super(syncError.message);
    this.syncError = syncError;
  }
}

/** Codes of an expired or revoked sign-in: Salesforce, HubSpot, OAuth 2.0 (RFC 6749, section 5.2). */
const signedOutCodes = new Set([
  'INVALID_SESSION_ID',
  'INVALID_AUTH_HEADER',
  'EXPIRED_AUTHENTICATION',
  'INVALID_AUTHENTICATION',
  'BAD_REFRESH_TOKEN',
  'invalid_grant',
  'invalid_token',
]);

/** The codes come before the status: an OAuth server answers 400. */
export function isSignedOut({ status }: CrmResponse, { code }: CrmWords): boolean {
  return status === 401 || signedOutCodes.has(code ?? '');
}

export function failureOf(crmName: string, response: CrmResponse, words: CrmWords, defaultWait = 10): Error {
  const { status, headers } = response;
  // A gateway's page is no message of the CRM.
  const message = /<[a-z!/]/i.test(words.message ?? '') ? undefined : words.message;
  const error = {
    code: words.code ?? `HTTP_${status}`,
    message: message ?? `${crmName} answered with status ${status} and gave no reason.`,
    ...(words.correlationId ? { correlationId: words.correlationId } : {}),
  };
  if (isSignedOut(response, words)) return new SignedOutError(error);
  const wait = secondsToWait(headers['retry-after']);
  if (status === 429 || (status === 503 && wait !== undefined)) {
    return new RateLimitedError(error, new Date(Date.now() + (wait ?? defaultWait) * 1000));
  }
  // 408 and 425 are the only other client errors that a later request can cure.
  const permanent = status >= 400 && status < 500 && status !== 408 && status !== 425;
  return new CrmAnswerError({ ...error, retryable: !permanent, retryAt: null });
}

/**
 * The result of the rows of a later request, when earlier requests of the push are already done: the earlier rows keep
 * their results.
 * @throws the error when it is about more than these rows
 */
export function resultOfFailure(error: unknown): WriteResult {
  if (error instanceof RateLimitedError || error instanceof CrmAnswerError) {
    return { status: 'unconfirmed', error: error.syncError };
  }
  throw error;
}

/** The status says that all is well, but the body is not what the CRM documents: a proxy's page, or nothing. */
export function unreadable(crmName: string): CrmAnswerError {
  const message = `${crmName} answered, but the answer cannot be read.`;
  return new CrmAnswerError({ code: 'UNREADABLE_ANSWER', message, retryable: true, retryAt: null });
}

/** `Retry-After` has seconds or a date. */
function secondsToWait(header: string | undefined): number | undefined {
  if (!header) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1000;
  return seconds > 0 ? seconds : undefined;
}
