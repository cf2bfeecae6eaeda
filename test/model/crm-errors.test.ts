// The errors of CRMs, word for word as they return them, and what the kit makes of each.
import { expect } from 'chai';
import { classifyCrmError, type CrmErrorKind } from '../../src/model/crm-error-kind.js';

const cases: [crm: string, code: string, message: string, kind: CrmErrorKind, subject?: string][] = [
  [
    'Salesforce',
    'INVALID_EMAIL_ADDRESS',
    'Email: invalid email address: Not a real email address',
    'invalidEmail',
  ],
  ['Salesforce', 'REQUIRED_FIELD_MISSING', 'Required fields are missing: [Name]', 'required', 'Name'],
  [
    'Salesforce',
    'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
    'Jurisdiction: bad value for restricted picklist field: State of Washington',
    'badOption',
    'Jurisdiction',
  ],
  [
    'Salesforce',
    'INVALID_FIELD_FOR_INSERT_UPDATE',
    'Unable to create/update fields: IsClosedOnCreate. Please check the security settings of this field and verify that it is read/write for your profile or permission set.',
    'readOnlyField',
    'IsClosedOnCreate',
  ],
  [
    'Salesforce',
    'STRING_TOO_LONG',
    'Billing City: data value too large: Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch (max length=40)',
    'tooLong',
    '40',
  ],
  ['Salesforce', 'UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record', 'locked'],
  ['Salesforce', 'ENTITY_IS_DELETED', 'entity is deleted', 'deleted'],
  ['Salesforce', 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.', 'dailyLimit'],
  ['Salesforce', 'REQUEST_LIMIT_EXCEEDED', 'ConcurrentPerOrgLongTxn Limit exceeded.', 'rateLimit'],
  ['Salesforce', 'DUPLICATES_DETECTED', 'Use one of these records?', 'duplicate'],
  [
    'Salesforce',
    'CANNOT_INSERT_UPDATE_ACTIVATE_ENTITY',
    'AccountTrigger: execution of BeforeUpdate\n\ncaused by: System.NullPointerException: Versuch, ein Nullobjekt zu dereferenzieren\n\nTrigger.AccountTrigger: line 12',
    'automation',
  ],
  ['HubSpot', 'CONFLICT', 'Contact already exists. Existing ID: 12345', 'duplicate', '12345'],
  ['HubSpot', 'INVALID_OPTION', '… was not one of the allowed options: [label: A, value: a]', 'badOption'],
  ['HubSpot', 'PROPERTY_DOESNT_EXIST', 'Property "tier" does not exist', 'unknownField'],
  ['HubSpot', 'VALIDATION_ERROR', 'Property values were not valid', 'invalidValue'],
  ['HubSpot', 'VALIDATION_ERROR', 'Email address x@ is invalid', 'invalidEmail'],
  ['HubSpot', 'RATE_LIMIT', 'You have reached your secondly limit.', 'rateLimit'],
  ['HubSpot', 'RATE_LIMITS', 'You have reached your ten_secondly_rolling limit.', 'rateLimit'],
  ['HubSpot', 'RATE_LIMIT', 'You have reached your daily limit.', 'dailyLimit'],
  ['Dataverse', '0x80040237', 'A record with matching key values already exists.', 'duplicate'],
  [
    'Dataverse',
    '0x80072322',
    'Number of requests exceeded the limit of 6000 over time window of 300 seconds.',
    'rateLimit',
  ],
  ['Dataverse', '0x80048405', 'Access is denied.', 'access'],
  [
    'Dataverse',
    '0x0',
    "A validation error occurred. The length of the 'admin_office' attribute of the 'admin_maker' entity exceeded the maximum allowed length of '100'",
    'tooLong',
    '100',
  ],
  [
    'Pipedrive',
    'feature_capping_deals_limit',
    "Couldn't add the deal. Open deals limit reached.",
    'planLimit',
  ],
];

describe('classifyCrmError', () => {
  for (const [crm, code, message, kind, subject] of cases)
    it(`reads ${crm} ${code} (${message.slice(0, 40)})`, () => {
      const reading = classifyCrmError({ code, message });
      expect(reading.kind).to.equal(kind);
      expect(reading.subject).to.equal(subject);
      expect(reading.retryable).to.equal(['locked', 'rateLimit', 'dailyLimit'].includes(kind));
    });

  it('knows nothing of an unknown error, and says so', () => {
    expect(classifyCrmError({ code: 'E-4711', message: 'Etwas ist schiefgelaufen' })).to.deep.equal({});
    expect(classifyCrmError({ code: '', message: '' })).to.deep.equal({});
    expect(classifyCrmError({ code: '0x0', message: 'Fehler' })).to.deep.equal({});
  });

  it('believes the backend before itself on whether trying again helps', () => {
    expect(
      classifyCrmError({ code: 'UNABLE_TO_LOCK_ROW', message: '', retryable: false }).retryable,
    ).to.equal(false);
    expect(classifyCrmError({ code: 'E-4711', message: '', retryable: true }).retryable).to.equal(true);
    expect(
      classifyCrmError({ code: 'E-4711', message: '', retryAt: '2026-11-20T08:00:00Z' }).retryable,
    ).to.equal(true);
  });

  it('reads an error with thousands of characters of options', () => {
    const message = `"x" was not one of the allowed options: [${'label: A, value: a; '.repeat(20_000)}]`;
    expect(classifyCrmError({ code: 'VALIDATION_ERROR', message }).kind).to.equal('badOption');
  });
});
