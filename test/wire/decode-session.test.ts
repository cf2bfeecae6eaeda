// The session's answer: role, connected CRMs, limits.
import { expect } from 'chai';
import { decodeSession } from '../../src/wire/decode-session.js';
import { sessionAnswer, withMember } from '../mocks/samples.js';
import { useWarnings } from '../mocks/warnings.js';

describe('decodeSession', () => {
  const warnings = useWarnings();

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

  const { role, crms, limits } = sessionAnswer;
  const odd: readonly (readonly [path: string, value: unknown, left: unknown, problem: string])[] = [
    ['role', 'owner', { role: 'read_only', crms, limits }, 'role: "owner" is read as read_only'],
    ['role', 'Admin', { role: 'read_only', crms, limits }, 'role: "Admin" is read as read_only'],
    ['role', 'READ_ONLY', { role: 'read_only', crms, limits }, 'role: "READ_ONLY" is read as read_only'],
    ['role', 'readonly', { role: 'read_only', crms, limits }, 'role: "readonly" is read as read_only'],
    ['role', undefined, { role: 'read_only', crms, limits }, 'role: nothing is read as read_only'],
    ['role', ['admin'], { role: 'read_only', crms, limits }, 'role: an array is read as read_only'],
    ['crms', {}, { role, crms: [], limits }, 'crms: expected an array, got an object'],
    ['crms[0]', 5, { role, crms: [], limits }, 'crms[0]: expected an object, got 5'],
    ['crms[0].provider', 5, { role, crms: [], limits }, 'crms[0].provider: expected a string, got 5'],
    [
      'crms[0].name',
      { en: 'HubSpot' },
      { role, crms: [{ provider: 'hubspot', iconUrl: crms[0]?.iconUrl }], limits },
      'crms[0].name: expected a string, got an object',
    ],
    [
      'crms[0].iconUrl',
      [],
      { role, crms: [{ provider: 'hubspot', name: 'HubSpot' }], limits },
      'crms[0].iconUrl: expected a string, got an array',
    ],
    ['limits', 'none', { role, crms, limits }, 'limits: expected an object, got "none"'],
    [
      'limits.statusBatch',
      '20',
      { role, crms, limits: { ...limits, statusBatch: 20 } },
      'limits.statusBatch: "20" is a text',
    ],
    [
      'limits.resyncBatch',
      -5,
      { role, crms, limits },
      'limits.resyncBatch: expected a whole number from 0, got -5',
    ],
  ];
  for (const [path, value, left, problem] of odd) {
    it(`keeps what can be read when ${path} is ${JSON.stringify(value) ?? 'missing'}, and reports it`, async () => {
      expect(decodeSession(withMember(sessionAnswer, path, value))).to.deep.equal(left);
      const said = await warnings.all();
      expect(said).to.have.length(1);
      expect(said[0]).to.contain(`session.${problem}`);
    });
  }

  it('takes CRMs that are named by their id alone', () => {
    expect(decodeSession({ role, crms: ['hubspot', null, 'zoho'] }).crms).to.deep.equal([
      { provider: 'hubspot' },
      { provider: 'zoho' },
    ]);
  });

  it('names the whole when that is not a session', () => {
    for (const value of [undefined, null, [], 'admin'])
      expect(() => decodeSession(value)).to.throw(/^session: expected an object, got /);
  });
});
