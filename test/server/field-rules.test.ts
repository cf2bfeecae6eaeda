// Rules over single fields: values that are equal for a CRM, and amounts that need their currency. The CRM is a script.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { ObjectResult } from '../../demo/server/connectors/connector.ts';
import { sameWire } from '../../demo/server/connectors/same-wire.ts';
import { fullSalesforceId } from '../../demo/server/connectors/salesforce-id.ts';
import type { FieldType, FieldValues } from '../../demo/server/model/field-types.ts';
import { linked, scriptedHubspot, scriptedSalesforce, type WrittenRow } from './support/scripted-crm.ts';

const format = { allStrings: false, codedPicklists: false, idKey: fullSalesforceId };

describe('two forms of one value', () => {
  type Wire = string | number | boolean | null;
  const equal: [FieldType, Wire, Wire][] = [
    ['multi_picklist', 'a;b', 'b;a'],
    ['multi_picklist', 'a;b', 'a;b;a'],
    ['multi_picklist', ';a;b', 'b;a;'],
    ['number', 50000, '50000.0'],
    ['currency', '50000', '50000.00'],
    ['percent', '0.5', '.50'],
    ['number', '-0', 0],
    ['number', '1E3', '1000'],
    ['number', '4150868000000376009', '4150868000000376009.0'],
    ['datetime', '2026-11-20T08:00:00.000Z', '2026-11-20T08:00:00.000+0000'],
    ['datetime', '2026-11-20T08:00:00Z', '2026-11-20T10:00:00+02:00'],
    ['datetime', '2026-11-20T08:00:00.000Z', '1795161600000'],
    ['date', '2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['boolean', true, 'true'],
    ['boolean', 'False', false],
    ['boolean', '1', true],
    ['phone', '+49 30/123-456', '+4930123456'],
    ['number', '0.1e2', 10],
    ['reference', '001A0000006Vm9r', '001A0000006Vm9rIAC'],
    ['text', null, ''],
  ];
  const different: [FieldType, Wire, Wire][] = [
    ['multi_picklist', 'a;b', 'a'],
    ['multi_picklist', 'a;b', 'A;b'],
    ['text', 'a;b', 'b;a'],
    ['text', '50000', '50000.0'],
    ['number', '4150868000000376009', '4150868000000376010'],
    ['number', 0, null],
    ['number', '', '0'],
    ['boolean', false, null],
    ['boolean', '2', true],
    ['phone', '+4930123456', '+4930123457'],
    ['phone', '030 ask for Kim', '030askforKim'],
    ['number', '-1', 1],
    ['number', '.', 0],
    ['datetime', '2026-11-20T08:00:00Z', '2026-11-20T08:00:00'],
    ['datetime', '2026-11-20T08:00:00Z', '2026-11-20T08:00:01Z'],
    ['date', '2026-11-20', '2026-11-20T01:00:00Z'],
    ['reference', '001A0000006Vm9r', '001A0000006vm9r'],
    ['picklist', 'gold', 'Gold'],
    ['text', 'true', 'True'],
  ];
  for (const [list, expected] of [
    [equal, true],
    [different, false],
  ] as const) {
    for (const [type, a, b] of list) {
      test(`${type}: ${String(a)} and ${String(b)} are ${expected ? 'equal' : 'different'}`, () => {
        const definition = { name: 'f', label: 'F', type, group: 'G' };
        assert.equal(sameWire(format, definition, a, b), expected);
        assert.equal(sameWire(format, definition, b, a), expected);
      });
    }
  }

  const held = {
    Products__c: 'Core;Mobile',
    NumberOfEmployees: '50000.0',
    Is_Reference__c: 'true',
    Last_Touch__c: '2026-11-20T08:00:00.000+0000',
    Name: 'Acme',
    Industry: 'Media',
    OwnerId: '0055g00000J7xWq',
  };
  const fields: FieldValues = {
    name: 'Acme',
    industry: 'Media',
    products: ['Mobile', 'Core'],
    employees: 50000,
    isReference: true,
    lastTouchAt: '2026-11-20T08:00:00.000Z',
    owner: { id: 'usr_1', label: 'Dana Whitfield' },
    tier: 'Diamond',
  };
  const id = '001A0000006Vm9rIAC';
  const failure = (statusCode: string, names: string[]) => ({
    body: [{ success: false, errors: [{ statusCode, message: 'No', fields: names }] }],
  });

  test('are not among the values that a refused record leaves out', async () => {
    const crm = scriptedSalesforce(() => failure('FIELD_CUSTOM_VALIDATION_EXCEPTION', []), { [id]: held });
    const [result] = await crm.connector.push([linked('account', 'Account', id, fields)], { force: true });
    assert.deepEqual(names(result?.objects[0]), ['tier']);
  });

  test('are not refused fields, although the CRM refuses to write them', async () => {
    const properties = ['Products__c', 'Is_Reference__c', 'Tier__c'];
    const crm = scriptedSalesforce(
      ([row]) =>
        'Products__c' in row!.properties
          ? failure('INVALID_FIELD_FOR_INSERT_UPDATE', properties)
          : { body: [{ id, success: true, errors: [] }] },
      { [id]: held },
    );
    const [result] = await crm.connector.push([linked('account', 'Account', id, fields)], { force: true });
    assert.equal(result?.objects[0]?.outcome, 'partial');
    assert.deepEqual(names(result?.objects[0]), ['tier']);
    assert.ok(result?.objects[0]?.syncedFields.some(({ name }) => name === 'products'));
  });

  test('are nothing to push', async () => {
    const crm = scriptedSalesforce(() => ({ status: 500 }), { [id]: held });
    const lastSent = { ...held, OwnerId: '0055g00000J7xWqAAJ', Tier__c: 'Diamond' };
    const record = linked('account', 'Account', id, fields, lastSent);
    const synced = { ...record, objects: [{ ...record.objects[0]!, lastOutcome: 'synced' as const }] };
    const [result] = await crm.connector.push([synced], { force: false });
    assert.equal(result?.objects[0]?.outcome, 'skipped');
    assert.equal(crm.writes.length, 0);
  });
});

describe('an amount and its currency go up together or not at all', () => {
  const refuse = (...properties: string[]) => {
    const errors = properties.map((name) => ({
      message: `${name} is bad`,
      code: 'INVALID_OPTION',
      in: name,
    }));
    return ({ properties: sent, objectWriteTraceId }: WrittenRow) =>
      errors.some((error) => error.in in sent)
        ? [
            {
              category: 'VALIDATION_ERROR',
              context: { objectWriteTraceId: [objectWriteTraceId] },
              errors: errors.filter((error) => error.in in sent),
            },
          ]
        : [];
  };
  async function push(
    type: 'account' | 'contact',
    fields: FieldValues,
    held: Record<string, string>,
    refused: ReturnType<typeof refuse>,
  ): Promise<{ object: ObjectResult; last: Record<string, unknown> }> {
    const crm = scriptedHubspot(
      (rows) => {
        const errors = rows.flatMap(refused);
        return { status: 207, body: { results: errors.length > 0 ? [] : [{ id: '101' }], errors } };
      },
      { '101': held },
    );
    const objectType = type === 'account' ? 'companies' : 'contacts';
    const [result] = await crm.connector.push([linked(type, objectType, '101', fields)], { force: true });
    assert.ok(result?.objects[0]);
    return { object: result.objects[0], last: crm.writes.at(-1)?.[0]?.properties ?? {} };
  }
  const contact = { email: 'a@b.example', budget: 900_000, budgetCurrency: 'SEK' };
  const usd = { email: 'a@b.example', budget: '1000', budget_currency: 'USD' };

  for (const [what, property] of [
    ['the currency', 'budget_currency'],
    ['the amount', 'budget'],
  ] as const) {
    test(`when the CRM refuses only ${what}`, async () => {
      const { object, last } = await push('contact', contact, usd, refuse(property));
      assert.equal(object.outcome, 'partial');
      assert.deepEqual(names(object), ['budget', 'budgetCurrency']);
      assert.deepEqual(last, { email: 'a@b.example' });
      const budget = object.unsyncedFields.find(({ name }) => name === 'budget');
      assert.deepEqual(
        [budget?.sent, budget?.currency, budget?.inCrm, budget?.inCrmCurrency],
        [900_000, 'SEK', 1000, 'USD'],
      );
    });
  }

  test('when the CRM has neither yet', async () => {
    const { object } = await push('contact', contact, {}, refuse('budget_currency'));
    assert.deepEqual(names(object), ['budget', 'budgetCurrency']);
  });

  test('when the amount cannot be sent at all', async () => {
    const account = { name: 'Acme', creditLimit: 5000, annualRevenue: 7, currency: 'SEK' };
    const crm = scriptedSalesforce(
      ([row]) =>
        'Credit_Limit__c' in row!.properties
          ? {
              body: [
                {
                  success: false,
                  errors: [
                    {
                      statusCode: 'INVALID_FIELD_FOR_INSERT_UPDATE',
                      message: 'No',
                      fields: ['Credit_Limit__c'],
                    },
                  ],
                },
              ],
            }
          : { body: [{ id: '001A0000006Vm9rIAC', success: true }] },
      { '001A0000006Vm9rIAC': { Credit_Limit__c: 4000, AnnualRevenue: 6, CurrencyIsoCode: 'USD' } },
    );
    const record = linked('account', 'Account', '001A0000006Vm9rIAC', account);
    const [result] = await crm.connector.push([record], { force: true });
    assert.deepEqual(names(result?.objects[0]), ['annualRevenue', 'creditLimit', 'currency']);
    assert.deepEqual(crm.writes.at(-1)?.[0]?.properties['Name'], 'Acme');
    assert.equal('CurrencyIsoCode' in crm.writes.at(-1)![0]!.properties, false);
  });

  test('but each alone when the CRM holds this currency already', async () => {
    const held = { annualrevenue: '6', credit_limit: '4000', currency_code: 'SEK' };
    const account = { name: 'Acme', annualRevenue: 7, currency: 'SEK', employees: 5 };
    const { object, last } = await push('account', account, held, refuse('annualrevenue'));
    assert.deepEqual(names(object), ['annualRevenue']);
    assert.equal(last['currency_code'], 'SEK');
  });

  test('and both go up when both are taken', async () => {
    const { object, last } = await push('contact', contact, usd, refuse());
    assert.equal(object.outcome, 'synced');
    assert.deepEqual([last['budget'], last['budget_currency']], ['900000', 'SEK']);
  });

  test('an equal number in another currency is a difference', async () => {
    const { object } = await push('contact', { ...contact, budget: 1000, email: 'x@' }, usd, refuse('email'));
    assert.deepEqual(names(object), ['budget', 'budgetCurrency', 'email']);
  });
});

function names(object: ObjectResult | undefined): string[] {
  return (object?.unsyncedFields ?? []).map(({ name }) => name).sort();
}
