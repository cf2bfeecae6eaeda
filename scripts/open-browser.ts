// Opens Chromium for tests that drive a page, or says how to get it.
import { chromium, type Browser } from 'playwright-core';
import { findBrowsers, howToGet } from './browsers.ts';

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) throw new Error(`No Chromium found. To get it: ${howToGet(['chromium'])}`);
  return chromium.launch({ executablePath, args: ['--no-sandbox'] });
}
