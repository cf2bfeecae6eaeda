// Answers for lists: what fits becomes the model, what does not becomes an error that names its place.
import { expect } from 'chai';
import { resetDiagnostics } from '../../src/diagnostics/report-fault.js';
import { SyncError, toSyncError } from '../../src/model/sync-error.js';
import { decodeStatus, decodeStatusBatch } from '../../src/wire/decode-status.js';
import { account, batchAnswer, memberOf, withMember } from '../mocks/samples.js';
import { useWarnings } from '../mocks/warnings.js';

const [record] = batchAnswer.records;

function messageOf(run: () => unknown): string {
  try {
    run();
  } catch (thrown) {
    expect(thrown).to.be.instanceOf(SyncError);
    expect(toSyncError(thrown).code).to.equal('bad_payload');
    return toSyncError(thrown).message;
  }
  throw new Error('It was taken, and should not have been');
}

describe('decodeStatus', () => {
  const warnings = useWarnings();

  it('reads the contract’s own example', () => {
    expect(decodeStatus(record, 'record')).to.deep.equal(record);
  });

  it('makes a record that cannot be changed', () => {
    expect(Object.isFrozen(decodeStatus(record, 'record'))).to.equal(true);
  });

  it('is not changed by who gave it', () => {
    const given = structuredClone(record);
    const status = decodeStatus(given, 'record');
    given?.deletedFrom.push('hubspot');
    given?.crms.pop();
    expect(status).to.deep.equal(record);
  });

  const wrong: readonly (readonly [path: string, value: unknown, message: string])[] = [
    ['type', 7, 'expected a string, got 7'],
    ['type', undefined, 'expected a string, got nothing'],
    ['id', {}, 'expected a string, got an object'],
    ['id', null, 'expected a string, got null'],
    ['id', 4150868000000376009, 'got 4150868000000376000, a number too long to be exact'],
    ['crms', undefined, 'expected an array, got nothing'],
    ['crms', {}, 'expected an array, got an object'],
  ];
  for (const [path, value, message] of wrong) {
    it(`names ${path} when it is ${JSON.stringify(value)?.slice(0, 20) ?? 'missing'}`, () => {
      const bad = withMember(record, path, value);
      expect(messageOf(() => decodeStatus(bad, 'record'))).to.equal(`record.${path}: ${message}`);
    });
  }

  const unreadable = { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 };
  /** What is odd, the part of the record that it leaves behind, and what the console says. */
  const odd: readonly (readonly [
    path: string,
    value: unknown,
    part: string,
    left: unknown,
    problem: string,
  ])[] = [
    ['name', 5, 'name', '5', 'name: expected a string, got 5'],
    ['name', { en: 'Acme' }, 'name', '{"en":"Acme"}', 'name: expected a string, got an object'],
    ['revision', '1842', 'revision', 1842, 'revision: "1842" is a text'],
    ['revision', -1, 'revision', 0, 'revision: expected a whole number from 0, got -1'],
    ['revision', 1.5, 'revision', 0, 'revision: expected a whole number from 0, got 1.5'],
    ['crms[0]', 'hubspot', 'crms', [], 'crms[0]: expected an object, got "hubspot"'],
    ['crms[0]', null, 'crms', [], 'crms[0]: expected an object, got null'],
    [
      'crms[0].provider',
      undefined,
      'crms[0].provider',
      '?',
      'crms[0].provider: expected a string, got nothing',
    ],
    [
      'crms[0].phase',
      'running',
      'crms[0].phase',
      'idle',
      'crms[0].phase: expected one of idle, queued, syncing, got "running"',
    ],
    [
      'crms[0].phase',
      { name: 'idle' },
      'crms[0].phase',
      'idle',
      'crms[0].phase: expected one of idle, queued, syncing, got an object',
    ],
    [
      'crms[0].objects',
      undefined,
      'crms[0].objects',
      unreadable,
      'crms[0].objects: expected an object, got nothing',
    ],
    [
      'crms[0].objects.failed',
      true,
      'crms[0].unreadable',
      true,
      'crms[0].objects.failed: expected a whole number from 0, got true',
    ],
    ['crms[0].objects.failed', '1', 'crms[0].objects.failed', 1, 'crms[0].objects.failed: "1" is a text'],
    ['deletedFrom', 'salesforce', 'deletedFrom', [], 'deletedFrom: expected an array, got "salesforce"'],
    [
      'deletedFrom[0]',
      { provider: 'salesforce' },
      'deletedFrom[0]',
      'salesforce',
      'deletedFrom[0]: expected a string, got an object',
    ],
    ['deletedFrom[0]', 5, 'deletedFrom', [], 'deletedFrom[0]: expected an object, got 5'],
  ];
  for (const [path, value, part, left, problem] of odd) {
    it(`keeps the rest of a record whose ${path} is ${JSON.stringify(value) ?? 'missing'}, and reports it`, async () => {
      const status = decodeStatus(withMember(record, path, value), 'record');
      expect(memberOf(status, part)).to.deep.equal(left);
      expect(status.id).to.equal('a1');
      const said = await warnings.all();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`record.${problem}`);
    });
  }

  it('keeps one CRM of two whose other is odd', () => {
    const [crm] = record?.crms ?? [];
    for (const bad of [null, 5, 'zoho', [], { provider: 'zoho', objects: { synced: 'x' } }]) {
      const { crms } = decodeStatus({ ...record, crms: [bad, crm] }, 'record');
      expect(crms.at(-1), JSON.stringify(bad)).to.deep.equal(crm);
    }
  });

  it('takes null for an empty list', async () => {
    const status = decodeStatus({ ...record, crms: null, deletedFrom: null }, 'record');
    expect([status.crms, status.deletedFrom]).to.deep.equal([[], []]);
    expect(decodeStatusBatch({ records: null, errors: null }, [])).to.deep.equal({ records: [], errors: [] });
    expect(await warnings.all()).to.deep.equal([]);
  });

  it('names the whole when that is not a record', () => {
    for (const value of [undefined, null, 'a1', 5, true, []])
      expect(messageOf(() => decodeStatus(value, 'records[3]'))).to.match(
        /^records\[3\]: expected an object, got /,
      );
  });

  it('takes numbers for ids', () => {
    expect(decodeStatus({ ...record, id: 17 }, 'record').id).to.equal('17');
    expect(decodeStatus({ ...record, id: 0 }, 'record').id).to.equal('0');
  });

  it('takes the type that was asked for when the record does not say its own', () => {
    const { type: _type, ...rest } = record ?? { type: '' };
    expect(decodeStatus(rest, 'record', 'contact').type).to.equal('contact');
    expect(decodeStatus(record, 'record', 'contact').type).to.equal('account');
  });

  it('fills what may be left out', () => {
    const least = decodeStatus(
      { type: 'account', id: 'a1', crms: [{ provider: 'x', objects: {} }] },
      'record',
    );
    expect(least).to.deep.equal({
      type: 'account',
      id: 'a1',
      revision: 0,
      crms: [
        {
          provider: 'x',
          phase: 'idle',
          objects: { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 },
        },
      ],
      deletedFrom: [],
    });
  });

  it('leaves out what it does not know', () => {
    const grown = withMember(withMember(record, 'owner', 'me'), 'crms[0].region', 'eu');
    expect(decodeStatus(grown, 'record')).to.deep.equal(record);
  });

  it('does not lose a record for a date: what is none is unknown, and null stays null', () => {
    for (const date of ['n/a', '', 'yesterday', 'sent 5', {}, '2026-13-45T00:00:00Z']) {
      const { crms } = decodeStatus(withMember(record, 'crms[0].syncedAt', date), 'record');
      expect(crms[0], JSON.stringify(date)).to.not.have.property('syncedAt');
    }
    expect(decodeStatus(withMember(record, 'crms[0].syncedAt', null), 'record').crms[0]?.syncedAt).to.equal(
      null,
    );
  });
});

