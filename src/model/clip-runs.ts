// Cuts a long text to its beginning, or to its first difference. Whole characters stay whole. Pure.
import { toRuns, type Run } from './highlights.js';

/** How many characters that do not differ stand before the first difference. */
const leadIn = 24;

/**
 * The part of a text that fits into `most` characters and shows its first difference.
 * @returns the same array when the whole text fits
 */
export function clipRuns(all: readonly Run[], most: number): readonly Run[] {
  const length = all.reduce((sum, run) => sum + run.text.length, 0);
  if (length <= most) return all;
  const first = all.findIndex((run) => run.changed);
  const cut: (readonly [string, boolean])[] = [];
  let room = most;
  for (const [i, { text, changed }] of all.entries()) {
    if (i < first - 1) continue;
    if (i === first - 1 && text.length > leadIn) {
      cut.push([`…${text.slice(wholeCharacter(text, text.length - leadIn))}`, false]);
      room -= leadIn;
    } else if (text.length <= room) {
      if (i > 0 && cut.length === 0) cut.push(['…', false]);
      cut.push([text, changed]);
      room -= text.length;
    } else {
      cut.push([`${text.slice(0, wholeCharacter(text, room))}…`, changed]);
      break;
    }
  }
  return toRuns(cut);
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The start of the character at a position. An emoji, or a letter with its accents, is one character. */
function wholeCharacter(text: string, position: number): number {
  // A short window is enough, and the segmenter reads all the text that it gets.
  const from = Math.max(0, position - 64);
  const found = characters.segment(text.slice(from, position + 64)).containing(position - from);
  return found ? from + found.index : position;
}
