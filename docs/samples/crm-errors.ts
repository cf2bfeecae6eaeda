// How a page adds the errors of a CRM.
import { registerCrmErrors, type CrmErrorTable } from 'crm-sync-elements';

// #region register
registerCrmErrors('teamleader', {
  codes: {
    // A code, and the kind of error that it means.
    duplicate_email: 'duplicate',
    token_expired: 'signedOut',
    // `words` finds the field and its limit in "Job title: at most 80 characters".
    too_long: { kind: 'tooLong', words: /^(?<field>[^:]+): at most (?<limit>\d+) characters/ },
    // All codes that begin with `quota_`.
    'quota_*': 'rateLimit',
    // One code for several kinds of errors: the phrases below are more exact.
    invalid_request: { kind: 'invalidValue', general: true },
  },
  phrases: [
    { kind: 'required', words: /^Missing value for (?<field>\w+)$/ },
    { kind: 'badOption', words: /^"(?<value>[^"]*)" is not an option of (?<field>\w+)$/ },
  ],
});
// #endregion

// #region override
// In this Salesforce organization, duplicates are resolved by a nightly job.
const ours: CrmErrorTable = { codes: { DUPLICATES_DETECTED: { kind: 'duplicate', retryable: true } } };
registerCrmErrors('salesforce', ours);
// #endregion
