// What a page's own policy, or another site's, made the browser refuse: its reports, and what it says on the console.
import type { Page } from 'playwright-core';

/** Call it before the page is loaded; the list grows as reports come. */
export async function policyReports(page: Page): Promise<string[]> {
  const reports: string[] = [];
  await page.exposeFunction('reportRefusal', (report: string) => void reports.push(report));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const { reportRefusal } = window as unknown as { reportRefusal(report: string): void };
      reportRefusal(`${violatedDirective} ${blockedURI} ${sample}`);
    });
  });
  page.on('console', (message) => {
    if (/CORS|Content.Security.Policy|TrustedHTML|integrity/i.test(message.text()))
      reports.push(message.text());
  });
  page.on('pageerror', (error) => void reports.push(error.message));
  return reports;
}
