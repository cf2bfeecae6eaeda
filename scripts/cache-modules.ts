// Lets the browser keep the modules it has read. Each test file is a page of its own, and without this each page
// asks for a hundred modules again. The browser's profile is new in each run, so that nothing grows stale.

/** The part of Koa's context that is needed; the test runner does not bring Koa's types. */
interface Context {
  readonly path: string;
  readonly status: number;
  set(header: string, value: string): void;
}

export async function cacheModules(context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  const isModule = /\.(ts|js|mjs)$/.test(context.path) && context.path !== '/mockServiceWorker.js';
  if (isModule && context.status === 200) context.set('Cache-Control', 'max-age=3600');
}
