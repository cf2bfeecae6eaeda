// Where a request comes from, as browsers tell. A program that is no browser tells nothing, and counts as the host's own.
import type { Context, MiddlewareHandler } from 'hono';
import { HttpProblem } from './http-problem.ts';

/** Sent by a page of another origin; another port is one. */
export function isFromElsewhere(c: Context): boolean {
  // No page can forge it. A proxy in between may change the host's name, but not this.
  const site = c.req.header('sec-fetch-site');
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const origin = c.req.header('origin');
  return origin !== undefined && hostOf(origin) !== c.req.header('host');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/** For what only the host's own pages may ask for: the answer to another origin would be hidden, but not the effect. */
export const ownPagesOnly: MiddlewareHandler = async (c, next) => {
  if (isFromElsewhere(c))
    throw new HttpProblem('forbidden', 'Only pages of this workspace may ask for this.');
  await next();
};
