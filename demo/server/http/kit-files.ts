// Hands the kit's files for a script tag to pages anywhere. They check them by their `integrity`, which needs CORS.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Hono } from 'hono';

/** The one that a page names, and the one that it brings by itself. */
export const kitFiles = ['crm-sync-elements.js', 'crm-sync-panel.js'] as const;

export function createKitFiles(folder: string): Hono {
  const app = new Hono();
  for (const name of kitFiles)
    app.get(`/${name}`, async (c) => {
      const code = await readFile(join(folder, name)).catch(() => undefined);
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
