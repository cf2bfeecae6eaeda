// Reads the token of a portal's reader: a JWT that the portal's backend has signed, good for a minute or so. It says who
// reads, that they only read, and which records they may see.
import { z } from '@hono/zod-openapi';
import { verify } from 'hono/jwt';
import type { Session } from '../model/session.ts';
import { HttpProblem } from './http-problem.ts';

const claims = z.object({
  sub: z.string().min(1),
  // Whoever holds the secret could sign anything, so that what a portal may do at most is said here.
  role: z.literal('read_only'),
  /** `account/acc_001` and the like. */
  records: z.array(z.string()).max(1000),
  // Without it, the library would take a token to be good for ever.
  exp: z.number(),
});

/** Who the token is for: a token for another service that shares the secret opens nothing here. */
const tokenAudience = 'crm-sync';

/** It cannot be called back, so that a portal that means to give it for days is refused. */
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
