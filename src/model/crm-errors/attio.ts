// The errors of Attio: `code` of `{ status_code, type, code, message }`. Source: the error responses of Attio's OpenAPI
// description (docs.attio.com/rest-api). A field that is named by a UUID alone is left out: no reader knows it.
import type { CrmErrorTable } from './crm-error-table.js';

export const attio: CrmErrorTable = {
  codes: {
    rate_limit_exceeded: 'rateLimit',
    auth_error: 'access',
    billing_error: 'notInPlan',
    filter_error: 'badRequest',

    uniqueness_conflict: {
      kind: 'duplicate',
      words: /provided for attribute with slug "(?<field>[^"]+)" conflicts/,
    },
    slug_conflict: 'duplicate',
    multiple_match_results: 'duplicate',
    not_found: 'notFound',

    missing_value: {
      kind: 'required',
      words: /^Required value for attribute with slug "(?<field>[^"]+)"/,
    },
    immutable_value: 'readOnlyField',
    system_edit_unauthorized: 'readOnlyField',
    value_not_found: { kind: 'wrongReference', general: true },
    validation_type: { kind: 'invalidValue', general: true },
    invalid_request_error: { kind: 'refused', general: true },
  },
  phrases: [
    {
      kind: 'badOption',
      words: /^Cannot find (?:select|status) attribute with (?:select|status) option title "(?<value>[^"]*)"/,
    },
    { kind: 'invalidValue', words: /^An invalid value was passed to attribute with slug "(?<field>[^"]+)"/ },
    { kind: 'unknownField', words: /^Cannot find attribute with slug(?:\/ID)? "(?<field>[^"]+)"/ },
    {
      kind: 'unknownField',
      words: /^No attribute was found for matching_attribute slug\/ID "(?<field>[^"]+)"/,
    },
    {
      kind: 'wrongReference',
      words: /^(?:Parent record|Workspace member|Record) with [\w/]+ "(?<value>[^"]+)" not found/,
    },
  ],
};
