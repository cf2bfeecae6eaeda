// A push whose page can load no more code once the backend has queued the push: a new deployment took the files away.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../../scripts/open-browser.ts';

const root = join(import.meta.dirname, '..', '..');
const packages = {
  lit: '/node_modules/lit/index.js',
  'lit/': '/node_modules/lit/',
  'lit-html': '/node_modules/lit-html/lit-html.js',
  'lit-html/': '/node_modules/lit-html/',
  'lit-element/': '/node_modules/lit-element/',
  '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
  '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  '@lit/task': '/node_modules/@lit/task/index.js',
  'eventsource-parser': '/node_modules/eventsource-parser/dist/index.js',
  'diff/lib/': '/node_modules/diff/libesm/',
  '@floating-ui/dom': '/node_modules/@floating-ui/dom/dist/floating-ui.dom.browser.mjs',
  '@floating-ui/core': '/node_modules/@floating-ui/core/dist/floating-ui.core.browser.mjs',
  '@floating-ui/utils/dom': '/node_modules/@floating-ui/utils/dist/floating-ui.utils.dom.mjs',
  '@floating-ui/utils': '/node_modules/@floating-ui/utils/dist/floating-ui.utils.mjs',
};

const kits: Readonly<Record<string, string>> = {
  'the ES modules': `<script type="importmap">${JSON.stringify({ imports: packages })}</script><script type="module" src="/dist/define.js"></script>`,
  'the script tag': '<script type="module" src="/dist/cdn/crm-sync-elements.js"></script>',
};

const page = (kit: string) =>
  `<!doctype html><html lang="en" data-crm-sync-endpoint="/api"><head><title>Page</title>${kit}</head>
<body><crm-resync-action record-type="account" record-id="a1"></crm-resync-action></body></html>`;

let server: Server;
let browser: Browser;
let base: string;
let queued = false;
let finished = false;
const refused: string[] = [];
const keys: unknown[] = [];

before(async () => {
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer, code = 200) =>
      response.writeHead(code, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    const json = (body: unknown, code = 200) => send('application/json', JSON.stringify(body), code);
    const kit = kits[decodeURIComponent(url.pathname.slice(1))];
    if (kit) return send('text/html', page(kit));
    if (/\.m?js$/.test(url.pathname)) {
      if (queued) {
        refused.push(url.pathname);
        return send('text/plain', 'Gone', 404);
      }
      return send('text/javascript', readFileSync(join(root, normalize(url.pathname))));
    }
    if (url.pathname === '/api/session') return json({ role: 'admin', crms: [] });
    if (url.pathname === '/api/resyncs') {
      keys.push(request.headers['idempotency-key']);
      queued = true;
      return json({ id: 'rs_1', accepted: 1, rejected: [] }, 202);
    }
    if (url.pathname === '/api/resyncs/rs_1')
      return json({
        id: 'rs_1',
        total: 1,
        done: finished ? { synced: 1 } : {},
        finishedAt: finished ? '2026-11-20T08:15:00Z' : null,
      });
    return json({ code: 'not_found' }, 404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  server.close();
});

for (const name of Object.keys(kits))
  test(`a push that was queued ends as it ended, though no code can be loaded any more (${name})`, async () => {
    queued = finished = false;
    keys.length = refused.length = 0;
    const tab = await browser.newPage();
    const errors: string[] = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    await tab.goto(`${base}/${encodeURIComponent(name)}`);
    await tab.evaluate(() => {
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      for (const type of ['accepted', 'settled', 'failed'])
        document.addEventListener(`crm-resync-${type}`, () => heard.push(type));
    });
    await tab.locator('crm-resync-action').getByRole('button').click();
    await tab.waitForFunction(() =>
      (globalThis as unknown as { heard: string[] }).heard.includes('accepted'),
    );
    finished = true;
    await tab.getByText('1 synced').waitFor();
    const heard = await tab.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    assert.deepEqual(heard, ['accepted', 'settled']);
    assert.equal(keys.length, 1);
    assert.deepEqual([refused, errors], [[], []]);
    await tab.close();
  });
