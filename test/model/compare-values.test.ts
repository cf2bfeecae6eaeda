// Values that are equal in two forms, and values that differ where a reader would miss it.
import { expect } from 'chai';
import { compareValues, isCleared, type ValueDifference } from '../../src/model/compare-values.js';
import type { FieldType, FieldValue, UnsyncedField } from '../../src/model/record-detail.js';

const field = (
  type: FieldType,
  sent: FieldValue | undefined,
  inCrm: FieldValue | undefined,
  more: Partial<UnsyncedField> = {},
): UnsyncedField => ({
  name: 'x',
  label: 'X',
  type,
  cause: 'other',
  ...(sent !== undefined && { sent }),
  ...(inCrm !== undefined && { inCrm }),
  ...more,
});

type Case = readonly [FieldType, FieldValue, FieldValue];

function all(expected: ValueDifference | undefined, cases: readonly Case[]): void {
  for (const [type, one, two] of cases) {
    const name = `${type}: ${JSON.stringify(one)} and ${JSON.stringify(two)}`;
    expect(compareValues(field(type, one, two)), name).to.equal(expected);
    expect(compareValues(field(type, two, one)), `${name}, the other way round`).to.equal(expected);
  }
}

describe('compareValues', () => {
  it('finds the same value', () => {
    all('same', [
      ['text', 'Acme', 'Acme'],
      ['number', 0, 0],
      ['boolean', false, false],
      ['multi_picklist', ['a', 'b'], ['a', 'b']],
      ['reference', { id: '005A', label: 'Dana' }, { id: '005A', label: 'Dana' }],
      ['text', null, null],
      ['text', '', ''],
    ]);
  });

  it('finds equal numbers in another form', () => {
    all('form', [
      ['number', 50000, '50000.0'],
      ['number', '50000', 50000],
      ['number', '1e3', 1000],
      ['number', '1.5E-2', '0.0150'],
      ['number', '-0', 0],
      ['number', '+7', '007'],
      ['number', '.5', '0.5'],
      ['number', ' 17 ', 17],
      ['percent', '12.50', 12.5],
      ['currency', '900000.00', 900000],
      ['number', '9007199254740993.0', '9007199254740993'],
    ]);
    all(undefined, [
      ['number', 50000, 50001],
      ['number', 5, -5],
      ['number', 1000, 100],
      ['number', '9007199254740993', '9007199254740992'],
      ['number', 0.1, 0.10000000000000002],
      // The type does not say that these texts are numbers.
      ['text', '50000', '50000.0'],
      ['phone', '007', '7'],
    ]);
  });

  it('finds equal booleans in another form', () => {
    all('form', [
      ['boolean', 'true', true],
      ['boolean', 'False', false],
      ['boolean', 1, true],
      ['boolean', '0', 'false'],
    ]);
    all(undefined, [
      ['boolean', 'true', false],
      ['boolean', 'maybe', true],
    ]);
  });

  it('finds equal times and days in another form', () => {
    all('form', [
      ['datetime', '2026-11-20T08:00:00Z', '2026-11-20T08:00:00.000Z'],
      ['datetime', '2026-11-20T08:00:00Z', '2026-11-20T08:00:00.000+0000'],
      ['datetime', '2026-11-20T08:00:00Z', '2026-11-20 09:00:00+01'],
      ['datetime', '2026-11-20T08:00:00Z', '2026-11-20T03:00:00-05:00'],
      ['datetime', '2026-11-20T08:00:00Z', Date.UTC(2026, 10, 20, 8)],
      ['date', '2026-11-20', '2026-11-20T00:00:00.000+0000'],
      ['date', '2026-11-20', String(Date.UTC(2026, 10, 20))],
    ]);
    all(undefined, [
      ['datetime', '2026-11-20T08:00:00Z', '2026-11-20T08:00:30Z'],
      ['datetime', '2026-11-20T08:00:00Z', '2026-11-20T08:00:00'],
      ['datetime', '2026-11-20T08:00:00Z', '2026-11-20T08:00:00+0100'],
      ['date', '2026-11-20', '2026-11-21'],
    ]);
  });

  it('finds equal ids in another form, and different ones that differ in case', () => {
    all('form', [
      ['reference', '001D000000IRFma', '001D000000IRFmaIAH'],
      ['reference', { id: '001D000000IRFma', label: 'Acme' }, '001D000000IRFmaIAH'],
      ['reference', { id: '005A', label: 'Dana' }, { id: '005A', label: 'Dana Ruiz' }],
      ['text', '001D000000IRFma', '001D000000IRFmaIAH'],
      ['reference', '{A1B2C3D4-0000-4000-8000-00000000000F}', 'a1b2c3d4-0000-4000-8000-00000000000f'],
      ['reference', '9182', { id: '9182' }],
    ]);
    all('case', [['reference', '001D000000IRFma', '001d000000IRFma']]);
    all(undefined, [
      ['reference', '001D000000IRFma', '001D000000IRFmaIAI'],
      ['reference', '001d000000IRFma', '001D000000IRFmaIAH'],
      ['reference', { id: '005A', label: 'Dana' }, { id: '005B', label: 'dana' }],
      ['picklist', '001D000000IRFma', '001D000000IRFmaIAH'],
    ]);
  });

  it('finds equal phone numbers in another form', () => {
    all('form', [
      ['phone', '+49 30 901820', '+4930901820'],
      ['phone', '(415) 555-1212', '415.555.1212'],
      ['phone', 4155551212, '415 555 1212'],
    ]);
    all(undefined, [
      ['phone', '+14155551212', '4155551212'],
      ['phone', '415 555 1212 x5', '415 555 1212 x6'],
      ['text', '+49 30 901820', '+4930901820'],
    ]);
  });

  it('finds empty values in another form', () => {
    all('form', [
      ['text', null, ''],
      ['multi_picklist', null, []],
      ['multi_picklist', ';', ''],
    ]);
    all(undefined, [
      ['number', 0, null],
      ['boolean', false, ''],
      ['text', ' ', null],
    ]);
  });

  it('compares choices as sets', () => {
    all('order', [
      ['multi_picklist', ['a', 'b'], ['b', 'a']],
      ['multi_picklist', 'a;b', 'b;a'],
      ['multi_picklist', ['a', 'b', 'c'], 'c; a; b'],
      ['multi_picklist', ['a', 'b', 'a'], ['a', 'a', 'b']],
    ]);
    all('duplicate', [
      ['multi_picklist', ['a', 'b', 'b'], ['a', 'b']],
      ['multi_picklist', 'b;a;b', 'a;b'],
      ['multi_picklist', ['a', 'a', 'b'], ['a', 'b', 'b']],
    ]);
    all('form', [
      ['multi_picklist', ['a', 'b'], 'a;b'],
      ['multi_picklist', [1, 2], ['1', '2']],
      ['multi_picklist', 'a;b', ';a; b;'],
      ['picklist', ['Gold'], 'Gold'],
    ]);
    all('case', [['multi_picklist', ['b', 'A'], ['a', 'B']]]);
    all('spaces', [['multi_picklist', ['x', 'North  America'], ['North America', 'x']]]);
    all(undefined, [
      ['multi_picklist', ['a', 'b'], ['a', 'c']],
      ['multi_picklist', ['a', 'b'], ['a']],
      // The type does not say that these texts are lists.
      ['text', 'a;b', 'b;a'],
      ['picklist', 'a;b', 'b;a'],
    ]);
  });

  it('compares equal amounts by their currencies', () => {
    const compared = (currency: string | undefined, inCrmCurrency: string | undefined, inCrm = 900_000) =>
      compareValues(
        field('currency', '900000', inCrm, {
          ...(currency && { currency }),
          ...(inCrmCurrency && { inCrmCurrency }),
        }),
      );
    expect(compared('SEK', 'USD')).to.equal('currency');
    expect(compared('SEK', 'sek')).to.equal('form');
    expect(compared(undefined, undefined)).to.equal('form');
    expect(compared('SEK', undefined)).to.equal('amount');
    expect(compared(undefined, 'USD')).to.equal('amount');
    expect(compared('SEK', 'USD', 900_001)).to.equal(undefined);
  });

  it('finds what is not visible in texts of each type', () => {
    for (const type of ['text', 'long_text', 'html', 'picklist', 'email', 'url', 'phone'] as const) {
      all('case', [[type, 'Gold', 'gold']]);
      all('spaces', [[type, 'a  b', 'a b']]);
      all('lineBreaks', [[type, 'a\nb', 'a\r\nb']]);
      all('encoding', [[type, 'Zu\u0308rich', 'Zürich']]);
    }
  });

  it('compares nothing with an unknown value', () => {
    expect(compareValues(field('text', 'x', undefined))).to.equal(undefined);
    expect(compareValues(field('text', undefined, 'x'))).to.equal(undefined);
    expect(compareValues(field('text', undefined, undefined))).to.equal(undefined);
  });
});

describe('isCleared', () => {
  it('finds an empty value that was sent for a value in the CRM', () => {
    for (const nothing of [null, '', []]) {
      expect(isCleared(field('text', nothing, 'x'))).to.equal(true);
      expect(isCleared(field('text', nothing, 0))).to.equal(true);
      expect(isCleared(field('text', nothing, null))).to.equal(false);
      expect(isCleared(field('text', nothing, ''))).to.equal(false);
      expect(isCleared(field('text', nothing, undefined))).to.equal(false);
    }
    expect(isCleared(field('multi_picklist', ';', ['a']))).to.equal(true);
    expect(isCleared(field('text', undefined, 'x'))).to.equal(false);
    expect(isCleared(field('text', 0, 'x'))).to.equal(false);
    expect(isCleared(field('text', false, 'x'))).to.equal(false);
  });
});
