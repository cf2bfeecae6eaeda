// Sixty records pushed at once from the action bar; and a read-only session, which is refused by the server as well.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { ask } from './support/api.ts';
import type { DemoHost } from './support/demo-host.ts';
import { openList, tickAll } from './support/list-page.ts';
import { until } from './support/until.ts';

interface Statuses {
  readonly records: readonly {
    readonly id: string;
    readonly crms: readonly { readonly phase: string }[];
    readonly deletedFrom: readonly string[];
  }[];
}

interface Progress {
  readonly total: number;
  readonly done: Readonly<Record<string, number>>;
  readonly finishedAt: string | null;
}

const wanted = 60;

export function bulkResync(host: () => DemoHost): void {
  describe('bulk resync', () => {
    it('pushes 60 selected records, says so, and ends them all', async () => {
      const page = await host().newPage();
      await openList(page, '/accounts');
      await tickAll(page, await linkedAccounts(page));
      const bar = page.getByRole('region', { name: 'Actions for the selected records' });
      await bar.getByText(`${wanted} selected`).waitFor();

      await bar.getByRole('button', { name: 'Other actions' }).click();
      const sent = page.waitForResponse(
        (response) =>
          response.request().method() === 'POST' && response.url().endsWith('/api/crm-sync/resyncs'),
      );
      await page.getByRole('menuitem', { name: 'Resync to CRM' }).click();
      const response = await sent;
      assert.equal(response.status(), 202);
      const receipt = (await response.json()) as { id: string; accepted: number };
      assert.equal(receipt.accepted, wanted);

      const confirmation = page.getByRole('status').filter({ hasText: `Resyncing ${wanted} records` });
      await confirmation.waitFor();
      assert.match(
        (await confirmation.textContent()) ?? '',
        /This takes (about|up to) (a minute|\d+ (seconds|minutes))\./,
        'the confirmation says how long it takes',
      );

      const progress = await until(
        'all records of the resync end',
        async () => (await ask<Progress>(page, `/api/crm-sync/resyncs/${receipt.id}`)).body,
        ({ finishedAt }) => finishedAt !== null,
        40_000,
      );
      const ended = Object.values(progress.done).reduce((sum, count) => sum + count, 0);
      assert.equal(progress.total, wanted);
      assert.equal(ended, wanted);
      await page.context().close();
    });

    it('ticks a range with Shift, and all rows with the box in the header', async () => {
      const page = await host().newPage();
      await openList(page, '/accounts');
      const boxes = page.locator('tbody').getByRole('checkbox');
      await boxes.nth(3).click();
      await boxes.nth(9).click({ modifiers: ['Shift'] });
      const bar = page.getByRole('region', { name: 'Actions for the selected records' });
      await bar.getByText('7 selected').waitFor();
      await page.getByRole('checkbox', { name: 'Select all accounts' }).check();
      await bar.getByText('300 selected').waitFor();
      await bar.getByRole('button', { name: 'Clear selection' }).click();
      await page.locator('.action-bar').waitFor({ state: 'hidden' });
      assert.equal(await page.locator('tbody input:checked').count(), 0);
      await page.context().close();
    });

    it('opens its menu with the keyboard, and gives the focus back', async () => {
      const page = await host().newPage();
      await openList(page, '/accounts');
      await page.locator('tbody').getByRole('checkbox').first().check();
      const button = page.getByRole('button', { name: 'Other actions' });
      await button.focus();
      await page.keyboard.press('ArrowDown');
      const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
      assert.equal(await focused(), 'Resync to CRM');
      await page.keyboard.press('ArrowDown');
      assert.equal(await focused(), 'Export as CSV');
      await page.keyboard.press('Escape');
      assert.equal(await focused(), 'Other actions');
      assert.equal(await button.getAttribute('aria-expanded'), 'false');
      await page.context().close();
    });

    it('is not offered to a read-only session, and refused by the server', async () => {
      const page = await host().newPage();
      await openList(page, '/accounts');
      const [id] = await linkedAccounts(page);
      const reloaded = page.waitForEvent('load');
      await page.getByRole('button', { name: 'Read-only' }).click();
      await reloaded;
      await page.locator('tbody tr').first().waitFor();
      assert.equal(await page.getByRole('checkbox').count(), 0);
      assert.equal(await page.getByText('Other actions').count(), 0);
      const { status, body } = await ask<{ code: string }>(page, '/api/crm-sync/resyncs', {
        method: 'POST',
        body: { records: [{ type: 'account', id }] },
      });
      assert.equal(status, 403);
      assert.equal(body.code, 'forbidden');

      await page.goto(`/accounts/${id}`);
      await page.getByLabel('Name', { exact: true }).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Save' }).count(), 0);
      const edit = await ask(page, `/api/workspace/records/account/${id}`, {
        method: 'PATCH',
        body: { fields: { city: 'Nowhere' } },
      });
      assert.equal(edit.status, 403);
      await page.context().close();
    });
  });
}

/** Accounts that can be pushed right now: linked somewhere, deleted nowhere, not on their way. */
async function linkedAccounts(page: Page): Promise<string[]> {
  const ids = await page
    .locator('tbody tr')
    .evaluateAll((rows) => rows.slice(0, 100).map((row) => (row as HTMLElement).dataset['id'] ?? ''));
  const query = new URLSearchParams(ids.map((id) => ['id', id]));
  const { body } = await ask<Statuses>(page, `/api/crm-sync/records/account?${query}`);
  const fit = body.records.filter(
    ({ crms, deletedFrom }) =>
      crms.length > 0 && deletedFrom.length === 0 && crms.every(({ phase }) => phase === 'idle'),
  );
  assert.ok(fit.length >= wanted, `${fit.length} of the first 100 accounts can be pushed`);
  return fit.slice(0, wanted).map(({ id }) => id);
}
