// The session's answer: role, connected CRMs, limits.
import { expect } from 'chai';
import { decodeSession } from '../../src/wire/decode-status.js';
import { sessionAnswer, withMember } from '../mocks/samples.js';

describe('decodeSession', () => {
  it('reads the contract’s own example', () => {
    expect(decodeSession(sessionAnswer)).to.deep.equal(sessionAnswer);
  });

  it('fills what may be left out', () => {
    const least = { role: 'read_only', crms: [], limits: { statusBatch: 100, resyncBatch: 1000 } };
    expect(decodeSession({ role: 'read_only' })).to.deep.equal(least);
    expect(decodeSession({ role: 'read_only', crms: null, limits: {} })).to.deep.equal(least);
  });

  it('leaves out what it does not know', () => {
    expect(decodeSession({ ...sessionAnswer, tenant: 5 })).to.deep.equal(sessionAnswer);
  });

  it('never takes a limit under which nothing could be asked', () => {
    const { limits } = decodeSession(withMember(sessionAnswer, 'limits', { statusBatch: 0, resyncBatch: 0 }));
    expect(limits).to.deep.equal({ statusBatch: 1, resyncBatch: 1 });
  });

  const wrong: readonly (readonly [path: string, value: unknown, message: string])[] = [
    ['role', 'owner', 'expected one of admin, standard, read_only, got "owner"'],
    ['role', undefined, 'expected one of admin, standard, read_only, got nothing'],
    ['crms', {}, 'expected an array, got an object'],
    ['crms[0]', 'hubspot', 'expected an object, got "hubspot"'],
    ['crms[0].provider', 5, 'expected a string, got 5'],
    ['crms[0].name', {}, 'expected a string, got an object'],
    ['crms[0].iconUrl', [], 'expected a string, got an array'],
    ['limits', 'none', 'expected an object, got "none"'],
    ['limits.statusBatch', '100', 'expected a whole number from 0, got "100"'],
    ['limits.resyncBatch', -5, 'expected a whole number from 0, got -5'],
  ];
  for (const [path, value, message] of wrong) {
    it(`names ${path} when it is ${JSON.stringify(value) ?? 'missing'}`, () => {
      expect(() => decodeSession(withMember(sessionAnswer, path, value))).to.throw(
        `session.${path}: ${message}`,
      );
    });
  }
});
