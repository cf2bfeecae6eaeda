// The answers about a push: receipt and progress.
import { expect } from 'chai';
import { decodeProgress, decodeReceipt } from '../../src/wire/decode-resync.js';
import { account, memberOf, progressAnswer, receiptAnswer, withMember } from '../mocks/samples.js';
import { useWarnings } from '../mocks/warnings.js';

type Odd = readonly (readonly [path: string, value: unknown, part: string, left: unknown, problem: string])[];
type Wrong = readonly (readonly [path: string, value: unknown, message: string])[];

describe('decodeReceipt', () => {
  const warnings = useWarnings();

  it('reads the contract’s own example', () => {
    expect(decodeReceipt(receiptAnswer, [])).to.deep.equal(receiptAnswer);
  });

  it('fills what may be left out, and leaves out what it does not know', () => {
    expect(decodeReceipt({ id: 7, accepted: 0, owner: 1 }, [])).to.deep.equal({
      id: '7',
      accepted: 0,
      rejected: [],
    });
    const refused = decodeReceipt(
      { id: 'r', accepted: 0, rejected: [{ type: 'account', id: 2 }] },
      [],
    ).rejected;
    expect(refused).to.deep.equal([{ type: 'account', id: '2', code: 'internal', message: '' }]);
  });

  const wrong: Wrong = [
    ['id', undefined, 'expected a string, got nothing'],
    ['id', 4150868000000376009, 'got 4150868000000376000, a number too long to be exact'],
    ['accepted', 'all', 'expected a whole number from 0, got "all"'],
    ['accepted', undefined, 'expected a whole number from 0, got nothing'],
  ];
  for (const [path, value, message] of wrong) {
    it(`names ${path} when it is ${String(value)}`, () => {
      expect(() => decodeReceipt(withMember(receiptAnswer, path, value), [])).to.throw(
        `receipt.${path}: ${message}`,
      );
    });
  }

  const [rejected] = receiptAnswer.rejected;
  const odd: Odd = [
    ['accepted', '48', 'accepted', 48, 'accepted: "48" is a text'],
    ['rejected', {}, 'rejected', [], 'rejected: expected an array, got an object'],
    ['rejected[0]', null, 'rejected', [], 'rejected[0]: expected an object, got null'],
    ['rejected[0]', 'a2', 'rejected[0].id', 'a2', 'rejected[0]: expected an object, got "a2"'],
    ['rejected[0].id', undefined, 'rejected', [], 'rejected[0].id: expected a string, got nothing'],
    ['rejected[0].code', 5, 'rejected[0].code', '5', 'rejected[0].code: expected a string, got 5'],
    [
      'rejected[0].message',
      {},
      'rejected[0].message',
      '{}',
      'rejected[0].message: expected a string, got an object',
    ],
    [
      'estimatedSeconds',
      '60',
      'estimatedSeconds',
      undefined,
      'estimatedSeconds: expected a number of seconds, got "60"',
    ],
    [
      'estimatedSeconds',
      -1,
      'estimatedSeconds',
      undefined,
      'estimatedSeconds: expected a number of seconds, got -1',
    ],
    [
      'estimatedSeconds',
      NaN,
      'estimatedSeconds',
      undefined,
      'estimatedSeconds: expected a number of seconds, got NaN',
    ],
  ];
  for (const [path, value, part, left, problem] of odd) {
    it(`keeps the rest when ${path} is ${JSON.stringify(value) ?? 'missing'}, and reports it`, async () => {
      const receipt = decodeReceipt(withMember(receiptAnswer, path, value), [account('a2')]);
      expect(memberOf(receipt, part)).to.deep.equal(left);
      expect(receipt.id).to.equal('rs_1');
      const said = await warnings.all();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`receipt.${problem}`);
    });
  }

  it('gives a rejected record without a type the type of the push', () => {
    for (const type of [undefined, null, 5]) {
      const answer = withMember(receiptAnswer, 'rejected[0].type', type);
      expect(decodeReceipt(answer, [account('a1'), account('a2')]).rejected).to.deep.equal([rejected]);
      // A record that the push does not contain.
      expect(decodeReceipt(answer, [account('a1')]).rejected).to.deep.equal([]);
    }
  });
});

describe('decodeProgress', () => {
  const warnings = useWarnings();

  it('reads the contract’s own example', () => {
    expect(decodeProgress(progressAnswer)).to.deep.equal(progressAnswer);
  });

  it('fills what may be left out, and leaves out what it does not know', () => {
    expect(decodeProgress({ id: 'r', total: 1, done: { later: 5 } })).to.deep.equal({
      id: 'r',
      total: 1,
      queued: 0,
      syncing: 0,
      done: { synced: 0, partial: 0, failed: 0, skipped: 0 },
      finishedAt: null,
    });
  });

  const wrong: Wrong = [
    ['id', null, 'expected a string, got null'],
    ['total', undefined, 'expected a whole number from 0, got nothing'],
    ['done', undefined, 'expected an object, got nothing'],
    ['done.failed', 'x', 'expected a whole number from 0, got "x"'],
  ];
  for (const [path, value, message] of wrong) {
    it(`names ${path} when it is ${JSON.stringify(value) ?? 'missing'}`, () => {
      expect(() => decodeProgress(withMember(progressAnswer, path, value))).to.throw(
        `resync.${path}: ${message}`,
      );
    });
  }

  const odd: Odd = [
    ['queued', 'x', 'queued', 0, 'queued: expected a whole number from 0, got "x"'],
    ['syncing', -2, 'syncing', 0, 'syncing: expected a whole number from 0, got -2'],
    ['done.failed', '1', 'done.failed', 1, 'done.failed: "1" is a text'],
    ['results', {}, 'results', undefined, 'results: expected an array, got an object'],
    ['results[0]', null, 'results', [], 'results[0]: expected an object, got null'],
    ['results[0].type', undefined, 'results', [], 'results[0].type: expected a string, got nothing'],
    ['results[0].id', [], 'results', [], 'results[0].id: expected a string, got an array'],
    [
      'results[0].outcome',
      'queued',
      'results',
      [],
      'results[0].outcome: expected one of synced, partial, failed, skipped, got "queued"',
    ],
    ['results[0].message', 5, 'results[0].message', '5', 'results[0].message: expected a string, got 5'],
  ];
  for (const [path, value, part, left, problem] of odd) {
    it(`keeps the rest when ${path} is ${JSON.stringify(value) ?? 'missing'}, and reports it`, async () => {
      const progress = decodeProgress(withMember(progressAnswer, path, value));
      expect(memberOf(progress, part)).to.deep.equal(left);
      expect(progress.total).to.equal(48);
      const said = await warnings.all();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`resync.${problem}`);
    });
  }

  it('does not lose the progress for a date', () => {
    expect(decodeProgress({ ...progressAnswer, finishedAt: 'n/a' }).finishedAt).to.equal(null);
    expect(decodeProgress({ ...progressAnswer, finishedAt: '2026-11-20T08:15:00Z' }).finishedAt).to.equal(
      '2026-11-20T08:15:00Z',
    );
  });
});
