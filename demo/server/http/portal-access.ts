// The access of portals: pages of known origins may read across origins, with a token that their backend has signed.
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { HttpProblem } from './http-problem.ts';
import { isFromElsewhere } from './origin.ts';

export interface PortalAccess {
  /** In the form that browsers send: `https://portal.example`. */
  readonly origins: ReadonlySet<string>;
  /** The secret that signs the portals' tokens, 32 bytes or more. */
  readonly secret: string;
}

const minSecretBytes = 32;

/** @throws RangeError when the secret is too short */
export function checkPortalAccess({ secret }: PortalAccess): void {
  if (Buffer.byteLength(secret) < minSecretBytes)
    throw new RangeError(`The secret of the portals has to be ${minSecretBytes} bytes or longer.`);
}

/** Allows CORS for known origins, for errors too. Other origins get 403, even with a token. */
export function letKnownOriginsRead(access: PortalAccess | undefined): MiddlewareHandler {
  const isKnown = (origin: string) => access?.origins.has(origin) ?? false;
  const open = cors({
    origin: (origin) => origin,
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID'],
    exposeHeaders: ['Retry-After'],
    // Only the token counts: cookies from another origin are ignored.
    credentials: false,
    maxAge: 600,
  });
  return async (c, next) => {
    const origin = c.req.header('origin');
    if (origin !== undefined && isFromElsewhere(c)) {
      if (isKnown(origin)) return open(c, next);
      throw new HttpProblem('forbidden', 'This origin is not known here.', { headers: { vary: 'Origin' } });
    }
    await next();
    c.header('vary', 'Origin', { append: true });
  };
}
