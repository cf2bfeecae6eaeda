// The two forms of a Salesforce id: 15 characters whose case matters, and the same with 3 characters that encode the case.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/**
 * The form of 18 characters, with the suffix in upper case. Compare ids only in this form. A text that is no Salesforce
 * id is returned unchanged.
 */
export function fullSalesforceId(id: string): string {
  if (!/^[0-9A-Za-z]{15}(?:[0-9A-Za-z]{3})?$/.test(id)) return id;
  const short = id.slice(0, 15);
  const suffix = [0, 5, 10].map((start) => {
    const letters = [...short.slice(start, start + 5)];
    return alphabet[
      letters.reduce((bits, letter, place) => bits + (/[A-Z]/.test(letter) ? 1 << place : 0), 0)
    ];
  });
  return short + suffix.join('');
}
