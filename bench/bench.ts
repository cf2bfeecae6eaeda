// Compares the icon in a list with plain HTML and a bare Lit element. The three take turns in a real browser.
// Prints the medians of time and heap per row, as numbers and as ratios to plain HTML.
import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type CDPSession, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowsers } from '../scripts/browsers.ts';
import { ways, type Way } from './page/ways.ts';

const sizes = [1_000, 10_000];
const rounds = Number(process.env.ROUNDS ?? 9);
let notify: (notice: object) => void = () => undefined;
const page = join(import.meta.dirname, 'page');
const built = join(import.meta.dirname, '..', '.reports', 'bench');

await build({
  root: page,
  logLevel: 'warn',
  base: './',
  build: { outDir: built, emptyOutDir: true },
  resolve: { conditions: ['production', 'browser', 'module'] },
});
const server = await serve();
const executablePath = findBrowsers().chromium;
if (!executablePath) throw new Error('No Chromium here: run `npm test` once, it installs one or says how');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--js-flags=--expose-gc'] });
try {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await tab.waitForFunction('globalThis.bench');
  const cdp = await tab.context().newCDPSession(tab);
  for (const size of sizes) await measure(tab, cdp, size);
  await measureChange(tab, 10_000);
} finally {
  await browser.close();
  server.close();
}

async function measure(tab: Page, cdp: CDPSession, size: number): Promise<void> {
  const times = new Map<Way, number[]>(ways.map((way) => [way, []]));
  const heaps = new Map<Way, number[]>(ways.map((way) => [way, []]));
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++) {
    for (const way of ways) {
      await tab.evaluate('bench.clear()');
      const before = await heap(cdp);
      const time = await tab.evaluate<number>(`bench.mount('${way}', ${size})`);
      if (way === 'kit')
        await tab.waitForFunction(
          `document.querySelector('crm-sync-icon')?.shadowRoot?.querySelector('.dot')`,
        );
      await tab.waitForTimeout(50);
      if (round === 0) continue;
      times.get(way)?.push(time);
      heaps.get(way)?.push(((await heap(cdp)) - before) / size);
    }
  }
  await tab.evaluate('bench.clear()');
  const plainTime = median(times.get('plain') ?? []);
  console.log(`\n${size} rows, medians of ${rounds} interleaved rounds`);
  for (const way of ways) {
    const time = median(times.get(way) ?? []);
    const bytes = median(heaps.get(way) ?? []);
    console.log(
      `  ${way.padEnd(6)} ${time.toFixed(1).padStart(7)} ms  ${(time / plainTime).toFixed(2)} x plain   ` +
        `${(bytes / 1000).toFixed(2).padStart(5)} kB of heap per row`,
    );
  }
}

/** Counts the icons that render when one of many records changes. */
async function measureChange(tab: Page, size: number): Promise<void> {
  await tab.evaluate(`bench.mount('kit', ${size})`);
  await tab.waitForFunction(`document.querySelector('crm-sync-icon')?.shadowRoot?.querySelector('.dot')`);
  await tab.waitForTimeout(200);
  await tab.evaluate('globalThis.stopCounting = bench.countRenders()');
  notify({ type: 'account', id: 'r3', revision: 2 });
  await tab.waitForFunction(
    `document.querySelectorAll('crm-sync-icon')[3].shadowRoot.querySelector('.failed')`,
  );
  await tab.waitForTimeout(200);
  console.log(
    `\nOne record of ${size} changed: ${await tab.evaluate<number>('stopCounting()')} icon rendered`,
  );
}

async function heap(cdp: CDPSession): Promise<number> {
  await cdp.send('HeapProfiler.collectGarbage');
  await cdp.send('HeapProfiler.collectGarbage');
  return (await cdp.send('Runtime.getHeapUsage')).usedSize;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

/** Serves the page, and a local API that has every record. */
function serve(): Promise<Server> {
  const changed = new Set<string>();
  const streams = new Set<(text: string) => void>();
  notify = (notice) => {
    changed.add((notice as { id: string }).id);
    for (const send of streams) send(`event: record\nid: 1\ndata: ${JSON.stringify(notice)}\n\n`);
  };
  const types: Record<string, string> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const http = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const json = (body: unknown) =>
      response.setHeader('content-type', 'application/json').end(JSON.stringify(body));
    if (url.pathname === '/api/session') {
      json({ role: 'admin', crms: [{ provider: 'hubspot', name: 'HubSpot' }] });
    } else if (url.pathname === '/api/records/account') {
      json({ records: url.searchParams.getAll('id').map((id) => statusOf(id, changed.has(id))) });
    } else if (url.pathname === '/api/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(': hello\n\n');
      const send = (text: string) => void response.write(text);
      streams.add(send);
      request.on('close', () => streams.delete(send));
    } else {
      readFile(join(built, url.pathname === '/' ? 'index.html' : url.pathname)).then(
        (file) => response.setHeader('content-type', types[extname(url.pathname)] ?? 'text/html').end(file),
        () => response.writeHead(404).end(),
      );
    }
  });
  return new Promise((resolve) => http.listen(0, '127.0.0.1', () => resolve(http)));
}

function statusOf(id: string, failed: boolean) {
  const objects = failed ? { failed: 1 } : { synced: 1 };
  const crms = [{ provider: 'hubspot', phase: 'idle', syncedAt: '2026-11-20T08:15:00Z', objects }];
  return { type: 'account', id, name: `Account ${id}`, revision: failed ? 2 : 1, crms, deletedFrom: [] };
}
