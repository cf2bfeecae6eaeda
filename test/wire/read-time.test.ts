// Points in time: the same in every browser and every zone, or unknown.
import { expect } from 'chai';
import { readTime } from '../../src/wire/read-time.js';
import { resetDiagnostics } from '../../src/diagnostics/report-fault.js';
import { useWarnings } from '../mocks/warnings.js';

const read = (value: unknown) => readTime(value, 'at');

describe('readTime', () => {
  const warnings = useWarnings();

  it('keeps what is RFC 3339', async () => {
    for (const time of ['2026-11-20T08:15:00Z', '2026-11-20T08:15:00.123Z', '2026-11-20T08:15:00+02:00'])
      expect(read(time)).to.equal(time);
    expect(await warnings.all()).to.deep.equal([]);
  });

  it('reads a time that names no zone as UTC, which the contract promises, and not as the reader’s own', async () => {
    expect(read('2026-11-20T08:15:00')).to.equal('2026-11-20T08:15:00Z');
    expect(read('2026-11-20 08:15:00.5')).to.equal('2026-11-20T08:15:00.5Z');
    expect(read('2026-11-20 08:15:00+00:00')).to.equal('2026-11-20T08:15:00+00:00');
    expect(read('2026-11-20t08:15z')).to.equal('2026-11-20T08:15Z');
    const [warning, ...more] = await warnings.all();
    expect(warning).to.contain('at: "2026-11-20T08:15:00" has no time zone and is read as UTC');
    expect(more).to.deep.equal([]);
  });

  it('does not find dates in words, as some browsers do', () => {
    for (const text of ['sent 5', 'May 2026', '12', '2026', 'n/a', '', '2026-11-20', '20.11.2026 08:15'])
      expect(read(text), text).to.equal(undefined);
  });

  it('does not make a point in time of what is none', async () => {
    for (const value of ['2026-13-20T08:15:00Z', '2026-11-20T25:15:00Z', true, {}, [], NaN, 1e300]) {
      resetDiagnostics();
      expect(read(value), String(value)).to.equal(undefined);
    }
    expect(read(undefined)).to.equal(undefined);
    expect(await warnings.all()).to.have.length(7);
  });

  it('takes the values of frameworks for a time that is not set as never', async () => {
    for (const value of [
      '0001-01-01T00:00:00Z',
      '0001-01-01T00:00:00',
      '0001-01-01 00:00:00.0000000',
      '1970-01-01T00:00:00Z',
      '1970-01-01T01:00:00+01:00',
      '1969-12-31T18:00:00-06:00',
      '0000-00-00 00:00:00',
      '0000-00-00T00:00:00Z',
      0,
      -62135596800,
      -62135596800000,
    ])
      expect(read(value), String(value)).to.equal(null);
    expect(await warnings.all()).to.deep.equal([]);
  });

  it('reads numbers as the time since 1970, in seconds or milliseconds, and reports them', async () => {
    for (const value of [1763626500, 1763626500000, '1763626500', '1763626500000', 1763626500.5])
      expect(Date.parse(read(value) ?? ''), String(value)).to.be.within(1763626500000, 1763626500500);
    const [warning, ...more] = await warnings.all();
    expect(warning).to.contain('at: 1763626500 is a number and is read as the time since 1970');
    expect(more).to.deep.equal([]);
  });

  it('tells empty from unknown', () => {
    expect(read(null)).to.equal(null);
  });
});
