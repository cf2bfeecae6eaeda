// Texts that look alike: what differs is named, and written so that a reader sees it.
import { expect } from 'chai';
import { highlightHidden, textDifference } from '../../src/model/hidden-differences.js';
import type { Run } from '../../src/model/highlights.js';
import { signsFor, withSigns } from '../../src/model/invisible-characters.js';

const written = (runs: readonly Run[]) =>
  runs.map(({ text, changed }) => (changed ? `[${text}]` : text)).join('');

/** The two texts with their marks. */
function marked(sent: string, inCrm: string): readonly [string | undefined, string, string] {
  const kind = textDifference(sent, inCrm);
  if (kind === undefined || kind === 'case') return [kind, sent, inCrm];
  const found = highlightHidden(kind, sent, inCrm);
  return [kind, written(found.sent), written(found.inCrm)];
}

describe('textDifference', () => {
  it('names what a reader would miss', () => {
    expect(textDifference('Gold', 'gold')).to.equal('case');
    expect(textDifference('Gold', 'Silver')).to.equal(undefined);
    expect(textDifference('Gold', 'Gold')).to.equal(undefined);
  });
});

describe('highlightHidden', () => {
  it('marks line breaks of another kind', () => {
    expect(marked('Line 1\nLine 2', 'Line 1\r\nLine 2')).to.deep.equal([
      'lineBreaks',
      'Line 1[↵\n]Line 2',
      'Line 1[\\r↵\n]Line 2',
    ]);
    expect(marked('a\rb\nc', 'a\nb\nc')).to.deep.equal(['lineBreaks', 'a[\\r]b\nc', 'a[↵\n]b\nc']);
    expect(marked('a\u2028b', 'a\nb')).to.deep.equal(['lineBreaks', 'a[\\u{2028}]b', 'a[↵\n]b']);
  });

  it('marks spaces, tabs and line breaks, at the end too', () => {
    expect(marked('North  America ', 'North America')).to.deep.equal([
      'spaces',
      'North[··]America[·]',
      'North[·]America',
    ]);
    expect(marked('a\tb c', 'a b c')).to.deep.equal(['spaces', 'a[→]b c', 'a[·]b c']);
    expect(marked('a\nb', 'a b')).to.deep.equal(['spaces', 'a[↵\n]b', 'a[·]b']);
    expect(marked('a\u00a0b', 'a b')).to.deep.equal(['spaces', 'a[⍽]b', 'a[·]b']);
    expect(marked('a\u3000b', 'a b')).to.deep.equal(['spaces', 'a[\\u{3000}]b', 'a[·]b']);
  });

  it('marks characters without width, wherever they stand', () => {
    for (const hidden of ['\u200b', '\u00ad', '\u2060', '\u200f', '\ufeff', '\u0000', '\u202e'])
      for (const [one, two] of [
        [`Ac${hidden}me`, 'Acme'],
        [`${hidden}Acme`, 'Acme'],
        [`Acme${hidden}`, 'Acme'],
      ] as const) {
        const [kind, sent, inCrm] = marked(one, two);
        expect(kind, JSON.stringify(one)).to.equal('spaces');
        expect(sent).to.equal(one.replace(hidden, `[\\u{${hidden.codePointAt(0)?.toString(16)}}]`));
        expect(inCrm).to.equal('Acme');
      }
  });

  it('marks only the characters that are stored in another form', () => {
    expect(marked('Zu\u0308rich 東京', 'Zürich 東京')).to.deep.equal([
      'encoding',
      'Z[u\\u{308}]rich 東京',
      'Z[\\u{fc}]rich 東京',
    ]);
  });

  it('ignores the Unicode form where spaces differ too', () => {
    expect(marked('Zu\u0308rich ', 'Zürich')).to.deep.equal(['spaces', 'Zürich[·]', 'Zürich']);
  });

  it('marks each difference of the longest text of a CRM', () => {
    const text = 'word\n'.repeat(26_000);
    const [kind, sent] = marked(text, text.replaceAll('\n', '\r\n'));
    expect(kind).to.equal('lineBreaks');
    expect(sent.split('[↵\n]').length).to.equal(26_001);
  });
});

describe('withSigns', () => {
  it('signs a text of spaces, and hidden characters between words', () => {
    expect(withSigns(' \t')).to.equal('·→');
    expect(withSigns('all of Europe')).to.equal('all of Europe');
    expect(withSigns('all\u200bof')).to.equal('all\\u{200b}of');
  });

  it('leaves emoji and scripts whole that need joiners', () => {
    for (const text of ['👩‍👩‍👧 family', '❤️ heart', 'می‌خواهم', 'क्‍ष']) expect(withSigns(text)).to.equal(text);
  });

  it('has different signs for different characters', () => {
    const characters = [' ', '\n', '\r', '\t', '\u00a0', '\u2009', '\u200b', '\u200c', '\ufeff', '\u0085'];
    expect(new Set(characters.map(signsFor)).size).to.equal(characters.length);
  });
});
