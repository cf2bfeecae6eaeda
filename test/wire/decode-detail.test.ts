// The answer for one record's panel: what fits becomes the model, what does not becomes an error that names its place.
import { expect } from 'chai';
import type { FieldValue, RecordDetail } from '../../src/model/record-detail.js';
import { decodeDetail } from '../../src/wire/decode-detail.js';
import { detailAnswer, withMember } from '../mocks/samples.js';

function parseWith(path: string, value: unknown): RecordDetail {
  return decodeDetail(withMember(detailAnswer, path, value));
}

/** What becomes of a value that was sent. */
function sent(type: string, value: unknown): FieldValue | undefined {
  return parseWith('links[0].syncedFields[0]', { name: 'f', type, sent: value }).links[0]?.syncedFields[0]
    ?.sent;
}

describe('decodeDetail', () => {
  it('reads the contract’s own example', () => {
    expect(decodeDetail(detailAnswer)).to.deep.equal(detailAnswer);
  });

  it('leaves out what it does not know', () => {
    expect(parseWith('links[0].region', 'eu')).to.deep.equal(detailAnswer);
    expect(parseWith('owner', {})).to.deep.equal(detailAnswer);
  });

  it('fills what may be left out', () => {
    const link = { provider: 'hubspot', objectType: 'company' };
    expect(decodeDetail({ links: [link] }, { type: 'account', id: 'a1' })).to.deep.equal({
      type: 'account',
      id: 'a1',
      revision: 0,
      links: [
        { ...link, phase: 'idle', outcome: null, detail: 'tracked', syncedFields: [], unsyncedFields: [] },
      ],
      deletedFrom: [],
    });
  });

  it('takes numbers for ids', () => {
    expect(parseWith('id', 5).id).to.equal('5');
    expect(parseWith('links[0].objectId', 9182).links[0]?.objectId).to.equal('9182');
    expect(sent('reference', { id: 5, label: 'Ann' })).to.deep.equal({ id: '5', label: 'Ann' });
  });

  it('takes a deletion that is named by its CRM alone', () => {
    expect(parseWith('deletedFrom', ['salesforce']).deletedFrom).to.deep.equal([{ provider: 'salesforce' }]);
  });

  const wrong: readonly (readonly [path: string, value: unknown, message: string])[] = [
    ['type', 5, 'expected a string, got 5'],
    ['id', true, 'expected a string, got true'],
    ['name', {}, 'expected a string, got an object'],
    ['revision', '5', 'expected a whole number from 0, got "5"'],
    ['links', undefined, 'expected an array, got nothing'],
    ['links[0]', null, 'expected an object, got null'],
    ['links[0].provider', undefined, 'expected a string, got nothing'],
    ['links[0].objectType', 5, 'expected a string, got 5'],
    ['links[0].objectId', {}, 'expected a string, got an object'],
    ['links[0].phase', 'done', 'expected one of idle, queued, syncing, got "done"'],
    ['links[0].outcome', 'ok', 'expected one of synced, partial, failed, skipped, got "ok"'],
    ['links[0].reason', [], 'expected a string, got an array'],
    ['links[0].error', 'Broken', 'expected an object, got "Broken"'],
    ['links[0].error.code', {}, 'expected a string, got an object'],
    ['links[0].error.message', 5, 'expected a string, got 5'],
    ['links[0].error.correlationId', [], 'expected a string, got an array'],
    ['links[0].syncedFields', {}, 'expected an array, got an object'],
    ['links[0].syncedFields[0]', 'domain', 'expected an object, got "domain"'],
    ['links[0].syncedFields[0].name', undefined, 'expected a string, got nothing'],
    ['links[0].syncedFields[0].label', 5, 'expected a string, got 5'],
    ['links[0].syncedFields[0].currency', 978, 'expected a string, got 978'],
    ['links[0].unsyncedFields[1].name', 5, 'expected a string, got 5'],
    ['links[0].unsyncedFields[0].message', {}, 'expected a string, got an object'],
    ['links[0].unsyncedFields[0].inCrm', [null], 'expected a string or a number, got null'],
    ['links[0].unsyncedFields[0].inCrm', {}, 'expected a string, got nothing'],
    ['links[0].unsyncedFields[0].inCrm', { id: '1', label: 5 }, 'expected a string, got 5'],
    ['deletedFrom', {}, 'expected an array, got an object'],
    ['deletedFrom[0]', 5, 'expected an object, got 5'],
    ['deletedFrom[0].provider', undefined, 'expected a string, got nothing'],
  ];
  const within: Readonly<Record<string, string>> = {
    '[null]': '[0]',
    '{}': '.id',
    '{"id":"1","label":5}': '.label',
  };
  for (const [path, value, message] of wrong) {
    const given = JSON.stringify(value);
    it(`names ${path} when it is ${given ?? 'missing'}`, () => {
      const place = path.endsWith('inCrm') ? path + (within[given] ?? '') : path;
      expect(() => parseWith(path, value)).to.throw(`record.${place}: ${message}`);
    });
  }

  it('names the whole when that is not a record', () => {
    for (const value of [undefined, null, [], 'x'])
      expect(() => decodeDetail(value)).to.throw(/^record: expected an object, got /);
  });

  it('does not lose a record for a date', () => {
    for (const path of [
      'links[0].syncedAt',
      'links[0].attemptedAt',
      'links[0].error.retryAt',
      'deletedFrom[0].deletedAt',
    ])
      for (const [date, kept] of [
        ['n/a', undefined],
        [null, null],
      ] as const) {
        const expected = withMember(detailAnswer, path, kept);
        expect(parseWith(path, date), path).to.deep.equal(expected);
      }
  });

  it('shows a field of a type, and a cause, that it does not know yet', () => {
    const field = parseWith('links[0].unsyncedFields[0].type', 'geolocation').links[0]?.unsyncedFields[0];
    expect(field?.type).to.equal('text');
    expect(
      parseWith('links[0].unsyncedFields[0].cause', 'quota').links[0]?.unsyncedFields[0]?.cause,
    ).to.equal('other');
    expect(parseWith('links[0].unsyncedFields[0].cause', 5).links[0]?.unsyncedFields[0]?.cause).to.equal(
      'other',
    );
  });

  it('shows the value of such a field as text, whatever its form', () => {
    expect(sent('geolocation', { lat: 1.5, lng: 2 })).to.equal('{"lat":1.5,"lng":2}');
    expect(sent('address_list', [{ city: 'Bonn' }, null])).to.equal('[{"city":"Bonn"},null]');
    expect(sent('geolocation', 'here')).to.equal('here');
    expect(sent('owner', { id: 5, label: 'Ann' })).to.deep.equal({ id: '5', label: 'Ann' });
  });

  it('keeps apart empty, zero, false, absent and the empty text', () => {
    for (const value of [null, 0, false, '', []]) expect(sent('text', value)).to.deep.equal(value);
    expect(sent('text', undefined)).to.equal(undefined);
    expect(
      parseWith('links[0].syncedFields[0].sent', undefined).links[0]?.syncedFields[0],
    ).to.not.have.property('sent');
  });

  it('does not take from a host’s own source what no wire could carry', () => {
    for (const value of [() => 1, Symbol('s'), 5n, new Date()]) {
      const field = { name: 'f', type: 'text', sent: value };
      const link = { provider: 'x', objectType: 'y', syncedFields: [field] };
      expect(() => decodeDetail({ type: 't', id: '1', links: [link] }), typeof value).to.throw(
        /syncedFields\[0\]\.sent/,
      );
    }
  });

  it('names a field after its name when it has no label', () => {
    expect(parseWith('links[0].syncedFields[0].label', undefined).links[0]?.syncedFields[0]?.label).to.equal(
      'domain',
    );
  });
});

describe('addresses in a detail', () => {
  const scripts = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    '\u0001javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\r\nscript:alert(1)',
    'java\tscript:alert(1)',
    'javascript\n:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://x/y',
    'file:///etc/passwd',
    'http://',
    'https://%',
    '',
    5,
    {},
  ];
  for (const path of ['historyUrl', 'links[0].objectUrl']) {
    it(`drops a ${path} that a reader must not follow`, () => {
      for (const url of scripts)
        expect(parseWith(path, url), JSON.stringify(url)).to.deep.equal(
          withMember(detailAnswer, path, undefined),
        );
    });

    it(`keeps a ${path} that leads to a page`, () => {
      for (const url of [
        'https://crm.test/1?x=javascript:',
        'http://crm.test',
        '/history?record=1',
        '//host/x',
        '#x',
        'x y',
      ])
        expect(parseWith(path, url)).to.deep.equal(withMember(detailAnswer, path, url));
    });
  }
});
