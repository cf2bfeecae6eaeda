// Where two texts differ, as runs of text that are marked or not. Pure; knows nothing of words' own libraries.

export interface Run {
  readonly text: string;
  readonly changed: boolean;
}

/** The same two texts again, cut into runs. */
export interface TextMarks {
  readonly sent: readonly Run[];
  readonly inCrm: readonly Run[];
}

/** Marks all between the common beginning and the common end, to whole words. Fast at any length. */
export function markMiddle(sent: string, inCrm: string): TextMarks {
  const shorter = Math.min(sent.length, inCrm.length);
  let start = 0;
  while (start < shorter && sent[start] === inCrm[start]) start++;
  // Back to where a word begins, which also keeps letters of several code points whole.
  while (start > 0 && !/\s/.test(sent[start - 1] ?? '')) start--;
  let end = 0;
  while (end < shorter - start && sent[sent.length - 1 - end] === inCrm[inCrm.length - 1 - end]) end++;
  while (end > 0 && !(beginsWord(sent, end) && beginsWord(inCrm, end))) end--;
  const cut = (text: string) =>
    joinRuns([
      [text.slice(0, start), false],
      [text.slice(start, text.length - end), true],
      [text.slice(text.length - end), false],
    ]);
  return { sent: cut(sent), inCrm: cut(inCrm) };
}

/** Whether the last so many characters begin with a space, or after one. */
function beginsWord(text: string, length: number): boolean {
  return /\s/.test(text.at(-length) ?? '') || /\s/.test(text.at(-length - 1) ?? ' ');
}

/** Makes runs of texts, leaving out empty ones. */
function runs(parts: readonly (readonly [string, boolean])[]): Run[] {
  return parts.filter(([text]) => text !== '').map(([text, changed]) => ({ text, changed }));
}

/** Makes runs of texts, with marks as a person would set them: across the spaces inside a change, not those after it. */
export function joinRuns(parts: readonly (readonly [string, boolean])[]): Run[] {
  const joined: [string, boolean][] = [];
  for (const [i, [text, changed]] of parts.entries()) {
    const last = joined.at(-1);
    const between = text.trim() === '' && last?.[1] === true && parts[i + 1]?.[1] === true;
    if (last && (last[1] === changed || between)) last[0] += text;
    else joined.push([text, changed]);
  }
  return runs(
    joined.flatMap(([text, changed]) => {
      const end = text.trimEnd().length;
      return changed && end > 0
        ? ([
            [text.slice(0, end), true],
            [text.slice(end), false],
          ] as const)
        : [[text, changed] as const];
    }),
  );
}

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Words, spaces and signs, in any script; letters with their marks and emoji stay whole. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** How much of what is the same stands before the first difference in a text that is cut. */
const leadIn = 24;

/**
 * The part of a long text that fits into `most` characters and shows its first difference; whole characters.
 * @returns the runs themselves when they fit
 */
export function cutRuns(all: readonly Run[], most: number): readonly Run[] {
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
  return runs(cut);
}

const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** The beginning of the character that a position falls into: an emoji or a letter with its marks stays whole. */
function wholeCharacter(text: string, position: number): number {
  // Looked at in a short window, because the segmenter reads all that it is given.
  const from = Math.max(0, position - 64);
  const found = characters.segment(text.slice(from, position + 64)).containing(position - from);
  return found ? from + found.index : position;
}
