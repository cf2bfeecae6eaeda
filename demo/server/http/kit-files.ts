// Serves the script-tag files to pages of any origin. Pages check the files by `integrity`, which needs CORS.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';

/** The file that a page names; this file loads the others. */
export const kitFile = 'crm-sync-elements.js';

export function createKitFiles(folder: string): Hono {
  const app = new Hono();
  app.get('/:name{(locales/)?[a-z-]+\\.js}', async (c) => {
    const code = await readFile(join(folder, c.req.param('name'))).catch(() => undefined);
    if (!code) return c.text('There is no such file, or the kit is not built yet.', 404);
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
