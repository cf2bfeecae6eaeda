// The one file for a script tag, on a page that forbids all it can: the built kit, as a portal embeds it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/open-browser.ts';

const cdnFile = join(import.meta.dirname, '..', '..', 'dist', 'cdn', 'crm-sync-elements.js');
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'";

const pages: Record<string, string> = {
  // The second address makes the browser run a second copy of the kit on the same page.
  '/two': '<script type="module" src="/kit.js"></script><script type="module" src="/kit.js?copy=2"></script>',
  '/': '<script type="module" src="/kit.js"></script>',
};

function page(scripts: string): string {
  return `<!doctype html><html lang="en" data-crm-sync-endpoint="/api"><head><title>Portal</title><script src="/watch.js"></script>${scripts}</head>
<body><p>Acme <crm-sync-icon record-type="account" record-id="a1"></crm-sync-icon></p>
<p>Nordlys <crm-sync-icon record-type="account" record-id="a2"></crm-sync-icon></p>
<crm-resync-action record-type="account" record-ids="a1 a2"></crm-resync-action>
<crm-sync-panel record-type="account" record-id="a1"></crm-sync-panel></body></html>`;
}

const watch = `globalThis.violations = [];
addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
addEventListener('error', (event) => violations.push(String(event.message)));
addEventListener('unhandledrejection', (event) => violations.push(String(event.reason)));`;

const objects = { synced: 0, partial: 0, failed: 1, skipped: 0, linked: 0 };
const status = (id: string) => ({
  type: 'account',
  id,
  name: `Account ${id}`,
  revision: 1,
  crms: [{ provider: 'hubspot', phase: 'idle', syncedAt: '2026-11-20T08:15:00Z', objects }],
  deletedFrom: [],
});
const detail = {
  type: 'account',
  id: 'a1',
  revision: 1,
  links: [
    {
      provider: 'hubspot',
      objectType: 'company',
      outcome: 'failed',
      detail: 'tracked',
      syncedAt: 'n/a',
      error: { code: 'INVALID_EMAIL', message: '<img src=x onerror=alert(1)>', retryable: false },
      syncedFields: [{ name: 'd', label: 'Domain', type: 'url', sent: 'javascript:alert(1)' }],
      unsyncedFields: [
        { name: 'h', label: 'Notes', type: 'html', sent: '<b>x</b>', inCrm: null, cause: 'rejected' },
      ],
    },
  ],
  deletedFrom: [],
  historyUrl: 'javascript:alert(1)',
};

let server: Server;
let browser: Browser;
let base: string;
let sessions = 0;

before(async () => {
  const kit = readFileSync(cdnFile);
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer, code = 200) =>
      response.writeHead(code, { 'content-type': type, 'content-security-policy': policy }).end(body);
    const json = (body: unknown, code = 200) => send('application/json', JSON.stringify(body), code);
    if (url.pathname === '/kit.js') return send('text/javascript', kit);
    if (url.pathname === '/watch.js') return send('text/javascript', watch);
    if (url.pathname === '/api/session') {
      sessions++;
      return json({ role: 'admin', crms: [{ provider: 'hubspot', name: 'HubSpot' }] });
    }
    if (url.pathname === '/api/records/account')
      return json({ records: url.searchParams.getAll('id').map(status) });
    if (url.pathname === '/api/records/account/a1') return json(detail);
    const scripts = pages[url.pathname];
    return scripts ? send('text/html', page(scripts)) : json({ code: 'not_found' }, 404);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser.close();
  server.close();
});

async function visit(path: string): Promise<Page> {
  const tab = await browser.newPage();
  tab.on('dialog', (dialog) => assert.fail(`a dialog opened: ${dialog.message()}`));
  await tab.goto(base + path);
  await tab.getByRole('button', { name: 'HubSpot: failed' }).nth(1).waitFor();
  await tab.getByText('<img src=x onerror=alert(1)>').first().waitFor();
  return tab;
}

const violations = (tab: Page) => tab.evaluate<string[]>('violations');

test('the built kit breaks no rule of a strict page, in no state', async () => {
  const tab = await visit('/');
  await tab.getByRole('button', { name: 'HubSpot: failed' }).first().hover();
  await tab.locator('crm-sync-icon [part=panel]').waitFor();
  assert.deepEqual(await violations(tab), []);
  // Links that would run code are not followed, because they are not there.
  assert.equal(await tab.locator('a[href^="javascript"]').count(), 0);
  await tab.close();
});

test('properties of the built elements are reactive', async () => {
  const tab = await visit('/');
  await tab.evaluate(() => {
    const icon = document.querySelector('crm-sync-icon') as unknown as { record: unknown };
    const objects = { synced: 1, partial: 0, failed: 0, skipped: 0, linked: 0 };
    icon.record = {
      type: 'account',
      id: 'a1',
      revision: 5,
      crms: [{ provider: 'hubspot', phase: 'idle', objects }],
      deletedFrom: [],
    };
  });
  await tab.getByRole('button', { name: 'HubSpot: synced' }).first().waitFor();
  await tab.close();
});

test('two copies of the kit on one page do no harm', async () => {
  sessions = 0;
  const tab = await visit('/two');
  assert.deepEqual(await violations(tab), []);
  assert.equal(sessions, 1, 'one copy serves all elements');
  await tab.close();
});
