// How an estimate is rounded and put into words.
import { expect } from 'chai';
import { roughDuration } from '../../src/i18n/rough-duration.js';

const english = {
  seconds: { other: '# seconds' },
  minutes: { one: 'a minute', other: '# minutes' },
};

describe('roughDuration', () => {
  for (const [seconds, expected] of [
    [0, '10 seconds'],
    [1, '10 seconds'],
    [10, '10 seconds'],
    [11, '20 seconds'],
    [49, '50 seconds'],
    [50, 'a minute'],
    [89, 'a minute'],
    [90, '2 minutes'],
    [1_800, '30 minutes'],
    [90_000, '1,500 minutes'],
  ] as const)
    it(`of ${seconds} s is ${expected}`, () => {
      expect(roughDuration('en', seconds, english)).to.equal(expected);
    });

  it('takes the plural form of the language', () => {
    const forms = {
      seconds: { other: '#' },
      minutes: { few: '# minuty', many: '# minut', other: '# minuty' },
    };
    expect(roughDuration('pl', 180, forms)).to.equal('3 minuty');
    expect(roughDuration('pl', 300, forms)).to.equal('5 minut');
  });
});
