// The one error class for everything that can fail between the page and the backend.

export const errorCodes = [
  'bad_request',
  'unauthorized',
  'forbidden',
  'not_found',
  'idempotency_mismatch',
  'invalid',
  'too_many',
  'rate_limited',
  'unavailable',
  'internal',
] as const;

export interface SyncErrorInit {
  readonly status?: number;
  readonly retryAt?: number;
  readonly correlationId?: string;
  readonly cause?: unknown;
}

/**
 * An error that can be shown to the reader. `code` is one of the contract's codes, or `network` (no answer), `timeout`,
 * `bad_payload` (an answer that breaks the contract), `not_configured`.
 */
export class SyncError extends Error {
  override readonly name = 'SyncError';
  readonly code: string;
  /** The HTTP status, if there was an answer. */
  readonly status?: number;
  /** The earliest next try, in epoch milliseconds, if the backend named one. */
  readonly retryAt?: number;
  readonly correlationId?: string;

  constructor(code: string, message: string, init: SyncErrorInit = {}) {
    super(message, init.cause === undefined ? undefined : { cause: init.cause });
    this.code = code;
    if (init.status !== undefined) this.status = init.status;
    if (init.retryAt !== undefined) this.retryAt = init.retryAt;
    if (init.correlationId !== undefined) this.correlationId = init.correlationId;
  }
}

/** The message of an answer that has none of its own. Not for readers: it says nothing that helps them. */
export function statusMessage(status: number): string {
  return `The sync service answered ${status}`;
}

const temporaryCodes: readonly string[] = ['network', 'timeout', 'rate_limited', 'unavailable', 'internal'];
const temporaryStatuses: readonly number[] = [408, 425, 429];

/**
 * Whether a retry without changes can help. A backend, or a proxy in front of it, may use codes of its own: then the
 * HTTP status decides.
 */
export function isTemporary({ code, status = 0 }: SyncError): boolean {
  if (temporaryCodes.includes(code) || temporaryStatuses.includes(status)) return true;
  return status >= 500 && status !== 501;
}

/** Converts anything that was thrown. A host's own source, or a second copy of the kit, throws other classes. */
export function toSyncError(thrown: unknown): SyncError {
  if (thrown instanceof SyncError) return thrown;
  const { code, name, status, retryAt, correlationId, message } = (
    typeof thrown === 'object' && thrown !== null ? thrown : {}
  ) as Record<string, unknown>;
  return new SyncError(
    typeof code === 'string' ? code : name === 'TimeoutError' ? 'timeout' : 'internal',
    typeof message === 'string' && message !== '' ? message : String(thrown) || 'Unknown error',
    {
      cause: thrown,
      status: typeof status === 'number' ? status : undefined,
      retryAt: typeof retryAt === 'number' ? retryAt : undefined,
      correlationId: typeof correlationId === 'string' ? correlationId : undefined,
    },
  );
}
