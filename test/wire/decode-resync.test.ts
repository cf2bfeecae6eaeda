// The answers about a push: receipt and progress.
import { expect } from 'chai';
import { decodeProgress, decodeReceipt } from '../../src/wire/decode-resync.js';
import { progressAnswer, receiptAnswer, withMember } from '../mocks/samples.js';

type Wrong = readonly (readonly [path: string, value: unknown, message: string])[];

describe('decodeReceipt', () => {
  it('reads the contract’s own example', () => {
    expect(decodeReceipt(receiptAnswer)).to.deep.equal(receiptAnswer);
  });

  it('fills what may be left out, and leaves out what it does not know', () => {
    expect(decodeReceipt({ id: 7, accepted: 0, owner: 1 })).to.deep.equal({
      id: '7',
      accepted: 0,
      rejected: [],
    });
    const refused = decodeReceipt({ id: 'r', accepted: 0, rejected: [{ type: 'account', id: 2 }] }).rejected;
    expect(refused).to.deep.equal([{ type: 'account', id: '2', code: 'internal', message: '' }]);
  });

  const wrong: Wrong = [
    ['id', undefined, 'expected a string, got nothing'],
    ['accepted', '48', 'expected a whole number from 0, got "48"'],
    ['accepted', undefined, 'expected a whole number from 0, got nothing'],
    ['rejected', {}, 'expected an array, got an object'],
    ['rejected[0]', 'a2', 'expected an object, got "a2"'],
    ['rejected[0].type', undefined, 'expected a string, got nothing'],
    ['rejected[0].id', undefined, 'expected a string, got nothing'],
    ['rejected[0].code', 5, 'expected a string, got 5'],
    ['rejected[0].message', {}, 'expected a string, got an object'],
    ['estimatedSeconds', '60', 'expected a number of seconds, got "60"'],
    ['estimatedSeconds', -1, 'expected a number of seconds, got -1'],
    ['estimatedSeconds', NaN, 'expected a number of seconds, got NaN'],
  ];
  for (const [path, value, message] of wrong) {
    it(`names ${path} when it is ${String(value)}`, () => {
      expect(() => decodeReceipt(withMember(receiptAnswer, path, value))).to.throw(
        `receipt.${path}: ${message}`,
      );
    });
  }
});

describe('decodeProgress', () => {
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
    ['queued', 'x', 'expected a whole number from 0, got "x"'],
    ['syncing', -2, 'expected a whole number from 0, got -2'],
    ['done', undefined, 'expected an object, got nothing'],
    ['done.failed', '1', 'expected a whole number from 0, got "1"'],
    ['results', {}, 'expected an array, got an object'],
    ['results[0]', null, 'expected an object, got null'],
    ['results[0].type', undefined, 'expected a string, got nothing'],
    ['results[0].id', [], 'expected a string, got an array'],
    ['results[0].outcome', 'queued', 'expected one of synced, partial, failed, skipped, got "queued"'],
    ['results[0].message', 5, 'expected a string, got 5'],
  ];
  for (const [path, value, message] of wrong) {
    it(`names ${path} when it is ${JSON.stringify(value) ?? 'missing'}`, () => {
      expect(() => decodeProgress(withMember(progressAnswer, path, value))).to.throw(
        `resync.${path}: ${message}`,
      );
    });
  }

  it('does not lose the progress for a date', () => {
    expect(decodeProgress({ ...progressAnswer, finishedAt: 'n/a' }).finishedAt).to.equal(null);
    expect(decodeProgress({ ...progressAnswer, finishedAt: '2026-11-20T08:15:00Z' }).finishedAt).to.equal(
      '2026-11-20T08:15:00Z',
    );
  });
});
