// Points in time: the same in every browser and every zone, or unknown.
import { expect } from 'chai';
import { readTime } from '../../src/wire/decoders.js';

describe('readTime', () => {
  it('keeps what is RFC 3339', () => {
    for (const time of ['2026-11-20T08:15:00Z', '2026-11-20T08:15:00.123Z', '2026-11-20T08:15:00+02:00'])
      expect(readTime(time)).to.equal(time);
  });

  it('reads a time that names no zone as UTC, which the contract promises, and not as the reader’s own', () => {
    expect(readTime('2026-11-20T08:15:00')).to.equal('2026-11-20T08:15:00Z');
    expect(readTime('2026-11-20 08:15:00.5')).to.equal('2026-11-20T08:15:00.5Z');
    expect(readTime('2026-11-20 08:15:00+00:00')).to.equal('2026-11-20T08:15:00+00:00');
    expect(readTime('2026-11-20t08:15z')).to.equal('2026-11-20T08:15Z');
  });

  it('does not find dates in words, as some browsers do', () => {
    for (const text of ['sent 5', 'May 2026', '12', '2026', 'n/a', '', '2026-11-20', '20.11.2026 08:15'])
      expect(readTime(text), text).to.equal(undefined);
  });

  it('does not make a point in time of what is none', () => {
    for (const time of ['2026-13-20T08:15:00Z', '2026-11-20T25:15:00Z', '0000-00-00T00:00:00Z'])
      expect(readTime(time), time).to.equal(undefined);
    for (const value of [undefined, 5, true, {}, []]) expect(readTime(value)).to.equal(undefined);
  });

  it('tells empty from unknown', () => {
    expect(readTime(null)).to.equal(null);
  });
});
