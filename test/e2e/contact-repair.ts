// A contact whose e-mail the CRM refused: read why beside its name, correct it, push it again, see it turn to Synced.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import type { DemoHost } from './support/demo-host.ts';
import { markPage, openList } from './support/list-page.ts';

export function contactRepair(host: () => DemoHost): void {
  describe('a sync that failed for an invalid e-mail', () => {
    it('is explained in the panel, corrected on the record page, and turns to Synced without reload', async () => {
      const page = await host().newPage();
      await openList(page, '/contacts');
      const row = await findFailure(page, /invalid|not valid/i);
      const name = (await row.locator('.record-link').textContent()) ?? '';

      await row.locator('.record-link').click();
      const email = page.getByLabel('E-mail', { exact: true });
      const wrong = await email.inputValue();
      assert.doesNotMatch(wrong, /^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'the e-mail is indeed none');
      const icons = page.locator('h1 + crm-sync-icon').getByRole('button');
      const failed = icons.and(page.getByRole('button', { name: /: failed/ }));
      await failed.first().waitFor();
      const crm = ((await failed.first().getAttribute('aria-label')) ?? '').split(':')[0] ?? '';
      const stillThere = await markPage(page);

      await email.fill(`repaired.${Date.now()}@example.com`);
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved', { exact: true }).waitFor();

      const panel = page.locator('aside crm-sync-panel');
      await panel.getByRole('button', { name: /^Resync/ }).click();
      await icons.and(page.getByRole('button', { name: new RegExp(`^${crm}: synced$`) })).waitFor();
      await panel
        .locator('[part~="chip"]')
        .filter({ hasText: /^\s*Synced\s*$/ })
        .first()
        .waitFor();
      assert.ok(await stillThere(), 'the page was not loaded anew');

      await panel.getByRole('link', { name: 'View sync history' }).click();
      await page.getByText(name).first().waitFor();
      const log = page.getByRole('table', { name: 'Sync log' });
      const runs = log.locator('tr.log-row').filter({ hasText: crm });
      await runs.first().waitFor();
      const outcomes = await runs.locator('.log-outcome').allTextContents();
      assert.ok(outcomes.includes('Synced'), `the run that synced is in the log: ${outcomes.join()}`);
      assert.ok(outcomes.includes('Failed'), `the run that failed is in the log: ${outcomes.join()}`);
      await page.context().close();
    });
  });
}

/** Goes down the list's failures as a person does: hover, read, next. Answers with the row of the one that fits. */
async function findFailure(page: Page, words: RegExp): Promise<Locator> {
  const failures = page.locator('crm-sync-icon').getByRole('button', { name: /: failed/ });
  await failures.first().waitFor();
  const count = await failures.count();
  for (let index = 0; index < count; index++) {
    const mark = failures.nth(index);
    await mark.scrollIntoViewIfNeeded();
    await mark.hover();
    const row = page.locator('tbody tr').filter({ has: page.locator('crm-sync-panel') });
    const error = row.locator('crm-sync-panel [part~="error"]').first();
    await error.waitFor();
    const text = (await error.textContent()) ?? '';
    if (/e-?mail/i.test(text) && words.test(text)) return row;
    await page.keyboard.press('Escape');
    await page.mouse.move(5, 5);
    await row.locator('crm-sync-panel').waitFor({ state: 'detached' });
  }
  throw new Error('No failure for an e-mail is near the top of the list.');
}
