// Puts a record's type or id into a URL.

/** Half a surrogate pair (a text cut in two) would throw, and take the rest of the list with it. */
export function urlPart(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
