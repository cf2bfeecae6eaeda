// Finds things on the list pages by what a person sees of them.
import type { Locator, Page } from 'playwright-core';

export const rowOf = (page: Page, id: string): Locator => page.locator(`tbody tr[data-id="${id}"]`);

export const tickOf = (page: Page, id: string): Locator => rowOf(page, id).getByRole('checkbox');

export async function openList(page: Page, path: '/accounts' | '/contacts'): Promise<void> {
  await page.goto(path);
  await page.locator('tbody[aria-busy=false] tr').first().waitFor();
}

/** The page's own proof that it was not loaded anew. */
export async function markPage(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => {
    document.documentElement.dataset['marked'] = 'yes';
  });
  return () => page.evaluate(() => document.documentElement.dataset['marked'] === 'yes');
}

/** Ticks the range from the first to the last, then takes those away again that are not wanted. */
export async function tickAll(page: Page, ids: readonly string[]): Promise<void> {
  const [first = '', last = ''] = [ids[0], ids.at(-1)];
  await tickOf(page, first).click();
  await tickOf(page, last).click({ modifiers: ['Shift'] });
  const ticked = await page
    .locator('tbody tr:has(input:checked)')
    .evaluateAll((rows) => rows.map((row) => (row as HTMLElement).dataset['id'] ?? ''));
  for (const id of ticked) if (!ids.includes(id)) await tickOf(page, id).uncheck();
}
