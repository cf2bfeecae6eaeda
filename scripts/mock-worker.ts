// Serves msw's service worker at the root of the test server, from the package itself: a copy in the tree would
// go stale.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Middleware } from '@web/test-runner';

const file = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));

export const serveMockWorker: Middleware = (context, next) => {
  if (context.path !== '/mockServiceWorker.js') return next();
  context.type = 'application/javascript';
  context.body = readFileSync(file, 'utf8');
  return undefined;
};
