// A short name for a long text. Keeps names apart; hides nothing and proves nothing.

/** FNV-1a with two starting values, 64 bits in base 36. Synchronous, and there on pages without a secure context. */
export function hashOf(text: string): string {
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x2f0b4c47);
}

function fnv1a(text: string, basis: number): string {
  let hash = basis;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(36).padStart(7, '0');
}
