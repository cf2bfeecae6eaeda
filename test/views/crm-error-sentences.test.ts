// What a reader is told about an error: no sentence contradicts its advice, in any language, and the field is named.
import { expect } from 'chai';
import { crmErrorEnglish } from '../../src/i18n/crm-error-messages.js';
import { messagesFor } from '../../src/i18n/messages.js';
import { panelEnglish } from '../../src/i18n/panel-messages.js';
import { isTemporary } from '../../src/model/crm-errors/classify-crm-error.js';
import type { CrmErrorKind } from '../../src/model/crm-errors/crm-error-table.js';
import { registerCrmErrors } from '../../src/model/crm-errors/register-crm-errors.js';
import type { CrmError, FieldCause, UnsyncedField } from '../../src/model/record-detail.js';
import { crmErrorSentences } from '../../src/views/crm-error-sentences.js';
import '../../src/locales/ar.js';
import '../../src/locales/de.js';
import '../../src/locales/es.js';
import '../../src/locales/fr.js';
import '../../src/locales/ja.js';
import '../../src/locales/pt-br.js';

const kinds = Object.keys(crmErrorEnglish) as CrmErrorKind[];
const now = Date.parse('2026-11-20T08:00:00Z');

// A CRM whose codes are the kinds.
registerCrmErrors('kinds', { codes: Object.fromEntries(kinds.map((kind) => [kind, kind])) });

/** Words that say when something ends. Only the advice for an error that ends by itself may have them. */
const timeWords: Readonly<Record<string, RegExp>> = {
  en: /today|tomorrow|shortly|moment|by itself|temporar/i,
  de: /heute|morgen|in Kürze|gleich\b|von selbst|vorübergehend/i,
  fr: /aujourd’hui|demain(?!d)|sous peu|vite|tout seul|temporaire/i,
  es: /\bhoy|mañana|en breve|enseguida|por sí solo|temporal/i,
  'pt-BR': /\bhoje|amanhã|em breve|\blogo\b|volta sozinho|temporári/i,
  ja: /本日|今日|明日|まもなく|すぐに|自然に|一時的/,
  ar: /اليوم(?!ي)|غدًا|بعد قليل|لحظات|من تلقاء|مؤقت/,
};

const shownFor = (locale: string, error: Partial<CrmError>, unsyncedFields: readonly UnsyncedField[] = []) =>
  crmErrorSentences(
    { code: '', message: '', ...error },
    { provider: 'kinds', syncedFields: [], unsyncedFields },
    'Acme',
    now,
    messagesFor(locale, panelEnglish),
  );

for (const [locale, time] of Object.entries(timeWords))
  describe(`sentences for errors in ${locale}`, () => {
    const { retryHelps, retryLater, retryDoesNotHelp, retryUnknown, nextTry } = messagesFor(
      locale,
      panelEnglish,
    );

    it('state facts only, and promise an end only for what ends by itself', () => {
      for (const kind of kinds) {
        const { what, whatToDo } = shownFor(locale, { code: kind });
        expect(what, kind).not.to.match(time);
        if (!isTemporary(kind)) expect(whatToDo, kind).not.to.match(time);
        expect(what, kind).to.contain('Acme');
        expect(whatToDo, kind).not.to.equal('');
      }
    });

    it('say the same about a retry as the advice beside them', () => {
      for (const kind of kinds) {
        const own = isTemporary(kind);
        const helps = kind === 'dailyLimit' ? retryLater : retryHelps;
        const said = own === undefined ? retryUnknown : own ? helps : retryDoesNotHelp;
        expect(shownFor(locale, { code: kind }).retry, kind).to.equal(said);

        // The backend knows better. Advice for the opposite case is left out.
        const yes = shownFor(locale, { code: kind, retryable: true });
        expect(yes.retry, kind).to.equal(helps);
        expect(yes.whatToDo !== '', kind).to.equal(own === true);
        const no = shownFor(locale, { code: kind, retryable: false });
        expect(no.retry, kind).to.equal(retryDoesNotHelp);
        expect(no.whatToDo !== '', kind).to.equal(own === false);
        const planned = shownFor(locale, { code: kind, retryAt: '2026-11-20T08:05:00Z' });
        expect(planned, kind).to.deep.include({ retry: nextTry, whatToDo: '' });
        const past = shownFor(locale, { code: kind, retryAt: '2026-11-20T07:00:00Z' });
        expect(past.retry, kind).to.equal(helps);
      }
    });

    it('send a reader whose connection has ended to an admin who connects it again', () => {
      for (const code of ['signedOut', 'invalid_grant', '401'])
        expect(shownFor(locale, { code }).whatToDo)
          .to.match(/admin|Administrator|administrateur|管理者|المسؤولين/)
          .and.contain('Acme');
    });

    it('say no more than is known of an unknown error', () => {
      const shown = shownFor(locale, { code: 'E-4711', message: 'Discount limit reached' });
      expect(shown.retry).to.equal(retryUnknown);
      expect(shown.whatToDo).to.equal('');
    });

    it('name the field, its limit and the existing record', () => {
      for (const kind of [
        'required',
        'badOption',
        'tooLong',
        'outOfRange',
        'invalidEmail',
        'wrongReference',
        'invalidValue',
        'readOnlyField',
        'unknownField',
        'duplicate',
        'validationRule',
      ])
        expect(shownFor(locale, { code: kind, field: 'Tier' }).what, kind).to.contain('Tier');
      const { crmError } = messagesFor(locale, panelEnglish);
      expect(crmError.tooLong('Acme', { limit: '40' })[0]).to.contain('40');
      expect(crmError.duplicate('Acme', { id: '4711' })[0]).to.contain('4711');
    });
  });

