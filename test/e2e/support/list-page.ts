// Finds things on the list pages by what a person sees of them.
import type { Locator, Page } from 'playwright-core';

export const rowOf = (page: Page, id: string): Locator => page.locator(`tbody tr[data-id="${id}"]`);

export const tickOf = (page: Page, id: string): Locator => rowOf(page, id).getByRole('checkbox');

export async function openList(page: Page, path: '/accounts' | '/contacts'): Promise<void> {
  await page.goto(path);
  await page.locator('tbody tr').first().waitFor();
}

/** The page's own proof that it was not loaded anew. */
export async function markPage(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    document.documentElement.dataset['marked'] = 'yes';
  });
  return () => page.evaluate(() => document.documentElement.dataset['marked'] === 'yes');
}
