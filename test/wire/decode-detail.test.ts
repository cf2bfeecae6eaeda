// The answer for one record's panel: what fits becomes the model, what does not becomes an error that names its place.
import { expect } from 'chai';
import type { FieldValue, RecordDetail } from '../../src/model/record-detail.js';
import { decodeDetail } from '../../src/wire/decode-detail.js';
import { detailAnswer, memberOf, withMember } from '../mocks/samples.js';
import { useWarnings } from '../mocks/warnings.js';

function parseWith(path: string, value: unknown): RecordDetail {
  return decodeDetail(withMember(detailAnswer, path, value));
}

/** What becomes of a value that was sent. */
function sent(type: string, value: unknown): FieldValue | undefined {
  return parseWith('links[0].syncedFields[0]', { name: 'f', type, sent: value }).links[0]?.syncedFields[0]
    ?.sent;
}

describe('decodeDetail', () => {
  const warnings = useWarnings();

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
    ['id', 4150868000000376009, 'got 4150868000000376000, a number too long to be exact'],
    ['links', undefined, 'expected an array, got nothing'],
    ['links', {}, 'expected an array, got an object'],
  ];
  for (const [path, value, message] of wrong) {
    it(`names ${path} when it is ${JSON.stringify(value) ?? 'missing'}`, () => {
      expect(() => parseWith(path, value)).to.throw(`record.${path}: ${message}`);
    });
  }

  const link = 'links[0]';
  const field = 'links[0].unsyncedFields[0]';
  const address = { street: '1 Main St', city: 'Bonn' };
  /** What is odd, the part of the detail that it leaves behind, and what the console says. */
  const odd: readonly (readonly [
    path: string,
    value: unknown,
    part: string,
    left: unknown,
    problem: string,
  ])[] = [
    ['name', {}, 'name', '{}', 'name: expected a string, got an object'],
    ['revision', '5', 'revision', 5, 'revision: "5" is a text'],
    ['links[0]', null, 'links', [], 'links[0]: expected an object, got null'],
    [
      `${link}.provider`,
      undefined,
      `${link}.provider`,
      '?',
      `${link}.provider: expected a string, got nothing`,
    ],
    [
      `${link}.objectType`,
      undefined,
      `${link}.objectType`,
      '',
      `${link}.objectType: expected a string, got nothing`,
    ],
    [`${link}.objectType`, null, `${link}.objectType`, '', `${link}.objectType: expected a string, got null`],
    [`${link}.objectType`, 5, `${link}.objectType`, '5', `${link}.objectType: expected a string, got 5`],
    [
      `${link}.objectId`,
      {},
      `${link}.objectId`,
      undefined,
      `${link}.objectId: expected a string, got an object`,
    ],
    [
      `${link}.phase`,
      'done',
      `${link}.phase`,
      'idle',
      `${link}.phase: expected one of idle, queued, syncing, got "done"`,
    ],
    [
      `${link}.outcome`,
      'archived',
      `${link}.unknownOutcome`,
      'archived',
      `${link}.outcome: expected one of synced, partial, failed, skipped, got "archived"`,
    ],
    [
      `${link}.outcome`,
      7,
      `${link}.unknownOutcome`,
      '7',
      `${link}.outcome: expected one of synced, partial, failed, skipped, got 7`,
    ],
    [`${link}.reason`, ['a'], `${link}.reason`, '["a"]', `${link}.reason: expected a string, got an array`],
    [
      `${link}.error`,
      'Broken',
      `${link}.error`,
      { code: '', message: 'Broken' },
      `${link}.error: expected an object, got "Broken"`,
    ],
    [
      `${link}.error.code`,
      {},
      `${link}.error.code`,
      '{}',
      `${link}.error.code: expected a string, got an object`,
    ],
    [
      `${link}.error.message`,
      { en: 'No' },
      `${link}.error.message`,
      '{"en":"No"}',
      `${link}.error.message: expected a string, got an object`,
    ],
    [
      `${link}.error.correlationId`,
      [],
      `${link}.error.correlationId`,
      undefined,
      `${link}.error.correlationId: expected a string, got an array`,
    ],
    [
      `${link}.syncedFields`,
      {},
      `${link}.syncedFields`,
      [],
      `${link}.syncedFields: expected an array, got an object`,
    ],
    [
      `${link}.syncedFields[0]`,
      5,
      `${link}.syncedFields`,
      [],
      `${link}.syncedFields[0]: expected an object, got 5`,
    ],
    [
      `${link}.syncedFields[0]`,
      'domain',
      `${link}.syncedFields[0].label`,
      'domain',
      `${link}.syncedFields[0]: expected an object, got "domain"`,
    ],
    [
      `${link}.syncedFields[0].name`,
      undefined,
      `${link}.syncedFields[0].name`,
      '#1',
      `${link}.syncedFields[0].name: expected a string, got nothing`,
    ],
    [
      `${link}.syncedFields[0].name`,
      5,
      `${link}.syncedFields[0].name`,
      '5',
      `${link}.syncedFields[0].name: expected a string, got 5`,
    ],
    [
      `${link}.syncedFields[0].currency`,
      978,
      `${link}.syncedFields[0].currency`,
      undefined,
      `${link}.syncedFields[0].currency: expected a string, got 978`,
    ],
    [
      `${field}.message`,
      { en: 'No' },
      `${field}.message`,
      '{"en":"No"}',
      `${field}.message: expected a string, got an object`,
    ],
    [
      `${field}.inCrm`,
      address,
      `${field}.inCrm`,
      JSON.stringify(address),
      `${field}.inCrm.id: expected a string, got nothing`,
    ],
    [
      `${field}.inCrm`,
      [address, 'x'],
      `${field}.inCrm`,
      [JSON.stringify(address), 'x'],
      `${field}.inCrm: expected strings or numbers, got an object`,
    ],
    [
      `${field}.inCrm`,
      [{ id: '1', label: 'Ann' }],
      `${field}.inCrm`,
      ['Ann'],
      `${field}.inCrm: expected strings or numbers, got an object`,
    ],
    [
      `${field}.inCrm`,
      [null, 'x'],
      `${field}.inCrm`,
      ['null', 'x'],
      `${field}.inCrm: expected strings or numbers, got null`,
    ],
    [
      `${field}.inCrm`,
      [[1], true],
      `${field}.inCrm`,
      ['[1]', 'true'],
      `${field}.inCrm: expected strings or numbers, got an array`,
    ],
    [`${field}.inCrm`, {}, `${field}.inCrm`, '{}', `${field}.inCrm.id: expected a string, got nothing`],
    [
      `${field}.inCrm`,
      { label: 'Ann' },
      `${field}.inCrm`,
      'Ann',
      `${field}.inCrm.id: expected a string, got nothing`,
    ],
    [
      `${field}.inCrm`,
      { id: '1', label: 5 },
      `${field}.inCrm`,
      { id: '1' },
      `${field}.inCrm.label: expected a string, got 5`,
    ],
    [
      `${field}.inCrm`,
      4150868000000376009,
      `${field}.inCrm`,
      undefined,
      `${field}.inCrm: got 4150868000000376000, a number too long to be exact`,
    ],
    ['deletedFrom', {}, 'deletedFrom', [], 'deletedFrom: expected an array, got an object'],
    ['deletedFrom[0]', 5, 'deletedFrom', [], 'deletedFrom[0]: expected an object, got 5'],
    [
      'deletedFrom[0].provider',
      undefined,
      'deletedFrom',
      [],
      'deletedFrom[0].provider: expected a string, got nothing',
    ],
  ];
  for (const [path, value, part, left, problem] of odd) {
    it(`keeps the rest when ${path} is ${JSON.stringify(value) ?? 'missing'}, and reports it`, async () => {
      const detail = parseWith(path, value);
      expect(memberOf(detail, part)).to.deep.equal(left);
      // The neighbours of the odd part.
      if (path.startsWith(`${link}.`)) {
        expect(detail.deletedFrom).to.deep.equal(detailAnswer.deletedFrom);
        expect(detail.links[0]?.unsyncedFields[1]).to.deep.equal(detailAnswer.links[0]?.unsyncedFields[1]);
      }
      const said = await warnings.all();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`record.${problem}`);
    });
  }

  it('keeps the links beside an odd one', () => {
    const [good] = detailAnswer.links;
    for (const bad of [null, 'x', {}, { provider: 'zoho', syncedFields: 5 }]) {
      const { links } = decodeDetail({ ...detailAnswer, links: [bad, good] });
      expect(links.at(-1), JSON.stringify(bad)).to.deep.equal(good);
    }
  });

  it('takes null for an empty list', async () => {
    const detail = parseWith('links', null);
    expect(detail.links).to.deep.equal([]);
    for (const list of ['deletedFrom', 'links[0].syncedFields', 'links[0].unsyncedFields'])
      expect(memberOf(parseWith(list, null), list), list).to.deep.equal([]);
    expect(await warnings.all()).to.deep.equal([]);
  });

  it('reports members in snake case once, and shows the rest', async () => {
    const snake = {
      provider: 'zoho',
      object_type: 'deal',
      object_id: '7',
      synced_at: null,
      synced_fields: [],
    };
    expect(decodeDetail({ ...detailAnswer, links: [snake], history_url: '/x' }).links[0]?.provider).to.equal(
      'zoho',
    );
    const [warning, ...more] = await warnings.all();
    expect(warning).to.contain('record.links[0].object_type is ignored. Expected: objectType');
    expect(more).to.deep.equal([]);
  });

  it('reads the currency of the value in the CRM', () => {
    const money = {
      name: 'amount',
      type: 'currency',
      currency: 'SEK',
      inCrmCurrency: 'USD',
      sent: 9,
      inCrm: 9,
    };
    const { links } = parseWith(field, money);
    expect(links[0]?.unsyncedFields[0]?.inCrmCurrency).to.equal('USD');
    expect(parseWith(`${field}.inCrmCurrency`, 5).links[0]?.unsyncedFields[0]).to.not.have.property(
      'inCrmCurrency',
    );
  });

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

  it('shows the value of such a field as text, whatever its form, and reports nothing', async () => {
    expect(sent('geolocation', { lat: 1.5, lng: 2 })).to.equal('{"lat":1.5,"lng":2}');
    expect(sent('address_list', [{ city: 'Bonn' }, null])).to.deep.equal(['{"city":"Bonn"}', 'null']);
    expect(sent('geolocation', 'here')).to.equal('here');
    expect(sent('owner', { id: 5, label: 'Ann' })).to.deep.equal({ id: '5', label: 'Ann' });
    expect(await warnings.all()).to.deep.equal([]);
  });

  it('keeps apart empty, zero, false, absent and the empty text', () => {
    for (const value of [null, 0, false, '', []]) expect(sent('text', value)).to.deep.equal(value);
    expect(sent('text', undefined)).to.equal(undefined);
    expect(
      parseWith('links[0].syncedFields[0].sent', undefined).links[0]?.syncedFields[0],
    ).to.not.have.property('sent');
  });

  it('does not lose the panel for what no wire could carry, from a host’s own source', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    for (const [value, left] of [
      [() => 1, undefined],
      [Symbol('s'), undefined],
      [circle, undefined],
      [12345678901234567890n, '12345678901234567890'],
    ] as const) {
      const fields = [{ name: 'f', type: 'text', sent: value }];
      const answer = {
        type: 't',
        id: '1',
        links: [{ provider: 'x', objectType: 'y', syncedFields: fields }],
      };
      expect(decodeDetail(answer).links[0]?.syncedFields[0]?.sent, typeof value).to.equal(left);
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
