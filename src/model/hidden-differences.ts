// Finds the differences between two texts that look alike, and writes them so that a reader sees them. Pure.
import type { Highlights, Run } from './highlights.js';
import { codePoint, isInvisible, signsFor, withoutWidth } from './invisible-characters.js';

/** What alone differs. `spaces`: or characters without width. `encoding`: the same characters in another Unicode form. */
export type TextDifference = 'lineBreaks' | 'spaces' | 'case' | 'encoding';

const normalForms: readonly (readonly [TextDifference, (text: string) => string])[] = [
  ['encoding', (text) => text.normalize()],
  ['lineBreaks', (text) => text.normalize().replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')],
  [
    'spaces',
    (text) =>
      text
        .normalize()
        .replace(/\u0085/g, '\n')
        .replace(withoutWidth, '')
        .replace(/\s+/g, ' ')
        .trim(),
  ],
  ['case', (text) => text.normalize().toLowerCase()],
];

/** @returns undefined for equal texts, and for texts whose difference is visible */
export function textDifference(sent: string, inCrm: string): TextDifference | undefined {
  if (sent === inCrm) return undefined;
  return normalForms.find(([, normalize]) => normalize(sent) === normalize(inCrm))?.[0];
}

type HiddenDifference = Exclude<TextDifference, 'case'>;
type Cut = (text: string) => string[];

/** Marks each difference that is not visible, and writes signs in its place. */
export function highlightHidden(kind: HiddenDifference, sent: string, inCrm: string): Highlights {
  return kind === 'encoding'
    ? highlightPairs(sent, inCrm, characters, escaped)
    : highlightPairs(sent.normalize(), inCrm.normalize(), gaps, signsFor);
}

/** Writes the characters of a whole text that may differ, so that a reader sees them. */
export function writeHidden(kind: HiddenDifference, text: string): string {
  return kind === 'encoding' ? escaped(text) : signsFor(text);
}

/** Both texts are cut into equally many pieces, of which some differ. */
function highlightPairs(sent: string, inCrm: string, cut: Cut, write: (text: string) => string): Highlights {
  const [a, b] = [cut(sent), cut(inCrm)];
  if (a.length !== b.length)
    return {
      sent: [{ text: write(sent), changed: true }],
      inCrm: [{ text: write(inCrm), changed: true }],
    };
  const side = (own: readonly string[], other: readonly string[]) => {
    const runs: { text: string; changed: boolean }[] = [];
    for (const [i, piece] of own.entries()) {
      const changed = piece !== other[i];
      const last = runs.at(-1);
      const text = changed ? write(piece) : piece;
      if (last?.changed === changed) last.text += text;
      else if (text !== '') runs.push({ text, changed });
    }
    return runs satisfies Run[];
  };
  return { sent: side(a, b), inCrm: side(b, a) };
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** An emoji, or a letter with its accents, is one character in each Unicode form. */
const characters: Cut = (text) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** Before each visible character the invisible ones, or an empty piece. */
const gaps: Cut = (text) => {
  const pieces = [''];
  for (const each of text) {
    if (isInvisible(each)) pieces[pieces.length - 1] += each;
    else pieces.push(each, '');
  }
  return pieces;
};

/** Writes characters beyond ASCII as code points, because different ones may look the same. */
const escaped = (text: string) => text.replace(/[^\x20-\x7e]/gu, codePoint);
