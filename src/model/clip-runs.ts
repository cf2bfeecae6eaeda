// Cuts a long text to its beginning, or to its first difference. Whole characters stay whole. Pure.
import type { Run } from './highlights.js';

/** How many characters that do not differ stand before the first difference, at most. */
const leadIn = 24;
const mostLines = 3;

/**
 * The part of a text that fits into `most` characters and shows its first difference.
 * @param difference where the other text differs; used when no run of this text has changed
 * @returns the same array when the whole text fits
 */
export function clipRuns(all: readonly Run[], most: number, difference?: number): readonly Run[] {
  const text = all.map((run) => run.text).join('');
  if (text.length <= most && linesOf(text) <= mostLines) return all;
  const at = firstChange(all) ?? difference;
  const from = at === undefined ? 0 : startBefore(text, at);
  const to = text.length - from <= most ? text.length : wholeCharacter(text, from + most);
  return [
    ...(from > 0 ? [{ text: '…', changed: false }] : []),
    ...cutRuns(all, from, to),
    ...(to < text.length ? [{ text: '…', changed: false }] : []),
  ];
}

/** Where the first changed run begins. */
function firstChange(all: readonly Run[]): number | undefined {
  const first = all.findIndex((run) => run.changed);
  return first < 0 ? undefined : all.slice(0, first).reduce((sum, run) => sum + run.text.length, 0);
}

/** A few characters before a position, on the same line: many lines would push the position out of sight. */
function startBefore(text: string, position: number): number {
  const from = wholeCharacter(text, Math.max(0, Math.min(position, text.length) - leadIn));
  const line = position > 0 ? text.lastIndexOf('\n', position - 1) + 1 : 0;
  return Math.max(from, line);
}

function cutRuns(all: readonly Run[], from: number, to: number): Run[] {
  const cut: Run[] = [];
  let start = 0;
  for (const { text, changed } of all) {
    const part = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (part !== '') cut.push({ text: part, changed });
    start += text.length;
  }
  return cut;
}

const linesOf = (text: string): number => text.split('\n', mostLines + 2).length;

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The start of the character at a position. An emoji, or a letter with its accents, is one character. */
function wholeCharacter(text: string, position: number): number {
  // A short window is enough, and the segmenter reads all the text that it gets.
  const from = Math.max(0, position - 64);
  const found = characters.segment(text.slice(from, position + 64)).containing(position - from);
  return found ? from + found.index : position;
}
