// The errors of HubSpot: `category`, `subCategory`, `policyName`, and the `code` of each entry of `errors`. Sources: "Error
// handling" and "Usage guidelines and limits" of developers.hubspot.com; codes of properties as its CRM API returns them in
// "Property values were not valid: […]".
import type { CrmErrorTable } from './crm-error-table.js';

export const hubspot: CrmErrorTable = {
  codes: {
    RATE_LIMIT: { kind: 'rateLimit', general: true },
    RATE_LIMITS: { kind: 'rateLimit', general: true },
    DAILY: 'dailyLimit',
    SECONDLY: 'rateLimit',
    TEN_SECONDLY_ROLLING: 'rateLimit',
    INTERNAL_ERROR: 'internalError',
    // HubSpot moves the account to another data center for up to a day.
    477: 'unavailable',

    EXPIRED_AUTHENTICATION: 'signedOut',
    INVALID_AUTHENTICATION: 'signedOut',
    UNAUTHORIZED: 'signedOut',
    MISSING_SCOPES: 'missingScope',
    FORBIDDEN: 'access',
    OBJECT_NOT_FOUND: { kind: 'notFound', words: /(?:ID|id): ?(?<id>\d+)/ },

    CONFLICT: { kind: 'duplicate', words: /Existing ID: ?(?<id>[\w-]+)/ },
    OBJECT_ALREADY_EXISTS: { kind: 'duplicate', words: /Existing ID: ?(?<id>[\w-]+)/ },
    CONFLICTING_UNIQUE_VALUE: 'duplicate',
    INVALID_OBJECT_IDS: 'wrongReference',

    VALIDATION_ERROR: { kind: 'invalidValue', general: true },
    INVALID_OPTION: {
      kind: 'badOption',
      words: /^"?(?<value>[^\n]{1,200}?)"? was not one of the allowed options/,
    },
    INVALID_EMAIL: { kind: 'invalidEmail', words: /^Email address (?<value>\S+) is invalid/ },
    PROPERTY_DOESNT_EXIST: { kind: 'unknownField', words: /^Property "(?<field>[^"]+)" does not exist/ },
    READ_ONLY_VALUE: { kind: 'readOnlyField', words: /^"?(?<field>\w+)"? is a / },
    MISSING_REQUIRED_PROPERTY: { kind: 'required', words: /^Required property '(?<field>\w+)'/ },
    REQUIRED_FIELD: 'required',
    INVALID_LONG: { kind: 'invalidValue', words: /^(?<value>[^\n]{1,200}) was not a valid / },
    INVALID_INTEGER: { kind: 'invalidValue', words: /^(?<value>[^\n]{1,200}) was not a valid / },
    INVALID_NUMBER: { kind: 'invalidValue', words: /^(?<value>[^\n]{1,200}) was not a valid / },
    INVALID_BOOLEAN: { kind: 'invalidValue', words: /^(?<value>[^\n]{1,200}) was not a valid / },
    INVALID_DATE: { kind: 'invalidValue', words: /^(?<value>[^\n]{1,200}) was not a valid / },
    INVALID_STRING: 'invalidValue',
  },
  phrases: [
    // A list of errors as JSON inside the message. The first one counts.
    {
      kind: 'invalidValue',
      words:
        /^Property values were not valid: \[\{(?:"isValid":false,)?"message":"(?<message>(?:[^"\\]|\\.)*)","error":"(?<code>[A-Z_]+)","name":"(?<field>[^"\\]+)"/,
    },
    // The same list, when a quote inside the message has no backslash.
    {
      kind: 'invalidValue',
      words:
        /^Property values were not valid: \[[\s\S]*?","error":"(?<code>[A-Z_]+)","name":"(?<field>[^"\\]+)"/,
    },
    // Messages that begin with a user's value come first.
    { kind: 'unknownField', words: /^Property "(?<field>[^"]+)" does not exist/ },
    { kind: 'required', words: /^Error creating \w+\. +Some required properties were not set/ },
    { kind: 'invalidEmail', words: /^Email address (?<value>\S+) is invalid/ },
    { kind: 'badOption', words: /^"?(?<value>[^\n]{1,200}?)"? was not one of the allowed options/ },
    {
      kind: 'invalidValue',
      words: /^(?<value>[^\n]{1,200}) was not a valid (?:long|number|integer|boolean|date)/,
    },
    { kind: 'dailyLimit', words: /^You have reached your daily limit\.?$/ },
    { kind: 'rateLimit', words: /^You have reached your \w+ limit\.?$/ },
    { kind: 'duplicate', words: /^\w+ already exists\. Existing ID: ?(?<id>[\w-]+)/ },
    { kind: 'notFound', words: /^resource not found$/i },
  ],
};
