// Hands the kit's file for a script tag to pages anywhere. They check it by their `integrity`, which needs CORS.
import { readFile } from 'node:fs/promises';
import { Hono } from 'hono';

export function createKitFile(path: string): Hono {
  const app = new Hono();
  app.get('/crm-sync-elements.js', async (c) => {
    const code = await readFile(path).catch(() => undefined);
    if (!code) return c.text('The kit is not built yet.', 503);
    return c.body(code, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'no-cache',
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
  });
  return app;
}
