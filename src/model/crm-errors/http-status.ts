// Codes that every CRM can return. Sources: RFC 9110 (statuses), RFC 6585 (428, 429, 431), RFC 4918 (423, 507), RFC 6749 and
// RFC 6750 (OAuth), OpenID Connect Core 3.1.2.6 (`…_required`), the errors of Node's sockets, and Cloudflare's 52x.
import type { CrmErrorTable } from './crm-error-table.js';

export const httpStatus: CrmErrorTable = {
  codes: {
    400: { kind: 'refused', general: true },
    401: 'signedOut',
    402: 'notInPlan',
    403: { kind: 'access', general: true },
    404: { kind: 'notFound', general: true },
    405: 'badRequest',
    406: 'badRequest',
    408: 'unavailable',
    // A duplicate, a version, a state: the status does not say.
    409: { kind: 'refused', general: true, retryable: 'unknown' },
    410: 'deleted',
    411: 'badRequest',
    412: { kind: 'versionConflict', general: true },
    413: 'badRequest',
    414: 'badRequest',
    415: 'badRequest',
    422: { kind: 'refused', general: true },
    423: 'recordLocked',
    425: 'unavailable',
    428: 'badRequest',
    429: { kind: 'rateLimit', general: true },
    431: 'badRequest',
    451: 'access',
    500: 'internalError',
    501: 'badRequest',
    502: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
    507: 'planLimit',
    520: 'unavailable',
    521: 'unavailable',
    522: 'unavailable',
    523: 'unavailable',
    524: 'unavailable',
    529: 'unavailable',

    invalid_grant: 'signedOut',
    invalid_token: 'signedOut',
    invalid_client: 'signedOut',
    login_required: 'signedOut',
    interaction_required: 'signedOut',
    consent_required: 'signedOut',
    insufficient_scope: 'missingScope',
    invalid_scope: 'missingScope',
    access_denied: 'access',
    invalid_request: 'badRequest',
    unauthorized_client: 'badRequest',
    unsupported_grant_type: 'badRequest',
    server_error: 'internalError',
    temporarily_unavailable: 'unavailable',

    // Words of backends that have codes of their own.
    rate_limited: 'rateLimit',
    timeout: 'unavailable',
    deleted_in_crm: 'deleted',

    ECONNREFUSED: 'unavailable',
    ECONNRESET: 'unavailable',
    ECONNABORTED: 'unavailable',
    ETIMEDOUT: 'unavailable',
    EAI_AGAIN: 'unavailable',
    EPIPE: 'unavailable',
    ENETUNREACH: 'unavailable',
    'UND_ERR_*': 'unavailable',
  },
  phrases: [
    // The error page of a proxy.
    {
      kind: 'unavailable',
      words:
        /^\s*<(?:!doctype html|html)[\s\S]{0,2000}<title>[^<]*\b(?:502|503|504|temporarily unavailable|bad gateway)\b/i,
    },
    { kind: 'rateLimit', words: /^too many requests(?:[.!]|, please try again(?: later)?\.?)?$/i },
    {
      kind: 'unavailable',
      words: /^(?:service (?:temporarily )?unavailable|bad gateway|gateway time-?out)\.?$/i,
    },
    { kind: 'unavailable', words: /^(?:the )?(?:request|connection) (?:has )?timed out\.?$/i },
    { kind: 'signedOut', words: /^unauthori[sz]ed\.?$/i },
    { kind: 'access', words: /^(?:forbidden|access (?:is )?denied)\.?$/i },
    { kind: 'internalError', words: /^internal server error\.?$/i },
  ],
};
