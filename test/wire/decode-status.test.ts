// Answers for lists: what fits becomes the model, what does not becomes an error that names its place.
import { expect } from 'chai';
import { SyncError, toSyncError } from '../../src/model/sync-error.js';
import { decodeStatus, decodeStatusBatch } from '../../src/wire/decode-status.js';
import { batchAnswer, withMember } from '../mocks/samples.js';

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
    ['name', 5, 'expected a string, got 5'],
    ['revision', '1842', 'expected a whole number from 0, got "1842"'],
    ['revision', -1, 'expected a whole number from 0, got -1'],
    ['revision', 1.5, 'expected a whole number from 0, got 1.5'],
    ['crms', undefined, 'expected an array, got nothing'],
    ['crms', {}, 'expected an array, got an object'],
    ['crms[0]', 'hubspot', 'expected an object, got "hubspot"'],
    ['crms[0]', [], 'expected an object, got an array'],
    ['crms[0].provider', undefined, 'expected a string, got nothing'],
    ['crms[0].phase', 'running', 'expected one of idle, queued, syncing, got "running"'],
    ['crms[0].objects', undefined, 'expected an object, got nothing'],
    ['crms[0].objects.failed', true, 'expected a whole number from 0, got true'],
    ['crms[0].objects.synced', 'x'.repeat(100), `expected a whole number from 0, got "${'x'.repeat(59)}…`],
    ['deletedFrom', 'salesforce', 'expected an array, got "salesforce"'],
    ['deletedFrom[0]', { provider: 'salesforce' }, 'expected a string, got an object'],
  ];
  for (const [path, value, message] of wrong) {
    it(`names ${path} when it is ${JSON.stringify(value)?.slice(0, 20) ?? 'missing'}`, () => {
      const bad = withMember(record, path, value);
      expect(messageOf(() => decodeStatus(bad, 'record'))).to.equal(`record.${path}: ${message}`);
    });
  }

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
    for (const date of ['n/a', '', 'yesterday', 'sent 5', 1_700_000_000_000, {}, '2026-13-45T00:00:00Z']) {
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
    expect(decodeStatusBatch(batchAnswer, 'account')).to.deep.equal(batchAnswer);
  });

  it('does not lose the batch for one bad record', () => {
    const bad = { ...record, id: 'a2', crms: 'none' };
    const batch = decodeStatusBatch({ records: [bad, record] }, 'account');
    expect(batch.records.map(({ id }) => id)).to.deep.equal(['a1']);
    expect(batch.errors).to.deep.equal([
      { id: 'a2', code: 'bad_payload', message: 'records[0].crms: expected an array, got "none"' },
    ]);
  });

  it('names a bad record by the id that can be read, else by none', () => {
    const records = [{ id: 5 }, { id: {} }, null, 'a1', []];
    expect(decodeStatusBatch({ records }, 'account').errors.map(({ id }) => id)).to.deep.equal([
      '5',
      '',
      '',
      '',
      '',
    ]);
  });

  it('does not lose the batch for a bad error', () => {
    const errors = [null, 'x', 5, { id: 7 }, { id: 'a9', code: 5, message: {} }];
    expect(decodeStatusBatch({ records: [record], errors }, 'account')).to.deep.equal({
      records: [record],
      errors: [
        { id: '', code: 'internal', message: '' },
        { id: '', code: 'internal', message: '' },
        { id: '', code: 'internal', message: '' },
        { id: '7', code: 'internal', message: '' },
        { id: 'a9', code: 'internal', message: '' },
      ],
    });
  });

  it('needs no errors', () => {
    expect(decodeStatusBatch({ records: [] }, 'account')).to.deep.equal({ records: [], errors: [] });
    expect(decodeStatusBatch({ records: [], errors: null }, 'account').errors).to.deep.equal([]);
  });

  it('names what is wrong with the batch itself', () => {
    expect(messageOf(() => decodeStatusBatch([], 'account'))).to.equal(
      'answer: expected an object, got an array',
    );
    expect(messageOf(() => decodeStatusBatch({}, 'account'))).to.equal(
      'records: expected an array, got nothing',
    );
    expect(messageOf(() => decodeStatusBatch({ records: [], errors: {} }, 'account'))).to.equal(
      'errors: expected an array, got an object',
    );
  });
});
