// A list of 300 rows costs one status request when it loads, and three more when it is scrolled to its end.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { DemoHost } from './support/demo-host.ts';
import { openList } from './support/list-page.ts';

export function statusRequests(host: () => DemoHost): void {
  describe('status requests of a long list', () => {
    it('asks once on load, and at most three times more down to the end', async () => {
      const page = await host().newPage();
      const requests = countStatusRequests(page);
      await openList(page, '/accounts');
      await page.locator('crm-sync-icon [part~="dot"]').first().waitFor();
      await pause(1000);
      assert.equal(await page.locator('tbody tr').count(), 300);
      assert.equal(requests.length, 1, 'one request for the list as loaded');

      await scrollSlowly(page);
      await page.locator('tbody tr').last().locator('crm-sync-icon').scrollIntoViewIfNeeded();
      await pause(500);
      assert.ok(requests.length <= 4, `${requests.length} requests in all`);
      for (const ids of requests) assert.ok(ids.length <= 100, `${ids.length} ids in one request`);
      const all = requests.flat();
      assert.equal(new Set(all).size, all.length, 'no record is asked for twice');
      assert.equal(all.length, 300, 'every record was asked for');
      await page.context().close();
    });
  });
}

/** The ids of each request, in the order of the requests. */
function countStatusRequests(page: Page): string[][] {
  const requests: string[][] = [];
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.pathname === '/api/crm-sync/records/account') requests.push(url.searchParams.getAll('id'));
  });
  return requests;
}

async function scrollSlowly(page: Page): Promise<void> {
  await page.mouse.move(700, 500);
  for (;;) {
    await page.mouse.wheel(0, 500);
    await pause(80);
    const rest = await page.evaluate(
      () => document.documentElement.scrollHeight - innerHeight - document.documentElement.scrollTop,
    );
    if (rest < 2) return;
  }
}
