// The errors of Close: it sends HTTP statuses, and sentences in `error`, `errors` and `field-errors`, but no codes. Sources:
// "HTTP Response Codes" and "Rate Limits" of developer.close.com/api/overview; sentences as its API and SDK show them.
import type { CrmErrorTable } from './crm-error-table.js';

export const close: CrmErrorTable = {
  codes: {
    // A limit of the plan.
    402: 'planLimit',
  },
  phrases: [
    { kind: 'rateLimit', words: /^API call count exceeded for this [\w ]{1,40}$/ },
    { kind: 'required', words: /^(?:(?<field>[\w.]{1,80}): ?)?This field is required\.?$/ },
    { kind: 'badOption', words: /^["“']?(?<value>[^\n]{1,100}?)["”']? is not a valid choice\.?$/ },
    { kind: 'wrongReference', words: /^(?:(?<field>[\w.]{1,80}): ?)?Object does not exist\.?$/ },
    {
      kind: 'wrongReference',
      words: /^(?:(?<field>[\w.]{1,80}): ?)?Given user does not exist in your organization\.?$/,
    },
    { kind: 'invalidEmail', words: /^(?:(?<field>[\w.]{1,80}): ?)?Invalid email address\.?$/ },
    { kind: 'invalidValue', words: /^(?:(?<field>[\w.]{1,80}): ?)?Invalid phone number\.?$/ },
  ],
};
