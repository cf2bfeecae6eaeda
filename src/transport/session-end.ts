// Recognizes answers that say that the reader's session, or the host's headers, are no longer valid. Frameworks and
// proxies say so in several ways.

/** Besides 401: 419 (Laravel), 440 (IIS). */
const signedOutStatuses: ReadonlySet<number> = new Set([401, 419, 440]);
/** 403 (Django), 422 (Rails): a token of an old page. Or the reader may really not. */
const ambiguousStatuses: ReadonlySet<number> = new Set([403, 422]);

/** @param staleHeaders whether the request's headers are old enough to be the reason */
export function asksForNewHeaders({ status }: Response, staleHeaders: boolean): boolean {
  return signedOutStatuses.has(status) || (staleHeaders && ambiguousStatuses.has(status));
}

/**
 * A page of HTML where data is due: the page to sign in.
 * @param worked whether the same route has answered with data before. Where it has not, the page of HTML may be that of
 * a development server, and a redirect is the only sign.
 */
export function isSignInPage({ ok, redirected, headers }: Response, worked: boolean): boolean {
  return ok && (redirected || worked) && /html/i.test(headers.get('content-type') ?? '');
}
