// What the docs tell people to write works: the list is served by the backend in plain Node, and restyled by the sheet.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { createBackend, type Account } from '../../docs/samples/backend.ts';
import { builtKit } from '../../demo/server/start-host.ts';
import { openBrowser } from '../../scripts/open-browser.ts';

const at = '2026-11-20T08:15:00Z';
/** What a bundler does with the name of the package. */
const importMap =
  '<script type="importmap">{"imports":{"crm-sync-elements/define.js":"/kit/crm-sync-elements.js"}}</script>';
const html = `<!doctype html><html lang="en"><head><title>Accounts</title>${importMap}
<link rel="stylesheet" href="/theme.css"></head><body class="my-app">
${readFileSync('docs/samples/list.html', 'utf8')}
<crm-sync-panel endpoint="/api/crm-sync" record-type="account" record-id="a1"></crm-sync-panel></body></html>`;

function acme(): Account {
  return {
    name: 'Acme Ltd',
    revision: 1,
    links: [
      {
        provider: 'hubspot',
        objectType: 'company',
        objectId: '9182',
        phase: 'idle',
        outcome: 'failed',
        syncedAt: at,
        attemptedAt: at,
        error: { code: 'INVALID_EMAIL', message: 'Email: invalid email address: x@', retryable: false },
        syncedFields: [{ name: 'domain', label: 'Domain', type: 'url', sent: 'https://acme.example' }],
        unsyncedFields: [{ name: 'email', label: 'E-mail', type: 'email', cause: 'rejected', sent: 'x@' }],
      },
    ],
  };
}

describe('the samples of the docs', { timeout: 120_000 }, () => {
  const accounts = new Map([['a1', acme()]]);
  let server: Server;
  let browser: Browser;
  let page: Page;

  before(async () => {
    server = createBackend(accounts, async (id) => {
      const link = accounts.get(id)?.links[0];
      if (link) Object.assign(link, { outcome: 'synced', error: undefined, unsyncedFields: [] });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await openBrowser();
    const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    page = await browser.newPage({ baseURL });
    page.setDefaultTimeout(20_000);
    await page.route('/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.route('/kit/*', (route) =>
      route.fulfill({ path: join(builtKit, basename(new URL(route.request().url()).pathname)) }),
    );
    await page.route('/theme.css', (route) => route.fulfill({ path: 'docs/samples/theme.css' }));
    await page.goto('/');
  });
  after(async () => {
    await browser.close();
    server.close();
    server.closeAllConnections();
  });

  it('restyles the kit by its tokens and parts', async () => {
    await page.getByRole('button', { name: 'HubSpot: failed' }).hover();
    const panel = page.locator('crm-sync-icon [part=panel]');
    await panel.waitFor();
    const look = (property: string) =>
      panel.evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    assert.equal(await look('border-top-left-radius'), '4px');
    assert.equal(await look('box-shadow'), 'none');
    const font = await page
      .locator('body > crm-sync-panel')
      .evaluate((element) => getComputedStyle(element).fontFamily);
    assert.match(font, /^"?Inter/);
    await page.mouse.move(0, 0);
    await panel.waitFor({ state: 'hidden' });
  });

  it('serves statuses, details, a push, its end, and news of it', async () => {
    const panel = page.locator('body > crm-sync-panel');
    await panel.getByText('Email: invalid email address: x@').waitFor();
    await page.locator('crm-resync-action').click();
    await page.getByRole('button', { name: 'HubSpot: synced' }).waitFor();
    await panel.getByText('Email: invalid email address: x@').waitFor({ state: 'detached' });
    await page.getByText('1 synced, 1 not queued').waitFor();
    assert.equal(accounts.get('a1')?.links[0]?.outcome, 'synced');
  });
});
