// Serves the built pages of the demo under their public addresses. Knows nothing of their content.
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { Hono } from 'hono';
import { litPolicy, pageHeaders } from './page-headers.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

const pages: Record<string, string> = {
  '/accounts': 'accounts.html',
  '/contacts': 'contacts.html',
  '/accounts/:id': 'record.html',
  '/contacts/:id': 'record.html',
  '/integrations': 'integrations.html',
};

export function createPages(folder: string): Hono {
  const app = new Hono();
  app.use(
    pageHeaders({
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      trustedTypes: [litPolicy],
    }),
  );
  app.get('/', (c) => c.redirect('/accounts'));
  for (const [path, file] of Object.entries(pages)) {
    app.get(path, async () => {
      const page = await serve(folder, file, 'no-cache');
      return (
        page ?? new Response('The pages are not built yet: run the build of demo/app first.', { status: 503 })
      );
    });
  }
  // Built assets have a hash in their names, so they never change.
  app.get('/assets/*', async (c) => {
    const asset = await serve(folder, c.req.path, 'public, max-age=31536000, immutable');
    return asset ?? c.notFound();
  });
  app.get('/:file{[\\w.-]+\\.(?:svg|png|ico|js|json)}', async (c) => {
    const file = await serve(folder, c.req.path, 'no-cache');
    return file ?? c.notFound();
  });
  return app;
}

async function serve(folder: string, path: string, cacheControl: string): Promise<Response | undefined> {
  const file = normalize(join(folder, decodeURIComponent(path)));
  if (!file.startsWith(normalize(folder) + sep)) return undefined;
  try {
    const content = await readFile(file);
    const contentType = types[extname(file)] ?? 'application/octet-stream';
    return new Response(content, {
      headers: { 'content-type': contentType, 'cache-control': cacheControl },
    });
  } catch {
    return undefined;
  }
}
