// The fields of an error, in the places where CRMs and backends put their names.
import { expect } from 'chai';
import { decodeDetail } from '../../src/wire/decode-detail.js';
import { decodeErrorFields } from '../../src/wire/decode-error-fields.js';

describe('decodeErrorFields', () => {
  for (const [what, error, fields] of [
    ['a list, as Salesforce sends it', { fields: ['Email', 'Name'] }, ['Email', 'Name']],
    ['one field', { field: 'Email' }, ['Email']],
    ['a field with a label', { field: { name: 'tier', label: 'Tier' } }, ['tier']],
    ['the context of HubSpot', { context: { propertyName: ['tier', 'email'] } }, ['tier', 'email']],
    [
      'the required properties of HubSpot',
      { context: { properties: ['level', 'company'] } },
      ['level', 'company'],
    ],
    ['a context with one name', { context: { propertyName: 'tier' } }, ['tier']],
    ['the details of Zoho', { details: { api_name: 'Last_Name' } }, ['Last_Name']],
    ['the same field twice', { field: 'tier', context: { propertyName: ['tier'] } }, ['tier']],
    ['an empty list', { fields: [] }, undefined],
    ['odd values', { fields: [null, 7, {}, ''], field: null, context: 'x', details: [] }, undefined],
  ] as const)
    it(`reads ${what}`, () => {
      expect(decodeErrorFields(error)).to.deep.equal(fields);
    });

  it('is part of a decoded link', () => {
    const error = { code: 'INVALID_OPTION', message: '', context: { propertyName: ['tier'] } };
    const links = [{ provider: 'hubspot', objectType: 'deal', error }];
    const detail = decodeDetail({ type: 'deal', id: '1', links });
    expect(detail.links[0]?.error?.fields).to.deep.equal(['tier']);
  });
});
