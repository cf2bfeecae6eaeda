// Builds each host in smoke/hosts from the packed kit with the host's own tools, and uses the host in a browser.
import assert from 'node:assert/strict';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { until } from '../test/e2e/support/until.ts';
import { Backend, outcomeOf } from './backend.ts';
import { buildHost, packKit, workshop } from './build-host.ts';
import { HostPage } from './host-page.ts';
import { openBrowser } from '../scripts/open-browser.ts';

const wanted = process.env['SMOKE_HOST'];
const hosts = readdirSync(join(import.meta.dirname, 'hosts')).filter((host) => !wanted || host === wanted);
const words = { synced: 'synced', partial: 'partially synced', failed: 'failed' } as const;

const folder = workshop();
let tarball: string;
let browser: Browser;

before(async () => {
  tarball = await packKit(folder);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const idsFrom = (first: number) => Array.from({ length: 50 }, (_, row) => `a${first + row}`);

/** The rows show the records from number `first`. */
async function assertStatuses(host: HostPage, first: number): Promise<void> {
  for (const [row, id] of idsFrom(first).entries()) {
    const word = words[outcomeOf(id)];
    await host
      .mark(row)
      .and(host.button(`HubSpot: ${word}`))
      .waitFor();
  }
}

function testHost(name: string): void {
  let backend: Backend;
  let host: HostPage;
  let before: string[];

  after(async () => {
    await host?.page.close();
    backend?.stop();
  });

  test(`${name}: is installed, checked and built with its own tools`, async () => {
    backend = new Backend(await buildHost(name, tarball));
    host = await HostPage.open(browser, await backend.start());
    before = await host.globalListeners();
  });

  test(`${name}: shows the status of 50 records`, async () => {
    // A page that was rendered on the server shows its statuses without a request.
    const drawn = (await host.page.locator('crm-sync-icon').count()) > 0;
    if (!drawn) await host.button('Next page').click();
    await assertStatuses(host, 1);
    assert.equal(backend.statusRequests, drawn ? 0 : 1);
    assert.equal(await host.page.locator('crm-sync-icon').count(), 50);
  });

  test(`${name}: opens a panel, and hears of it`, async () => {
    await host.mark(3).hover();
    await host.page.locator('crm-sync-icon [part=panel]').getByText('Account 4').waitFor();
    await host.page.getByText('Opened by pointer').waitFor();
    await host.page.mouse.move(0, 0);
    await host.page.locator('crm-sync-icon [part=panel]').waitFor({ state: 'hidden' });
  });

  test(`${name}: holds a push`, async () => {
    await host.page.getByLabel('Hold pushes').check();
    await host.button('Resync to CRM').click();
    await host.page.getByText('Held 50 records').waitFor();
    await host.page.getByLabel('Hold pushes').uncheck();
  });

  test(`${name}: shows another record in a row that was given one`, async () => {
    await host.page
      .locator('crm-sync-icon')
      .first()
      .evaluate((icon) => icon.setAttribute('data-first', ''));
    await host.button('Next page').click();
    await assertStatuses(host, 51);
    const first = host.page.locator('crm-sync-icon').first();
    assert.equal(await first.getAttribute('data-first'), '', 'the row kept its element');
  });

  test(`${name}: lets a push go, which is the first to reach the server`, async () => {
    await host.button('Resync to CRM').click();
    const pushes = await until(
      'a push',
      async () => backend.pushes,
      ({ length }) => length > 0,
    );
    assert.deepEqual(
      pushes.map((ids) => ids.toSorted()),
      [idsFrom(51).toSorted()],
    );
  });

  test(`${name}: leaves nothing behind`, async () => {
    assert.equal(backend.openStreams, 1);
    await host.button('Close').click();
    await host.page.locator('crm-sync-icon').first().waitFor({ state: 'detached' });
    await until(
      'no stream',
      async () => backend.openStreams,
      (open) => open === 0,
      30_000,
    );
    const left = await host.globalListeners();
    // Svelte keeps one listener for the inputs that it binds.
    assert.deepEqual(
      left.filter((listener) => !before.includes(listener) && listener !== 'document reset'),
      [],
    );
  });

  test(`${name}: has nothing to complain of`, () => {
    assert.deepEqual(host.complaints, []);
  });
}

// Half of the time is spent on waiting for the registry, so two hosts at a time keep two cores busy.
describe('hosts', { concurrency: 2 }, () => {
  for (const name of hosts) describe(name, { concurrency: 1 }, () => testHost(name));
});
