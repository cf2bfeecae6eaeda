// The origin of a request, from the headers of browsers. Other programs send none, and count as same-origin.
import type { Context, MiddlewareHandler } from 'hono';
import { HttpProblem } from './http-problem.ts';

/** Whether a page of another origin sent the request; another port is another origin. */
export function isFromElsewhere(c: Context): boolean {
  // No page can forge this header. A proxy may change the host's name, but not this header.
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = c.req.header('origin');
  return origin !== undefined && hostOf(origin) !== c.req.header('host');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** For requests of the host's own pages only: CORS hides the answer from another origin, but not the effect. */
export const ownPagesOnly: MiddlewareHandler = async (c, next) => {
  if (isFromElsewhere(c))
    throw new HttpProblem('forbidden', 'Only pages of this workspace may ask for this.');
  await next();
};
