// Names the reader that request headers stand for: two clients with the same reader may share a stream and the keys of
// pushes, two others must not.
import { hashOf } from '../model/hash.js';

/** Claims of a token that differ from one token of the same reader to the next. */
const volatileClaims: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf', 'jti', 'auth_time']);
const jsonWebToken = /[\w-]+\.([\w-]+)\.[\w-]+/g;

/** @param headers those that the host gives; `undefined` when it gives none */
export function readerIdOf(headers: Headers | undefined): string {
  const pairs = [...(headers ?? [])].map(([name, value]) => `${name}: ${stablePart(value)}`);
  return pairs.length === 0 ? '' : hashOf(pairs.sort().join('\n'));
}

/** A token that is renewed every minute still stands for the same reader. */
function stablePart(value: string): string {
  return value.replace(jsonWebToken, (token, payload: string) => {
    try {
      const json = atob(payload.replaceAll('-', '+').replaceAll('_', '/'));
      const claims = Object.entries(JSON.parse(json) as Record<string, unknown>);
      return JSON.stringify(claims.filter(([name]) => !volatileClaims.has(name)).sort());
    } catch {
      return token;
    }
  });
}
