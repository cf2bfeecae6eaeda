// The host's own pages live by a policy that forbids all they do not use.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DemoHost } from './support/demo-host.ts';
import { openList, tickOf } from './support/list-page.ts';
import { policyReports } from './support/policy-reports.ts';

export function pagePolicy(host: () => DemoHost): void {
  describe('the policy of the pages', () => {
    it('forbids inline code and other places, and no page breaks it', async () => {
      const page = await host().newPage();
      const reports = await policyReports(page);
      const loaded = await page.goto('/accounts');
      const policy = loaded?.headers()['content-security-policy'] ?? '';
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /require-trusted-types-for 'script'/);
      assert.doesNotMatch(policy, /unsafe|data:|\*/);

      await openList(page, '/accounts');
      const mark = page.locator('crm-sync-icon [part~="icon"]').first();
      await mark.hover();
      await page.locator('crm-sync-icon [part=panel]').waitFor();
      await tickOf(page, (await page.locator('tbody tr').first().getAttribute('data-id')) ?? '').check();
      await page.getByRole('button', { name: 'Other actions' }).click();
      await page.locator('crm-resync-action').first().waitFor();

      await page.goto('/integrations');
      await page.locator('.log-row').first().waitFor();
      await page.goto('/accounts/acc_021');
      await page.locator('crm-sync-panel [part~="header"]').waitFor();
      const object = await page.locator('crm-sync-panel a[href*="/sandbox/"]').first().getAttribute('href');
      await page.goto(object ?? '');
      await page.getByRole('heading', { name: /sandbox/ }).waitFor();
      assert.deepEqual(reports, []);
      await page.context().close();
    });

    it('holds: an inline script does not run', async () => {
      const page = await host().newPage();
      const reports = await policyReports(page);
      await openList(page, '/accounts');
      await page.evaluate(() => {
        const script = document.createElement('script');
        try {
          script.text = 'window.ran = true';
        } catch {
          // Trusted Types refuse it before it is anywhere.
        }
        document.body.append(script);
      });
      assert.equal(await page.evaluate(() => 'ran' in window), false);
      assert.ok(reports.length > 0, 'a report tells of it');
      await page.context().close();
    });
  });
}
