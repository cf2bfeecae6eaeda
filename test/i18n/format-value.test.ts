// Values of every type, and of every kind that goes wrong between a CRM and a screen. The pages live in New York.
import { expect } from 'chai';
import { shownValue, type ShownValue } from '../../src/i18n/format-value.js';
import type { FieldType, FieldValue } from '../../src/model/record-detail.js';

const messages = { yes: 'Yes', no: 'No' };
const shown = (type: FieldType, value: FieldValue | undefined, currency?: string, locale = 'en-US') =>
  shownValue({ type, ...(currency && { currency }) }, value, locale, messages);
const text = (value: ShownValue) => (value.kind === 'text' ? value.text.replace(/\s/g, ' ') : value.kind);

describe('shownValue', () => {
  it('keeps absent, null, empty, nothing chosen and zero apart', () => {
    expect(shown('number', undefined).kind).to.equal('unknown');
    expect(shown('number', null).kind).to.equal('noValue');
    expect(shown('text', '').kind).to.equal('emptyText');
    expect(shown('multi_picklist', []).kind).to.equal('nothingChosen');
    expect(text(shown('number', 0))).to.equal('0');
    expect(text(shown('number', '0'))).to.equal('0');
    expect(text(shown('boolean', false))).to.equal('No');
    expect(text(shown('text', ' '))).to.equal(' ');
  });

  describe('date', () => {
    const cases: [FieldValue, string][] = [
      ['2026-11-20', 'Nov 20, 2026'],
      ['2026-11-20T00:00:00Z', 'Nov 20, 2026'],
      ['2026-11-20T00:00:00.000+0000', 'Nov 20, 2026'],
      ['2026-11-20T00:00:00+14:00', 'Nov 20, 2026'],
      ['2026-11-20 00:00:00', 'Nov 20, 2026'],
      [Date.UTC(2026, 10, 20), 'Nov 20, 2026'],
      [String(Date.UTC(2026, 10, 20)), 'Nov 20, 2026'],
      ['2028-02-29', 'Feb 29, 2028'],
    ];
    for (const [value, expected] of cases)
      it(`never shifts ${value}`, () => expect(text(shown('date', value))).to.equal(expected));

    for (const value of ['n/a', '2026-02-30', '20.11.2026', '0000-00-00'])
      it(`shows ${value} as it is`, () => expect(text(shown('date', value))).to.equal(value));
  });

  describe('datetime', () => {
    const cases: [FieldValue, string][] = [
      ['2026-11-21T03:30:00Z', 'Nov 20, 2026, 10:30 PM EST'],
      ['2026-07-21T03:30:00Z', 'Jul 20, 2026, 11:30 PM EDT'],
      ['2026-11-21T03:30:00.000+0000', 'Nov 20, 2026, 10:30 PM EST'],
      ['2026-11-21T03:30:00+02:00', 'Nov 20, 2026, 8:30 PM EST'],
      [Date.UTC(2026, 10, 21, 3, 30), 'Nov 20, 2026, 10:30 PM EST'],
      [String(Date.UTC(2026, 10, 21, 3, 30)), 'Nov 20, 2026, 10:30 PM EST'],
      ['2026-11-21T03:30:00', 'Nov 21, 2026, 3:30 AM'],
      ['2026-11-21 03:30:00', 'Nov 21, 2026, 3:30 AM'],
      ['2026-11-21', 'Nov 21, 2026'],
      ['soon', 'soon'],
      ['2026-11-21T99:00:00Z', '2026-11-21T99:00:00Z'],
    ];
    for (const [value, expected] of cases)
      it(`shows ${value} as ${expected}`, () => expect(text(shown('datetime', value))).to.equal(expected));
  });

  describe('numbers', () => {
    it('reads numbers that come as strings', () => {
      expect(text(shown('number', '1250'))).to.equal('1,250');
      expect(text(shown('number', '-3.50'))).to.equal('-3.5');
      expect(text(shown('number', 1250.75, undefined, 'de'))).to.equal('1.250,75');
    });

    it('loses no digits', () => {
      expect(text(shown('number', '9007199254740993'))).to.equal('9,007,199,254,740,993');
      expect(text(shown('number', 0.1))).to.equal('0.1');
      expect(text(shown('number', 1.23456789))).to.equal('1.23456789');
    });

    it('shows what is no number as it is', () => {
      for (const value of ['', ' ', '12 500', 'many', '1,5', 'Infinity'])
        if (value) expect(text(shown('number', value))).to.equal(value);
      expect(text(shown('number', true))).to.equal('true');
    });

    it('writes money with its currency, without one, and with one that does not exist', () => {
      expect(text(shown('currency', 1250000.5, 'EUR'))).to.equal('€1,250,000.50');
      expect(text(shown('currency', '1250', 'JPY'))).to.equal('¥1,250');
      expect(text(shown('currency', 12.345, 'USD'))).to.equal('$12.345');
      expect(text(shown('currency', 0, 'USD'))).to.equal('$0.00');
      expect(text(shown('currency', 1234.5))).to.equal('1,234.5');
      expect(text(shown('currency', 12, 'euro'))).to.equal('12 euro');
    });

    it('does not multiply percents', () => {
      expect(text(shown('percent', 45))).to.equal('45%');
      expect(text(shown('percent', '0.5'))).to.equal('0.5%');
    });
  });

  it('reads booleans that come as strings and digits', () => {
    for (const value of [true, 'true', 'TRUE', 1, '1']) expect(text(shown('boolean', value))).to.equal('Yes');
    for (const value of [false, 'false', 'False', 0, '0'])
      expect(text(shown('boolean', value))).to.equal('No');
    expect(text(shown('boolean', 'maybe'))).to.equal('maybe');
  });

  it('reads several options from an array and from one string', () => {
    const both = { kind: 'list', items: ['chocolate', 'strawberry'] };
    expect(shown('multi_picklist', ['chocolate', 'strawberry'])).to.deep.equal(both);
    expect(shown('multi_picklist', 'chocolate;strawberry')).to.deep.equal(both);
    expect(shown('multi_picklist', ';chocolate; strawberry;')).to.deep.equal(both);
    expect(shown('multi_picklist', ';').kind).to.equal('nothingChosen');
  });

  it('shows a reference by its label, with the raw id at hand, or by its id', () => {
    expect(shown('reference', { id: '005A', label: 'Dana' })).to.deep.equal({
      kind: 'text',
      text: 'Dana',
      id: '005A',
    });
    expect(shown('reference', { id: '00GB' })).to.deep.equal({ kind: 'text', text: '00GB', code: true });
    expect(shown('reference', '005A')).to.deep.equal({ kind: 'text', text: '005A', code: true });
  });

  it('leaves text alone, whatever it looks like', () => {
    for (const type of ['text', 'long_text', 'html', 'email', 'phone', 'url', 'picklist'] as const)
      for (const value of [
        '<b>x</b>',
        ' spaced ',
        'javascript:alert(1)',
        '+4930901820',
        'مرحبا',
        '👩‍👩‍👧',
        'Unknown',
      ])
        expect(shown(type, value)).to.deep.equal({ kind: 'text', text: value });
    expect(text(shown('text', 17))).to.equal('17');
  });
});
