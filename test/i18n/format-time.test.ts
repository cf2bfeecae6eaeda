// How points in time are said, in a zone that is not UTC.
import { expect } from 'chai';
import { absoluteTime, relativeTime } from '../../src/i18n/format-time.js';

const now = Date.UTC(2026, 10, 20, 12, 0, 0);
const at = (ms: number) => new Date(now + ms).toISOString();
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('relativeTime', () => {
  const cases: [number, string][] = [
    [0, 'just now'],
    [-59_000, 'just now'],
    [-minute, '1 minute ago'],
    [-59 * minute, '59 minutes ago'],
    [-2 * hour, '2 hours ago'],
    [-23.9 * hour, '23 hours ago'],
    [-day, '1 day ago'],
    [-29 * day, '29 days ago'],
    [-31 * day, '1 month ago'],
    [-400 * day, '1 year ago'],
  ];
  for (const [ms, expected] of cases)
    it(`says "${expected}"`, () => {
      expect(relativeTime('en', at(ms), now, 'just now')).to.equal(expected);
    });

  it('takes a moment slightly ahead for a clock that is off', () => {
    for (const ahead of [1_000, minute, 4.9 * minute])
      expect(relativeTime('en', at(ahead), now, 'just now')).to.equal('just now');
    expect(relativeTime('en', at(6 * minute), now, 'just now')).to.equal('in 6 minutes');
  });

  it('says how long until a moment that is planned', () => {
    expect(relativeTime('en', at(30_000), now, 'just now', true)).to.equal('in 30 seconds');
    expect(relativeTime('en', at(3 * minute), now, 'just now', true)).to.equal('in 3 minutes');
    expect(relativeTime('en', at(-1_000), now, 'just now', true)).to.equal('just now');
  });

  it('speaks the language', () => {
    expect(relativeTime('de', at(-2 * hour), now, 'gerade eben')).to.equal('vor 2 Stunden');
    expect(relativeTime('ja', at(-2 * hour), now, '')).to.equal('2 時間前');
  });
});

describe('absoluteTime', () => {
  it('names the zone, and flips the day with it', () => {
    expect(absoluteTime('en-US', '2026-11-20T03:15:00Z').replace(/\s/g, ' ')).to.equal(
      'Nov 19, 2026, 10:15 PM EST',
    );
    expect(absoluteTime('en-GB', '2026-07-20T03:15:00Z')).to.match(/19 Jul 2026.*23:15.*(GMT-4|EDT)/);
  });
});
