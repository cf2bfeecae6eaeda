// Elements that a server has rendered from data of its own: seen before any script runs, taken over without a change on
// the screen, and without asking for what the page brought along.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html } from 'lit';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../../scripts/open-browser.ts';

// As a host's server imports them: the package's own entries, for Node.
const entries = ['crm-sync-elements/define.js', 'crm-sync-elements/locales/de.js'];
const kit = (file: string) => readFileSync(join(import.meta.dirname, '..', '..', 'dist', 'cdn', file));

const counts = { synced: 1, partial: 0, failed: 1, skipped: 0, linked: 0 };
const record = {
  type: 'account',
  id: 'a1',
  name: 'Acme Ltd',
  revision: 3,
  crms: [{ provider: 'hubspot', phase: 'idle', syncedAt: '2026-11-20T08:15:00Z', objects: counts }],
  deletedFrom: ['salesforce'],
};
const detail = {
  type: 'account',
  id: 'a1',
  name: 'Acme Ltd',
  revision: 3,
  links: [
    {
      provider: 'hubspot',
      objectType: 'company',
      outcome: 'partial',
      detail: 'tracked',
      syncedAt: '2026-11-20T08:15:00Z',
      reason: '1 of 2 fields did not sync',
      syncedFields: [{ name: 'domain', label: 'Domain', type: 'url', sent: 'acme.com' }],
      unsyncedFields: [
        { name: 'tier', label: 'Tier', type: 'picklist', sent: 'Gold', inCrm: 'Silver', cause: 'rejected' },
      ],
    },
  ],
  deletedFrom: [],
};

async function page(): Promise<string> {
  const [given, details] = [JSON.stringify(record), JSON.stringify(detail)];
  const body = await collectResult(
    render(html`
      <p>Acme Ltd <crm-sync-icon record=${given}></crm-sync-icon></p>
      <p lang="de">Acme Ltd <crm-sync-icon lang="de" record=${given}></crm-sync-icon></p>
      <crm-resync-action record-type="account" record-id="a1"></crm-resync-action>
      <crm-sync-panel detail=${details}></crm-sync-panel>
    `),
  );
  return `<!doctype html><html lang="en" data-crm-sync-endpoint="/api"><head><meta charset="utf-8" /><title>Accounts</title></head>
<body>${body}<script type="module" src="/kit/crm-sync-elements.js"></script></body></html>`;
}

let server: Server;
let browser: Browser;
let base: string;
/** Lets the script through. */
let release: () => void = () => undefined;
const asked: string[] = [];

before(async () => {
  for (const entry of entries) await import(entry);
  const body = await page();
  const released = () => new Promise<void>((resolve) => (release = resolve));
  server = createServer((request, response) => {
    const path = request.url ?? '/';
    const send = (type: string, content: string | Buffer, code = 200) =>
      response.writeHead(code, { 'content-type': type }).end(content);
    if (path === '/') send('text/html', body);
    else if (path === '/kit/crm-sync-elements.js')
      void released().then(() => send('text/javascript', kit('crm-sync-elements.js')));
    else if (path.startsWith('/kit/'))
      send('text/javascript', kit(path.slice('/kit/'.length).replace(/\?.*/, '')));
    else if (path === '/api/session') {
      asked.push(path);
      send('application/json', '{"role":"read_only","crms":[]}');
    } else {
      if (path.startsWith('/api')) asked.push(path);
      send('application/problem+json', '{"code":"not_found"}', 404);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** What is seen of each element: its words, and where its first part stands. */
function seen(view: Page): Promise<unknown[]> {
  return view.evaluate(() =>
    ['crm-sync-icon', 'crm-sync-panel'].flatMap((tag) =>
      [...document.querySelectorAll(tag)].map((element) => {
        const root = element.shadowRoot;
        const names = [...(root?.querySelectorAll('button') ?? [])].map((button) => button.ariaLabel);
        const { x, y, width, height } = element.getBoundingClientRect();
        // A comment is Lit's own, and a sheet is no word.
        const words = [...(root?.children ?? [])].filter(({ localName }) => localName !== 'style');
        return {
          tag,
          names,
          words: words.map((child) => child.textContent?.replace(/\s+/g, ' ')),
          box: [x, y, width, height],
        };
      }),
    ),
  );
}

test('a property is rendered like an attribute', async () => {
  const [attribute, property] = await Promise.all([
    collectResult(render(html`<crm-sync-icon record=${JSON.stringify(record)}></crm-sync-icon>`)),
    collectResult(render(html`<crm-sync-icon .record=${record}></crm-sync-icon>`)),
  ]);
  const shadow = (markup: string) => /<template[^]*<\/template>/.exec(markup)?.[0];
  assert.match(property, /part="icon"/);
  assert.equal(shadow(property), shadow(attribute));
});

test('what a server has rendered is taken over as it stands, and nothing is asked for again', async () => {
  const view = await browser.newPage({ locale: 'en-US', timezoneId: 'UTC' });
  const errors: string[] = [];
  view.on('pageerror', (error) => errors.push(String(error)));
  await view.goto(base, { waitUntil: 'commit' });
  const first = view.locator('crm-sync-icon').first().locator('[data-provider="hubspot"]');
  await first.waitFor();
  const before = await seen(view);
  assert.match(JSON.stringify(before), /HubSpot: partially synced, 1 of 2 objects/);
  assert.match(JSON.stringify(before), /HubSpot: teilweise synchronisiert/);
  assert.match(JSON.stringify(before), /1 of 2 fields did not sync/);
  assert.deepEqual(
    await view.evaluate(() => customElements.get('crm-sync-icon')),
    undefined,
    'no script has run',
  );
  await first.focus();

  release();
  await view.waitForFunction(() => customElements.get('crm-sync-icon'));
  // It can be pressed: the elements have taken over.
  await view.waitForFunction(() =>
    [...document.querySelectorAll('crm-sync-icon, crm-sync-panel')].every(
      (element) => 'hasUpdated' in element && element.hasUpdated,
    ),
  );
  // The second is in German, whose words come as a file of their own.
  await view.getByRole('button', { name: 'HubSpot: teilweise synchronisiert' }).waitFor();
  assert.deepEqual(await seen(view), before);
  assert.equal(
    await view.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.ariaLabel),
    'HubSpot: partially synced, 1 of 2 objects',
    'focus is where it was',
  );
  assert.deepEqual(errors, []);
  assert.deepEqual(
    asked.filter((path) => !path.endsWith('/session')),
    [],
    'nothing but who is reading is asked for',
  );
  await view.close();
});
