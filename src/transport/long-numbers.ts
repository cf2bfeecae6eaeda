// Keeps the digits of numbers that a double cannot hold: JSON.parse makes 4150868000000376000 of 4150868000000376009.
// Loaded with the first answer that has a number of so many digits.

/** A number of at least 16 digits: shorter ones are exact. It stands behind `:`, `,`, `[`, a space, or at the start. */
const longNumbers = /(?:^|[:,[\s])(-?(?=[\d.]{16})(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)/g;

/** Puts long numbers of a JSON text into quotes. They become strings with all of their digits. */
export function quoteLongNumbers(text: string): string {
  let result = '';
  let copied = 0;
  let quotes = 0;
  let inString = false;
  for (const match of text.matchAll(longNumbers)) {
    const [whole, number = ''] = match;
    const start = match.index + whole.length - number.length;
    // Counts the quotes before the number: digits inside a string stay.
    for (let at = text.indexOf('"', quotes); at !== -1 && at < start; at = text.indexOf('"', quotes)) {
      quotes = at + 1;
      if (!inString || !isEscaped(text, at)) inString = !inString;
    }
    if (inString || isExact(number)) continue;
    result += `${text.slice(copied, start)}"${number}"`;
    copied = start + number.length;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/** An odd number of backslashes stands before the quote. */
function isEscaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text[at - 1 - slashes] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** Whether a double holds each digit that is written. */
function isExact(number: string): boolean {
  if (/^-?\d+$/.test(number)) return Number.isSafeInteger(Number(number));
  const [mantissa = ''] = number.replace('-', '').split(/e/i);
  const digits = mantissa.replace('.', '').replace(/^0+|0+$/g, '');
  if (digits.length < 16) return true;
  if (digits.length > 17) return false;
  const written = Number(number).toExponential(digits.length - 1);
  return written.replace(/e.*|[-.]/g, '') === digits;
}
