// Parses JSON without loss of digits. A number that a double cannot hold becomes a string.

/** @throws SyntaxError when the text is no JSON */
export async function parseJson(text: string): Promise<unknown> {
  // Digits in strings count as well: they only cost the time to look closer.
  if (!/[:,[\s]-?[\d.]{16}|^-?[\d.]{16}/.test(text)) return JSON.parse(text);
  const { quoteLongNumbers } = await import('./long-numbers.js');
  return JSON.parse(quoteLongNumbers(text));
}
