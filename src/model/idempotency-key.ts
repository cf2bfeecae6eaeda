// One key for one press: the backend answers the same key with the same receipt, however often it is sent.

export function newIdempotencyKey(): string {
  // `randomUUID` exists in secure contexts only; a page on plain http pushes, too.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
