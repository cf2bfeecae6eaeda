// Takes the picture of one sheet. The clock is the picture's own, so that the same code gives the same picture.
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Theme } from './themes.ts';

const origin = 'https://pictures.example';
const moment = new Date('2026-11-20T09:41:00Z');
/** Live updates are stale after 90 s without a word. */
const silence = 100_000;
/** By then all pushes have ended that are to end, and no toast has gone. */
const settled = 5_000;
/** More than a page takes to load. */
const loading = 60_000;

/** @returns one PNG, or several that belong below each other where the page is narrow */
export async function shootSheet(browser: Browser, built: string, theme: Theme): Promise<Buffer[]> {
  const context = await browser.newContext({
    ...theme.look,
    viewport: { width: theme.width, height: 14_000 },
    reducedMotion: 'reduce',
    timezoneId: 'Europe/Berlin',
    locale: 'en-US',
  });
  try {
    // No server: the built pages are read as they are asked for.
    await context.route(`${origin}/**`, (route) => {
      const { pathname } = new URL(route.request().url());
      return route.fulfill({ path: join(built, pathname === '/' ? 'index.html' : pathname) });
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.clock.install({ time: moment.getTime() - silence - settled - loading });
    await page.goto(`${origin}/${theme.query}`);
    await page.waitForFunction('globalThis.sheet');
    await page.waitForTimeout(500);
    await page.clock.pauseAt(moment.getTime() - silence - settled);
    await pass(page, silence);
    await page.evaluate('sheet.draw()');
    await page.waitForLoadState('networkidle');
    await pass(page, settled);
    await page.evaluate('sheet.focus()');
    const pictures = theme.width < 480 ? await shootSections(page) : [await shootPage(page, theme.width)];
    if (faults.length > 0) throw new Error(`The ${theme.name} sheet has faults:\n${faults.join('\n')}`);
    return pictures;
  } finally {
    await context.close();
  }
}

/** As high as its content: what is far from the viewport sleeps, and is not laid out. */
async function shootPage(page: Page, width: number): Promise<Buffer> {
  const height = await page.evaluate(() => document.querySelector('main')?.scrollHeight ?? 0);
  await page.setViewportSize({ width, height });
  await page.waitForTimeout(300);
  return page.screenshot({ animations: 'disabled' });
}

async function shootSections(page: Page): Promise<Buffer[]> {
  const pictures: Buffer[] = [];
  for (const part of await page.locator('section > h2, .cells, .columns > .cell, .pages > .cell').all())
    pictures.push(await part.screenshot({ animations: 'disabled' }));
  return pictures;
}

/** Lets time pass on the page's clock, in steps between which the page can load what it needs. */
async function pass(page: Page, milliseconds: number): Promise<void> {
  for (let left = milliseconds; left > 0; left -= milliseconds / 25) {
    await page.clock.runFor(milliseconds / 25);
    await page.waitForTimeout(20);
  }
}
