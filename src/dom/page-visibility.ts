// Whether the page is hidden. Without a document, as on a server, it is not.

export function isHidden(): boolean {
  return globalThis.document?.visibilityState === 'hidden';
}
