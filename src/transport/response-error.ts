// Converts an error response into a SyncError: an RFC 9457 problem, or any answer of a proxy.
import { statusMessage, SyncError } from '../model/sync-error.js';

const codes: Readonly<Record<number, string>> = {
  400: 'bad_request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not_found',
  408: 'timeout',
  413: 'too_many',
  419: 'unauthorized',
  422: 'invalid',
  429: 'rate_limited',
  440: 'unauthorized',
  502: 'unavailable',
  503: 'unavailable',
  504: 'unavailable',
};

export async function responseError(response: Response): Promise<SyncError> {
  const problem = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  const text = (name: string) => (typeof problem?.[name] === 'string' ? problem[name] : undefined);
  const { status } = response;
  return new SyncError(
    text('code') ?? codes[status] ?? (status < 500 ? 'bad_request' : 'internal'),
    text('detail') || text('title') || statusMessage(status),
    { status, retryAt: retryAt(response), correlationId: text('correlationId') },
  );
}

/**
 * `Retry-After`, in seconds or as a date, as epoch milliseconds on the reader's clock. A date is compared with the
 * backend's own clock, because the reader's may be wrong.
 */
export function retryAt({ headers }: Response): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const now = Date.now();
  if (/^\d+$/.test(value)) return now + Number(value) * 1000;
  const sentAt = Date.parse(headers.get('date') ?? '');
  const at = now + Date.parse(value) - (Number.isNaN(sentAt) ? now : sentAt);
  return Number.isNaN(at) ? undefined : at;
}
