// Whether anybody can see the page. Where there is no page, nobody hides it.

export function isHidden(): boolean {
  return globalThis.document?.visibilityState === 'hidden';
}
