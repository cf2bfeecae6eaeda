// Reads the token of a portal's reader: a JWT that the portal's backend has signed, valid for about a minute. Its
// claims name the reader, the read-only role, and the records that the reader may see.
import { z } from '@hono/zod-openapi';
import { verify } from 'hono/jwt';
import type { Session } from '../model/session.ts';
import { HttpProblem } from './http-problem.ts';

const claims = z.object({
  sub: z.string().min(1),
  // A portal with the secret could sign any role, so the schema limits the role.
  role: z.literal('read_only'),
  /** Such as `account/acc_001`. */
  records: z.array(z.string()).max(1000),
  // Required: the library treats a token without `exp` as valid without limit.
  exp: z.number(),
});

/** The audience: a token for another service with the same secret is not valid here. */
const tokenAudience = 'crm-sync';

/** A token cannot be revoked, so a token that is valid for days is rejected. */
const maxLifeMs = 60 * 60_000;

export async function readPortalToken(token: string, secret: string | undefined): Promise<Session> {
  if (secret === undefined) throw refused();
  const payload = await verify(token, secret, { alg: 'HS256', aud: tokenAudience }).catch(() => undefined);
  const result = claims.safeParse(payload);
  if (!result.success) throw refused();
  const { sub, role, records, exp } = result.data;
  if (exp * 1000 > Date.now() + maxLifeMs) throw refused();
  return { role, user: sub, portal: { records: new Set(records), expiresAt: exp * 1000 } };
}

function refused(): HttpProblem {
  return new HttpProblem('unauthorized', 'The token is not valid, or no longer.', {
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  });
}
