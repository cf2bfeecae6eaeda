// Proves that the pages live in a zone that is not UTC, and has a summer time.
import { expect } from '@open-wc/testing';

describe('time zone', () => {
  it('is New York', () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).to.equal('America/New_York');
    expect(new Date('2026-01-15T12:00:00Z').getHours()).to.equal(7);
    expect(new Date('2026-07-15T12:00:00Z').getHours()).to.equal(8);
  });

  it('speaks American English', () => {
    expect(navigator.language).to.equal('en-US');
  });
});
