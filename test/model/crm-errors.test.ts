// The errors of CRMs, word for word as they return them: kind, retry, fields, and the sentence that a reader gets.
import { expect } from 'chai';
import { panelEnglish } from '../../src/i18n/panel-messages.js';
import { classifyCrmError } from '../../src/model/crm-errors/classify-crm-error.js';
import { registerCrmErrors } from '../../src/model/crm-errors/register-crm-errors.js';
import { providerOf } from '../../src/model/providers.js';
import { crmErrorSentences } from '../../src/views/crm-error-sentences.js';
import { crmErrorCases } from './crm-error-cases.js';

const none = { syncedFields: [], unsyncedFields: [] };
const { retryHelps, retryLater, retryDoesNotHelp, retryUnknown } = panelEnglish;
const retries = new Map([
  ['now', retryHelps],
  ['later', retryLater],
  ['no', retryDoesNotHelp],
  ['?', retryUnknown],
]);

interface Case {
  readonly provider: string;
  readonly code: string;
  readonly message: string;
  readonly given: readonly string[];
  readonly kind: string;
  readonly retry: string;
  readonly fields: string;
  readonly sentence: string;
}

function readCases(text: string): Case[] {
  const cases: Case[] = [];
  let provider = '';
  for (const line of text.split('\n').filter((row) => row.trim() !== '')) {
    if (line.startsWith('# ')) {
      provider = line.slice(2);
      continue;
    }
    const cells = line.split('|').map((cell) => cell.trim());
    const [code = '', message = '', given = '', kind = '', retry = '', fields = '', sentence = ''] = cells;
    cases.push({
      provider,
      code,
      message: message.replaceAll('\\n', '\n').replaceAll('\\\\', '\\'),
      given: given ? given.split(',') : [],
      kind,
      retry,
      fields,
      sentence,
    });
  }
  return cases;
}

describe('classifyCrmError', () => {
  const cases = readCases(crmErrorCases);

  it('is tried with at least 150 errors of eight CRMs and of HTTP', () => {
    expect(cases.length).to.be.at.least(150);
    const crms = new Set(cases.map(({ provider }) => provider));
    expect([...crms]).to.include.members(
      'salesforce hubspot dynamics pipedrive zoho attio close amocrm unknown'.split(' '),
    );
  });

  for (const { provider, code, message, given, kind, retry, fields, sentence } of cases)
    it(`reads ${provider} ${code || 'without a code'} (${message.slice(0, 60)})`, () => {
      const error = { code, message, ...(given.length > 0 && { fields: given }) };
      const classification = classifyCrmError(error, provider);
      expect(classification.kind ?? '').to.equal(kind);
      expect((classification.fields ?? []).join(',')).to.equal(fields);
      const link = { provider, ...none };
      const shown = crmErrorSentences(error, link, providerOf(provider).name, 0, panelEnglish);
      expect(shown.retry).to.equal(retries.get(retry));
      expect(shown.what).to.equal(sentence);
    });

  it('believes the backend before itself on whether trying again helps', () => {
    const retryable = (parts: object) =>
      classifyCrmError({ code: '', message: '', ...parts }, 'salesforce').retryable;
    expect(retryable({ code: 'UNABLE_TO_LOCK_ROW', retryable: false })).to.equal(false);
    expect(retryable({ code: 'E-4711', retryable: true })).to.equal(true);
    expect(retryable({ code: 'E-4711', retryAt: '2026-11-20T08:00:00Z' })).to.equal(true);
    expect(retryable({ code: 'STRING_TOO_LONG', retryAt: null })).to.equal(false);
  });

  it('reads an error with thousands of characters of options', () => {
    const options = 'label: A, value: a; '.repeat(20_000);
    const plain = {
      code: 'VALIDATION_ERROR',
      message: `"x" was not one of the allowed options: [${options}]`,
    };
    expect(classifyCrmError(plain, 'hubspot').kind).to.equal('badOption');
    const list = `[{"isValid":false,"message":"x was not one of the allowed options: [${options.slice(0, 90_000)}]","error":"INVALID_OPTION","name":"tier"}]`;
    const listed = { code: 'VALIDATION_ERROR', message: `Property values were not valid: ${list}` };
    expect(classifyCrmError(listed, 'hubspot')).to.deep.include({
      kind: 'badOption',
      fields: ['tier'],
      value: 'x',
    });
  });

  it('takes the fields of the error before those of the message, and the label where both name one field', () => {
    const message = 'Billing City: data value too large: Llan (max length=40)';
    const error = { code: 'STRING_TOO_LONG', message };
    expect(classifyCrmError({ ...error, fields: ['BillingCity'] }, 'salesforce').fields).to.deep.equal([
      'Billing City',
    ]);
    expect(classifyCrmError({ ...error, field: 'Other__c' }, 'salesforce').fields).to.deep.equal([
      'Other__c',
    ]);
    expect(classifyCrmError(error, 'salesforce')).to.deep.equal({
      kind: 'tooLong',
      retryable: false,
      fields: ['Billing City'],
      limit: '40',
    });
  });

  it('finds the tables of a CRM by its other names and in any case', () => {
    for (const provider of ['dynamics', 'Dynamics', 'dataverse'])
      expect(classifyCrmError({ code: '0X80060891', message: '' }, provider).kind).to.equal('notFound');
    expect(classifyCrmError({ code: '110', message: '' }, 'kommo').kind).to.equal('signedOut');
  });
});

describe('registerCrmErrors', () => {
  it('adds a CRM, with its codes, details and phrases', () => {
    registerCrmErrors('teamleader', {
      codes: {
        E_TAKEN: 'duplicate',
        E_LONG: { kind: 'tooLong', words: /^(?<field>[^:]+): at most (?<limit>\d+)/g },
        'LIMIT_*': { kind: 'rateLimit', retryable: false },
      },
      phrases: [{ kind: 'access', words: /^Your role cannot/ }],
    });
    const read = (code: string, message = '') => classifyCrmError({ code, message }, 'teamleader');
    expect(read('E_TAKEN').kind).to.equal('duplicate');
    for (let time = 0; time < 3; time++)
      expect(read('e_long', 'Tier: at most 12')).to.deep.include({ fields: ['Tier'], limit: '12' });
    expect(read('LIMIT_HOUR')).to.deep.equal({ kind: 'rateLimit', retryable: false });
    expect(read('E_NEW', 'Your role cannot do that').kind).to.equal('access');
    expect(read('503').kind).to.equal('unavailable');
  });

  it('goes before the tables of the kit, and before an earlier call', () => {
    const kind = () => classifyCrmError({ code: 'NO_PERMISSION', message: '' }, 'zoho').kind;
    expect(kind()).to.equal('access');
    registerCrmErrors('zoho', { codes: { NO_PERMISSION: 'missingScope' } });
    expect(kind()).to.equal('missingScope');
    registerCrmErrors('Zoho', { codes: { NO_PERMISSION: 'access' } });
    expect(kind()).to.equal('access');
    expect(classifyCrmError({ code: 'RECORD_LOCKED', message: '' }, 'zoho').kind).to.equal('recordLocked');
  });
});
