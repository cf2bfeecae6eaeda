// Highlights of differences: whole words, whole characters, at any length.
import { expect } from 'chai';
import { highlightMiddle, joinRuns, wordsOf, type Run } from '../../src/model/highlights.js';

const written = (runs: readonly Run[]) =>
  runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const whole = (runs: readonly Run[]) => runs.map((run) => run.text).join('');

describe('highlightMiddle', () => {
  it('highlights whole words between the common beginning and end', () => {
    const { sent, inCrm } = highlightMiddle('to all of Europe by May', 'to Germany by May');
    expect(written(sent)).to.equal('to [all of Europe] by May');
    expect(written(inCrm)).to.equal('to [Germany] by May');
  });

  it('highlights what only one of them has', () => {
    const { sent, inCrm } = highlightMiddle('one two three', 'one three');
    expect(written(sent)).to.equal('one [two] three');
    expect(written(inCrm)).to.equal('one three');
  });

  it('never cuts a word or a character', () => {
    for (const [a, b] of [
      ['family 👩‍👩‍👧 here', 'family 👩‍👩‍👦 here'],
      ['Zu\u0308rich', 'Zurich'],
      ['aaa', 'aa'],
      ['', 'x'],
      ['same', 'same'],
    ] as const) {
      const { sent, inCrm } = highlightMiddle(a, b);
      expect(whole(sent)).to.equal(a);
      expect(whole(inCrm)).to.equal(b);
    }
    expect(written(highlightMiddle('family 👩‍👩‍👧 here', 'family 👩‍👩‍👦 here').sent)).to.equal('family [👩‍👩‍👧] here');
  });

  it('takes the longest texts that a CRM takes', () => {
    const text = 'word '.repeat(13_106);
    const { sent } = highlightMiddle(`${text}a ${text}`, `${text}b ${text}`);
    expect(sent.filter((run) => run.changed)).to.deep.equal([{ text: 'a', changed: true }]);
  });
});

describe('joinRuns', () => {
  it('highlights across the spaces inside a change, and not those after it', () => {
    const runs = joinRuns([
      ['to ', false],
      ['all', true],
      [' ', false],
      ['of Europe ', true],
      ['by May', false],
    ]);
    expect(written(runs)).to.equal('to [all of Europe] by May');
  });
});

describe('wordsOf', () => {
  it('keeps the whole text, and characters whole', () => {
    for (const text of ['Hello, 👩‍👩‍👧 world\n x', '東京に行きます', 'Zu\u0308rich', ''])
      expect(wordsOf(text).join('')).to.equal(text);
    expect(wordsOf('a 👩‍👩‍👧 b')).to.include('👩‍👩‍👧');
    expect(wordsOf('東京に行きます').length).to.be.greaterThan(1);
  });
});
