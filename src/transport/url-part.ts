// Encodes a record's type or id for a URL.

/** `encodeURIComponent` throws on half a surrogate pair, which would fail the request for the whole list. */
export function urlPart(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}
