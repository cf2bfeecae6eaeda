// The errors of Zoho CRM. Sources: the error codes of `record.json` and `record_locking.json` in Zoho's OpenAPI description
// (github.com/zoho/crm-oas, v8.0), and "Common Errors and Error Handling" (Kaizen 25) of help.zoho.com.
import type { CrmErrorTable } from './crm-error-table.js';

export const zoho: CrmErrorTable = {
  codes: {
    TOO_MANY_REQUESTS: 'rateLimit',
    INTERNAL_ERROR: 'internalError',
    INTERNAL_SERVER_ERROR: 'internalError',

    AUTHENTICATION_FAILURE: 'signedOut',
    AUTHENTICATION_FAILED: 'signedOut',
    INVALID_TOKEN: 'signedOut',
    OAUTH_SCOPE_MISMATCH: 'missingScope',
    NO_PERMISSION: 'access',
    FEATURE_NOT_SUPPORTED: 'notInPlan',
    TERRITORY_NOT_ENABLED: 'notInPlan',
    NOT_SUPPORTED: 'notInPlan',
    LICENSE_LIMIT_EXCEEDED: 'planLimit',
    LIMIT_EXCEEDED: 'planLimit',
    LIMIT_REACHED: 'planLimit',
    STORAGE_SPACE_EXCEEDED: 'planLimit',
    INVALID_MODULE: 'badRequest',
    INVALID_URL_PATTERN: 'badRequest',
    INVALID_REQUEST_METHOD: 'badRequest',
    INVALID_QUERY: 'badRequest',
    REQUIRED_PARAM_MISSING: 'badRequest',
    FILE_SIZE_MORE_THAN_ALLOWED_SIZE: 'badRequest',

    DUPLICATE_DATA: 'duplicate',
    NOT_FOUND: 'notFound',
    NO_RECORDS_FOUND: 'notFound',
    RECORD_LOCKED: 'recordLocked',
    NOT_APPROVED: 'recordLocked',
    RECORD_IN_BLUEPRINT: 'wrongState',
    ID_ALREADY_CONVERTED: 'wrongState',
    CONVERTED_RECORD: 'wrongState',
    CANNOT_BE_UPDATED: 'readOnlyField',
    CANNOT_PERFORM_ACTION: 'refused',
    CANNOT_PROCESS: 'refused',
    NOT_ALLOWED: 'refused',

    MANDATORY_NOT_FOUND: 'required',
    EXPECTED_FIELD_MISSING: 'required',
    DEPENDENT_FIELD_MISSING: 'required',
    INVALID_DATA: { kind: 'invalidValue', general: true },
    PATTERN_NOT_MATCHED: 'invalidValue',
    MAPPING_MISMATCH: 'invalidValue',
    DATA_MISMATCH: 'invalidValue',
  },
  phrases: [
    { kind: 'notFound', words: /^the (?:related )?id given seems to be invalid/i },
    { kind: 'signedOut', words: /^invalid oauth token/i },
    { kind: 'missingScope', words: /^invalid oauth scope/i },
  ],
};
