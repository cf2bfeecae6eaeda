// The file for a script tag, on a page that forbids all it can: the built kit, as a portal embeds it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/open-browser.ts';
import { until } from './support/until.ts';

const built = (file: string) => readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'cdn', file));
const policyWith = (scripts: string) =>
  `default-src 'none'; script-src ${scripts}; connect-src 'self'; style-src 'self'; require-trusted-types-for 'script'`;
const policy = policyWith("'self'");

const pages: Record<string, string> = {
  '/': '<script type="module" src="/kit/crm-sync-elements.js"></script>',
  // The second address makes the browser run a second copy of the kit on the same page.
  '/two':
    '<script type="module" src="/kit/crm-sync-elements.js"></script><script type="module" src="/kit/crm-sync-elements.js?copy=2"></script>',
  '/renamed': '<script type="module" src="/kit/renamed.js?v=3"></script>',
  '/redirected': '<script type="module" src="/latest/crm-sync-elements.js"></script>',
  '/nonce': '<script nonce="abc" type="module" src="/kit/crm-sync-elements.js"></script>',
  '/broken': '<script type="module" src="/broken/crm-sync-elements.js"></script>',
};

function page(scripts: string): string {
  return `<!doctype html><html lang="en" data-crm-sync-endpoint="/api"><head><title>Portal</title><script nonce="abc" src="/watch.js"></script>${scripts}</head>
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
      // Makes the kit load its diagnostics.
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
/** In the folder `/broken`. */
let brokenPanel: string | Buffer | undefined;
const asked: string[] = [];

before(async () => {
  const main = built('crm-sync-elements.js');
  server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Buffer, code = 200) =>
      response
        .writeHead(code, {
          'content-type': type,
          'content-security-policy': url.pathname === '/nonce' ? policyWith("'nonce-abc'") : policy,
        })
        .end(body);
    const json = (body: unknown, code = 200) => send('application/json', JSON.stringify(body), code);
    asked.push(url.pathname);
    if (url.pathname === '/latest/crm-sync-elements.js')
      return response.writeHead(302, { location: '/kit/crm-sync-elements.js' }).end();
    if (/^.(kit|broken).(crm-sync-elements|renamed).js$/.test(url.pathname))
      return send('text/javascript', main);
    if (/^.kit.(crm-(sync-panel|live|diagnostics)|locales.[a-z-]+).js$/.test(url.pathname))
      return send('text/javascript', built(url.pathname.slice('/kit/'.length)));
    if (url.pathname === '/broken/crm-sync-panel.js' && brokenPanel)
      return send('text/javascript', brokenPanel);
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

for (const [path, how] of [
  ['/renamed', 'under another name, with a query'],
  ['/redirected', 'behind a redirect'],
  ['/nonce', 'on a page whose scripts are known by a nonce'],
] as const)
  test(`the kit ${how} finds its panel, and runs once`, async () => {
    asked.length = 0;
    const tab = await visit(path);
    await tab.getByRole('button', { name: 'HubSpot: failed' }).first().hover();
    await tab.locator('crm-sync-icon [part=panel]').waitFor();
    assert.deepEqual(await violations(tab), []);
    // Files for the page, live updates, actions and diagnostics come beside the panel, and at any time.
    const files = asked.filter(
      (name) => /^.(kit|latest)/.test(name) && !/crm-(page|live|resync|diagnostics).js$/.test(name),
    );
    assert.equal(files.length, path === '/redirected' ? 3 : 2, files.join());
    await tab.close();
  });

test('the kit brings the language that the page is in', async () => {
  const tab = await visit('/');
  assert.equal(
    asked.some((name) => name.includes('locales')),
    false,
    'none for a page in English',
  );
  await tab.evaluate(() => (document.documentElement.lang = 'de-AT'));
  await tab.getByRole('button', { name: 'HubSpot: fehlgeschlagen' }).first().waitFor();
  assert.deepEqual(await violations(tab), []);
  await tab.close();
});

test("without the panel's file the marks are there, the page is told what is missing, and later it opens", async () => {
  const tab = await browser.newPage();
  const told = () =>
    tab.evaluate(() => (globalThis as unknown as { told: { code: string; message: string }[] }).told);
  await tab.addInitScript(() => {
    const all: unknown[] = [];
    Object.assign(globalThis, { told: all });
    addEventListener('crm-sync-error', (event) => {
      const { error } = event as unknown as { error: { code: string; message: string } };
      all.push({ code: error.code, message: error.message });
    });
  });
  brokenPanel = undefined;
  await tab.goto(`${base}/broken`);
  const mark = tab.getByRole('button', { name: 'HubSpot: failed' }).first();
  const errors = async () => JSON.stringify(await told());
  await until('the panel on the page tells', errors, (words) => words.includes('crm-sync-panel.js'));
  await mark.waitFor();
  assert.equal((await told())[0]?.code, 'network');

  // Somebody has put another file there.
  brokenPanel = 'globalThis.tampered = true; export default () => ({})';
  const before = (await told()).length;
  await mark.click();
  await until('the icon tells', told, (found) => found.length > before);
  assert.equal(await tab.evaluate(() => 'tampered' in globalThis), false);

  brokenPanel = built('crm-sync-panel.js');
  await mark.click();
  await tab.locator('crm-sync-icon [part=panel]').waitFor();
  await tab.close();
});

test('two copies of the kit on one page do no harm', async () => {
  sessions = 0;
  const tab = await visit('/two');
  assert.deepEqual(await violations(tab), []);
  assert.equal(sessions, 1, 'one copy serves all elements');
  await tab.close();
});
