// Marks of differences: whole words, whole characters, at any length.
import { expect } from 'chai';
import { cutRuns, joinRuns, markMiddle, wordsOf, type Run } from '../../src/model/mark-differences.js';

const written = (runs: readonly Run[]) =>
  runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');
const whole = (runs: readonly Run[]) => runs.map((run) => run.text).join('');

describe('markMiddle', () => {
  it('marks whole words between the common beginning and end', () => {
    const { sent, inCrm } = markMiddle('to all of Europe by May', 'to Germany by May');
    expect(written(sent)).to.equal('to [all of Europe] by May');
    expect(written(inCrm)).to.equal('to [Germany] by May');
  });

  it('marks what only one of them has', () => {
    const { sent, inCrm } = markMiddle('one two three', 'one three');
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
      const { sent, inCrm } = markMiddle(a, b);
      expect(whole(sent)).to.equal(a);
      expect(whole(inCrm)).to.equal(b);
    }
    expect(written(markMiddle('family 👩‍👩‍👧 here', 'family 👩‍👩‍👦 here').sent)).to.equal('family [👩‍👩‍👧] here');
  });

  it('takes the longest texts that a CRM takes', () => {
    const text = 'word '.repeat(13_106);
    const { sent } = markMiddle(`${text}a ${text}`, `${text}b ${text}`);
    expect(sent.filter((run) => run.changed)).to.deep.equal([{ text: 'a', changed: true }]);
  });
});

describe('joinRuns', () => {
  it('marks across the spaces inside a change, and not those after it', () => {
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

describe('cutRuns', () => {
  const text = (length: number) => 'abcd '.repeat(length / 5);

  it('leaves what fits alone', () => {
    const runs: Run[] = [{ text: 'short', changed: true }];
    expect(cutRuns(runs, 10)).to.equal(runs);
  });

  it('cuts the end of a text without changes', () => {
    expect(whole(cutRuns([{ text: text(500), changed: false }], 20))).to.equal('abcd abcd abcd abcd …');
  });

  it('begins shortly before the first change', () => {
    const cut = cutRuns(
      [
        { text: text(500), changed: false },
        { text: 'NEW', changed: true },
        { text: text(500), changed: false },
      ],
      60,
    );
    expect(written(cut)).to.match(/^….{24}\[NEW\]/);
    expect(whole(cut).length).to.be.below(70);
    expect(whole(cut)).to.match(/…$/);
  });

  it('shows the change when it comes first', () => {
    const cut = cutRuns(
      [
        { text: 'NEW', changed: true },
        { text: text(500), changed: false },
      ],
      20,
    );
    expect(written(cut)).to.match(/^\[NEW\]abcd/);
  });

  it('cuts no character in two', () => {
    const families = '👩‍👩‍👧'.repeat(50);
    for (let most = 10; most < 30; most++) {
      const cut = whole(cutRuns([{ text: families, changed: false }], most)).replace('…', '');
      expect(cut.length % '👩‍👩‍👧'.length).to.equal(0);
    }
  });
});
