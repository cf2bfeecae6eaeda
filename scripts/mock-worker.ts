// Serves msw's service worker at the root of the test server, from the package itself: a copy in the tree would
// go stale.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The part of Koa's context that is needed; the test runner does not bring Koa's types. */
interface Context {
  readonly path: string;
  type: string;
  body: unknown;
}

const file = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));

export async function serveMockWorker(context: Context, next: () => Promise<void>): Promise<void> {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'application/javascript';
  context.body = readFileSync(file, 'utf8');
}
