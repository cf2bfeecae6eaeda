// The errors of amoCRM (Kommo): codes of `validation-errors`, and numbers that its older API returns beside the HTTP status.
// Source: "List of API errors and responses" of amocrm.com/developers/content/api/errors and its Russian edition.
import type { CrmErrorTable } from './crm-error-table.js';

export const amocrm: CrmErrorTable = {
  codes: {
    // Wrong login, captcha needed, user turned off, no such account.
    110: 'signedOut',
    111: 'signedOut',
    112: 'signedOut',
    101: 'signedOut',
    // The address is not on the list of allowed addresses.
    113: 'access',
    // The request is not JSON, has no parameters, or names an unknown method.
    102: 'badRequest',
    103: 'badRequest',
    104: 'badRequest',
    // No rights to add contacts, or leads.
    202: 'access',
    244: 'access',
    402: 'notInPlan',

    NotSupportedChoice: 'badOption',
    FieldMissing: 'required',
    FieldNotExpected: 'unknownField',
    InvalidType: 'invalidValue',
  },
  phrases: [
    { kind: 'badOption', words: /^The value you selected is not a valid choice\.?$/ },
    { kind: 'required', words: /^This field is missing\.?$/ },
    { kind: 'unknownField', words: /^This field was not expected\.?$/ },
    { kind: 'invalidValue', words: /^This value should be of type \w+\.?$/ },
  ],
};