describe('the field of an error', () => {
  const unsynced = (name: string, label: string, cause: FieldCause, message?: string): UnsyncedField => ({
    name,
    label,
    type: 'text',
    cause,
    ...(message && { message }),
  });
  const email = unsynced('email', 'E-mail', 'rejected');
  const city = unsynced('Billing_City__c', 'Ort', 'too_long');

  it('has the label that the reader knows, whatever form of the name the CRM uses', () => {
    for (const field of ['Billing_City__c', 'BillingCity', 'billing city', 'Ort'])
      expect(shownFor('en', { code: 'required', field }, [email, city]).what).to.contain(': Ort.');
    expect(shownFor('en', { code: 'required', field: 'Zip' }, [email, city]).what).to.contain(': Zip.');
  });

  it('has the label of a synced field too', () => {
    const link = {
      provider: 'hubspot',
      syncedFields: [{ name: 'tier', label: 'Stufe', type: 'text' as const }],
      unsyncedFields: [],
    };
    const error = {
      code: 'INVALID_OPTION',
      message: 'Gold was not one of the allowed options: [A]',
      fields: ['tier'],
    };
    expect(crmErrorSentences(error, link, 'HubSpot', now, panelEnglish).what).to.equal(
      'Stufe (Gold): a value is not among the options that HubSpot allows.',
    );
  });

  it('is the only unsynced field that fits, when the error names none', () => {
    expect(shownFor('en', { code: 'invalidEmail' }, [email, city]).what).to.contain('E-mail');
    expect(shownFor('en', { code: 'tooLong' }, [email, city]).what).to.contain('Ort:');
    expect(shownFor('en', { code: 'signedOut' }, [email]).what).not.to.contain('E-mail');
  });

  it('is left out when several fit, except the one with the same message', () => {
    const phone = unsynced('phone', 'Telefon', 'rejected', 'not a number');
    expect(shownFor('en', { code: 'invalidValue', message: 'x' }, [email, phone]).what).to.equal(
      'Acme does not accept one of the values.',
    );
    expect(shownFor('en', { code: 'invalidValue', message: 'not a number' }, [email, phone]).what).to.contain(
      'Telefon',
    );
  });

  it('keeps a long value out of the sentence', () => {
    const message = `${'x'.repeat(500)} was not one of the allowed options: [A]`;
    const error = { code: 'INVALID_OPTION', message: message.slice(400), field: 'tier' };
    const link = { provider: 'hubspot', syncedFields: [], unsyncedFields: [] };
    expect(crmErrorSentences(error, link, 'HubSpot', now, panelEnglish).what).to.equal(
      'tier: a value is not among the options that HubSpot allows.',
    );
  });
});

it('a language of a host that lacks a kind falls back to English, and an unknown kind to the general sentence', () => {
  const messages = { ...panelEnglish, crmError: {} as typeof crmErrorEnglish };
  const link = { provider: 'zoho', syncedFields: [], unsyncedFields: [] };
  const locked = { code: 'RECORD_LOCKED', message: '' };
  expect(crmErrorSentences(locked, link, 'Zoho', now, messages).what).to.contain('locked in Zoho');
  registerCrmErrors('odd', { codes: { X: 'noSuchKind' as CrmErrorKind } });
  const odd = crmErrorSentences(
    { code: 'X', message: '' },
    { ...link, provider: 'odd' },
    'Odd',
    now,
    panelEnglish,
  );
  expect(odd.what).to.equal('Odd returned an error.');
});
