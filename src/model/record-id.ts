// Writes the id of a CRM record in its longest form, so that two forms of one id are equal. Pure.

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';
const guid = /^\{?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\}?$/i;

/** Ids of Salesforce with their checksum, and GUIDs of Dataverse in small letters. Other ids stay as they are. */
export function canonicalId(id: string): string {
  const written = id.trim();
  if (/^[\da-z]{15}$/i.test(written)) return written + checksum(written);
  return guid.exec(written)?.[1]?.toLowerCase() ?? written;
}

/** Whether a text is an id of Salesforce with 18 characters: the last three fit the others. */
export function isLongId(text: string): boolean {
  return /^[\da-z]{18}$/i.test(text) && text.slice(15) === checksum(text.slice(0, 15));
}

/** Each group of five characters gives one character: its bits are the capital letters of the group. */
function checksum(id: string): string {
  const sign = (group: string) => {
    const bits = Array.from(group, (letter, i) => (/[A-Z]/.test(letter) ? 1 << i : 0));
    return alphabet.charAt(bits.reduce((sum, bit) => sum + bit, 0));
  };
  return sign(id.slice(0, 5)) + sign(id.slice(5, 10)) + sign(id.slice(10, 15));
}