describe('decodeStatusBatch', () => {
  it('reads the contract’s own example', () => {
    expect(decodeStatusBatch(batchAnswer, [])).to.deep.equal(batchAnswer);
  });

  it('does not lose the batch for one bad record', () => {
    const bad = { ...record, id: 'a2', crms: 'none' };
    const batch = decodeStatusBatch({ records: [bad, record] }, []);
    expect(batch.records.map(({ id }) => id)).to.deep.equal(['a1']);
    expect(batch.errors).to.deep.equal([
      { id: 'a2', code: 'bad_payload', message: 'records[0].crms: expected an array, got "none"' },
    ]);
  });

  it('names a bad record by the id that can be read, else by none', () => {
    const records = [{ id: 5 }, { id: {} }, null, 'a1', []];
    expect(decodeStatusBatch({ records }, []).errors.map(({ id }) => id)).to.deep.equal([
      '5',
      '',
      '',
      '',
      '',
    ]);
  });

  it('does not lose the batch for a bad error', () => {
    const errors = [null, 'x', 5, { id: 7 }, { id: 'a9', code: 5, message: {} }];
    expect(decodeStatusBatch({ records: [record], errors }, [])).to.deep.equal({
      records: [record],
      errors: [
        { id: '7', code: 'internal', message: '' },
        { id: 'a9', code: 'internal', message: '{}' },
      ],
    });
  });

  it('needs no errors', () => {
    expect(decodeStatusBatch({ records: [] }, [])).to.deep.equal({ records: [], errors: [] });
    expect(decodeStatusBatch({ records: [], errors: null }, []).errors).to.deep.equal([]);
  });

  it('names what is wrong with the batch itself', () => {
    expect(messageOf(() => decodeStatusBatch([], []))).to.equal('answer: expected an object, got an array');
    expect(messageOf(() => decodeStatusBatch({}, []))).to.equal('records: expected an array, got nothing');
    expect(decodeStatusBatch({ records: [], errors: {} }, []).errors).to.deep.equal([]);
  });

  const warnings = useWarnings();

  it('makes a fault of an id in another form than the requested one, and names both', async () => {
    for (const [asked, got] of [
      ['a1', 'A1'],
      ['a1', ' a1 '],
      ['customer-1', 1],
      ['001Qy00000Acme1', '001Qy00000Acme1IAE'],
      ['{0F8A-11}', '0f8a-11'],
    ] as const) {
      resetDiagnostics();
      const batch = decodeStatusBatch({ records: [{ ...record, id: got }] }, [account(asked)]);
      expect(batch.errors.map(({ id, code }) => [id, code])).to.deep.equal([[asked, 'bad_payload']]);
      expect((await warnings.all()).at(-1)).to.contain(
        `was asked for id "${asked}" and answered id "${got}"`,
      );
    }
    expect(await warnings.all()).to.have.length(5);
  });

  it('reports an id that is left out, which stays unknown', async () => {
    expect(decodeStatusBatch({ records: [record] }, [account('a1'), account('a2')]).errors).to.deep.equal([]);
    const [warning, ...more] = await warnings.all();
    expect(warning).to.contain('was asked for id "a2" and left it out');
    expect(more).to.deep.equal([]);
  });
});
