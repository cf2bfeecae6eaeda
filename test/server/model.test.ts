// The pure rules: roll-up, field values, what goes over the wire and comes back.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ReferenceBook } from '../../demo/server/connectors/reference-book.ts';
import { fullSalesforceId } from '../../demo/server/connectors/salesforce-id.ts';
import { sameWire } from '../../demo/server/connectors/same-wire.ts';
import { fromWire, toWire } from '../../demo/server/connectors/wire-values.ts';
import { isEmailAddress } from '../../demo/server/sandbox/crm-schema.ts';
import type { FieldDefinition, FieldType, FieldValue } from '../../demo/server/model/field-types.ts';
import { recordName, searchText, sortKey } from '../../demo/server/model/record-fields.ts';
import { rollUp } from '../../demo/server/model/sync-status.ts';
import { parseFieldValue } from '../../demo/server/workspace/parse-field-value.ts';

const hubspot = { allStrings: true, codedPicklists: true, idKey: (id: string) => id };
const salesforce = { allStrings: false, codedPicklists: false, idKey: fullSalesforceId };

function field(type: FieldType, more: Partial<FieldDefinition> = {}): FieldDefinition {
  return { name: 'f', label: 'F', type, group: 'G', ...more };
}

test('objects that agree roll up to their outcome, others to partial', () => {
  assert.equal(rollUp(['synced', 'synced']), 'synced');
  assert.equal(rollUp(['failed']), 'failed');
  assert.equal(rollUp(['skipped', 'skipped']), 'skipped');
  assert.equal(rollUp(['synced', 'failed']), 'partial');
  assert.equal(rollUp(['synced', 'skipped']), 'partial');
});

test('accents and case fold away in sorting and searching', () => {
  assert.equal(sortKey('Ångström'), 'angstrom');
  assert.ok(searchText('contact', { firstName: 'Zoë', email: 'Z@X.example' }).includes('zoe'));
  assert.equal(recordName('contact', { firstName: null, lastName: 'Kim' }), 'Kim');
  assert.equal(recordName('account', { name: null }), 'Unnamed');
});

describe('a value goes to the CRM and comes back the same', () => {
  const book = new ReferenceBook(fullSalesforceId);
  book.add({ id: 'usr_1', label: 'Dana' }, '0055g');
  const options = ['Health care', 'Media'];
  const cases: [FieldDefinition, FieldValue][] = [
    [field('text'), 'العربية and 👩🏽‍🚀'],
    [field('number'), 0],
    [field('currency'), 1250.5],
    [field('boolean'), false],
    [field('date'), '2026-11-20'],
    [field('datetime'), '2026-11-20T23:59:59.000Z'],
    [field('picklist', { options }), 'Health care'],
    [field('multi_picklist', { options }), ['Health care', 'Media']],
    [field('reference'), { id: 'usr_1', label: 'Dana' }],
    [field('email'), null],
  ];
  for (const [definition, value] of cases) {
    for (const [name, format] of Object.entries({ hubspot, salesforce })) {
      test(`${definition.type} in ${name}`, () => {
        const wire = toWire(format, definition, value, book);
        assert.notEqual(wire, undefined);
        assert.deepEqual(fromWire(format, definition, wire, book), value);
      });
    }
  }
});

test('empty is an empty string in one CRM and null in the other, and both are the same', () => {
  assert.equal(toWire(hubspot, field('text'), null, new ReferenceBook(fullSalesforceId)), '');
  assert.equal(toWire(salesforce, field('text'), null, new ReferenceBook(fullSalesforceId)), null);
  assert.ok(sameWire(hubspot, field('text'), '', null));
  assert.ok(sameWire(hubspot, field('text'), undefined, null));
  assert.equal(sameWire(hubspot, field('number'), '0', null), false);
  assert.equal(sameWire(hubspot, field('number'), 0, null), false);
});

test('a look-up to something the CRM does not have is not sent', () => {
  assert.equal(
    toWire(salesforce, field('reference'), { id: 'acc_9', label: 'X' }, new ReferenceBook(fullSalesforceId)),
    undefined,
  );
});

test('a boolean of the CRM in other words', () => {
  const book = new ReferenceBook(fullSalesforceId);
  for (const [wire, value] of [
    ['1', true],
    ['TRUE', true],
    ['0', false],
    ['False', false],
  ] as const) {
    assert.equal(fromWire(hubspot, field('boolean'), wire, book), value);
  }
});

test('an unknown id of the CRM stands for itself', () => {
  assert.deepEqual(new ReferenceBook(fullSalesforceId).fromCrm('00G5'), { id: '00G5', label: '00G5' });
});

test('e-mail addresses', () => {
  for (const good of ['a@b.example', 'first.last+tag@sub.domain.example'])
    assert.ok(isEmailAddress(good), good);
  for (const bad of [
    'x@',
    'x at y.example',
    '@y.example',
    'a b@c.example',
    'a@b',
    'a@b..example',
    '.a@b.example',
    'a.@b.example',
  ]) {
    assert.equal(isEmailAddress(bad), false, bad);
  }
});

describe('values that an edit may bring', () => {
  const good: [FieldDefinition, unknown, FieldValue][] = [
    [field('email'), 'not an address', 'not an address'],
    [field('picklist', { options: ['A'] }), 'B', 'B'],
    [field('text'), '', null],
    [field('multi_picklist'), [], null],
    [field('number'), 0, 0],
    [field('boolean'), false, false],
    [field('datetime'), '2026-11-20T10:00:00+02:00', '2026-11-20T08:00:00.000Z'],
    [field('reference'), { id: 'a', label: 'A', more: 1 }, { id: 'a', label: 'A' }],
  ];
  for (const [definition, value, parsed] of good) {
    test(`${definition.type} ${JSON.stringify(value)} is taken`, () => {
      assert.deepEqual(parseFieldValue(definition, value), { ok: true, value: parsed });
    });
  }
  const bad: [FieldDefinition, unknown][] = [
    [field('text'), 5],
    [field('text', { maxLength: 3 }), 'abcd'],
    [field('number'), '5'],
    [field('number'), Infinity],
    [field('boolean'), 'true'],
    [field('date'), '2026-02-31'],
    [field('date'), '20.11.2026'],
    [field('datetime'), '2026-11-20T10:00:00'],
    [field('multi_picklist'), 'a;b'],
    [field('multi_picklist'), [1]],
    [field('reference'), 'acc_001'],
  ];
  for (const [definition, value] of bad) {
    test(`${definition.type} ${JSON.stringify(value)} is refused`, () => {
      assert.equal(parseFieldValue(definition, value).ok, false);
    });
  }
});
