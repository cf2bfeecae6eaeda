// Makes characters visible that have no shape of their own: spaces, line breaks, characters without width. Pure.

/** Control characters, and characters without width. Spaces and line breaks are other characters. */
export const withoutWidth = /\ufeff|(?!\s)[\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;

/** Characters without width between words. Inside of emoji and words of some scripts, they shape what is visible. */
const joiner = /[\u200c\u200d\ufe00-\ufe0f\u{e0000}-\u{e0fff}]/u;

const signs: Readonly<Record<string, string>> = {
  ' ': '·',
  '\n': '↵\n',
  '\r': '\\r',
  '\t': '→',
  '\u00a0': '⍽',
};

/** Whether a character is a space, a line break, or has no width. */
export const isInvisible = (character: string): boolean => character.replace(withoutWidth, '').trim() === '';

/** The code point of a character, as in a JavaScript string. */
export const codePoint = (character: string): string => `\\u{${character.codePointAt(0)?.toString(16)}}`;

/** Writes a sign in place of each invisible character. Different characters get different signs. */
export function signsFor(text: string): string {
  return Array.from(text, (each) => (isInvisible(each) ? (signs[each] ?? codePoint(each)) : each)).join('');
}

/** Writes signs where a reader would see nothing: for a text without words, and for characters without width. */
export function withSigns(text: string): string {
  if (isInvisible(text)) return signsFor(text);
  return text.replace(withoutWidth, (each) => (joiner.test(each) ? each : codePoint(each)));
}
