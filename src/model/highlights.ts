// Finds where two texts differ, as runs of text that changed or not. Pure. Knows no diff library.

export interface Run {
  readonly text: string;
  readonly changed: boolean;
}

/** Two texts, each cut into runs: what was sent, and what the CRM holds. */
export interface Highlights {
  readonly sent: readonly Run[];
  readonly inCrm: readonly Run[];
}

/** Highlights whole words, from the first difference to the last one. Fast at any length. */
export function highlightMiddle(sent: string, inCrm: string): Highlights {
  const shorter = Math.min(sent.length, inCrm.length);
  let start = commonStart(sent, inCrm);
  // Go back to the start of the word. That also keeps characters of several code points whole.
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

/** The position of the first difference: how many characters the beginnings of both texts share. */
export function commonStart(sent: string, inCrm: string): number {
  const shorter = Math.min(sent.length, inCrm.length);
  let start = 0;
  while (start < shorter && sent[start] === inCrm[start]) start++;
  return start;
}

/** Whether the last `length` characters begin with a space, or directly after one. */
function beginsWord(text: string, length: number): boolean {
  return /\s/.test(text.at(-length) ?? '') || /\s/.test(text.at(-length - 1) ?? ' ');
}

/** Makes runs of the parts that are not empty. */
function toRuns(parts: readonly (readonly [string, boolean])[]): Run[] {
  return parts.filter(([text]) => text !== '').map(([text, changed]) => ({ text, changed }));
}

/** Joins parts into runs. A highlight includes the spaces inside a change, not the spaces after it. */
export function joinRuns(parts: readonly (readonly [string, boolean])[]): Run[] {
  const joined: [string, boolean][] = [];
  for (const [i, [text, changed]] of parts.entries()) {
    const last = joined.at(-1);
    const between = text.trim() === '' && last?.[1] === true && parts[i + 1]?.[1] === true;
    if (last && (last[1] === changed || between)) last[0] += text;
    else joined.push([text, changed]);
  }
  return toRuns(
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

/** Words, spaces and punctuation, in any script. An emoji, or a letter with its accents, stays whole. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
