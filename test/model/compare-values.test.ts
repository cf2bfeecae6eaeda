// Values that look alike, and differ.
import { expect } from 'chai';
import { isCleared, subtleDifference } from '../../src/model/compare-values.js';

describe('subtleDifference', () => {
  it('names what the eye would miss', () => {
    expect(subtleDifference('Gold', 'gold')).to.equal('case');
    expect(subtleDifference('North  America ', 'North America')).to.equal('spaces');
    expect(subtleDifference('a\u00a0b', 'a b')).to.equal('spaces');
    expect(subtleDifference('Zu\u0308rich', 'Zürich')).to.equal('encoding');
    expect(subtleDifference('17', '17')).to.equal('stored');
    expect(subtleDifference('Gold', 'Silver')).to.equal(undefined);
  });
});

describe('isCleared', () => {
  it('takes something in the CRM, and nothing sent', () => {
    for (const nothing of [null, '', []]) {
      expect(isCleared(nothing, 'x')).to.equal(true);
      expect(isCleared(nothing, 0)).to.equal(true);
      expect(isCleared(nothing, null)).to.equal(false);
      expect(isCleared(nothing, '')).to.equal(false);
      expect(isCleared(nothing, undefined)).to.equal(false);
    }
    expect(isCleared(undefined, 'x')).to.equal(false);
    expect(isCleared(0, 'x')).to.equal(false);
    expect(isCleared(false, 'x')).to.equal(false);
  });
});
