// The errors of Pipedrive: it answers with an HTTP status and one sentence, and sends a code only for limits of the plan and
// for its validation. Sources: "HTTP status codes", "Responses" and "Rate limiting" of pipedrive.readme.io, and the changelog
// of developers.pipedrive.com about `feature_capping_deals_limit` and entity limits.
import type { CrmErrorTable } from './crm-error-table.js';

export const pipedrive: CrmErrorTable = {
  codes: {
    'feature_capping_*': 'planLimit',
    ERR_SCHEMA_VALIDATION_FAILED: 'invalidValue',
    // The account is not open: its trial ended, or it is not paid.
    402: 'notInPlan',
    // Not allowed, or a limit of the account.
    403: { kind: 'access', general: true },
    // An old resource of the API, not a record.
    410: 'badRequest',
    415: 'notInPlan',
    422: { kind: 'refused', general: true },
  },
  phrases: [
    { kind: 'rateLimit', words: /^request over limit/i },
    { kind: 'planLimit', words: /^Couldn't (?:add|update) [\w ]{1,60}\. [\w ]{1,60} limit reached/ },
    {
      kind: 'planLimit',
      words: /^Couldn't (?:add|update) [\w ]{1,60}\. You've reached the [\w ]{1,60} limit/,
    },
    { kind: 'missingScope', words: /^Scope and URL mismatch/i },
    { kind: 'signedOut', words: /^unauthorized access/i },
    { kind: 'notInPlan', words: /^Company account is not open/i },
    { kind: 'unavailable', words: /^Requested service is not available/i },
    {
      kind: 'notFound',
      words:
        /^(?:Deal|Person|Organization|Lead|Activity|Product|Note) (?:with id \S+ )?(?:was )?not found\.?$/i,
    },
  ],
};
