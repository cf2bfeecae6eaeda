// What lands in a ticket when an error is copied.
import { expect } from 'chai';
import { panelEnglish } from '../../src/i18n/panel-messages.js';
import { copiedText } from '../../src/views/copied-text.js';
import { errors, link } from '../mocks/details.js';

const record = { type: 'account', id: 'a1', name: 'Acme Ltd' };

describe('copiedText', () => {
  it('says all that a support desk asks for', () => {
    const text = copiedText(
      { ...errors.email, correlationId: 'c-1' },
      link({ attemptedAt: '2026-11-20T08:15:00Z' }),
      record,
      panelEnglish,
    );
    expect(text.split('\n')).to.deep.equal([
      'Code: INVALID_EMAIL_ADDRESS',
      'Message: Email: invalid email address: Not a real email address',
      'Correlation id: c-1',
      'Record: Acme Ltd (account a1; hubspot company 9182)',
      'Time: 2026-11-20T08:15:00Z',
    ]);
  });

  it('leaves out what is not known', () => {
    const { objectId: _id, ...unnamed } = link({ attemptedAt: null, syncedAt: null });
    const text = copiedText({ code: '', message: 'Broken' }, unnamed, record, panelEnglish);
    expect(text).to.equal('Message: Broken\nRecord: Acme Ltd (account a1; hubspot company)');
  });
});
