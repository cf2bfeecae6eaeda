// Makes the key of one press. The backend answers a repeated key with the same receipt and pushes nothing twice.

export function newIdempotencyKey(): string {
  // `randomUUID` exists only in secure contexts, and pages on plain http can resync, too.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
