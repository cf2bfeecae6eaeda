// Lays narrow pictures out in columns on one page, since a picture of 360 by 20,000 px is none to look at.
import type { Browser } from 'playwright-core';

const width = 1560;

export async function layOut(browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> {
  const context = await browser.newContext({ viewport: { width, height: 1_000 } });
  try {
    const page = await context.newPage();
    const images = pictures.map(
      (picture) => `<img alt="" src="data:image/png;base64,${picture.toString('base64')}">`,
    );
    await page.setContent(`<!doctype html><style>
      body { margin: 0; padding: 16px; columns: 4; column-gap: 24px; background: #f6f7f9 }
      img { display: block; break-inside: avoid; margin: 0 auto 16px; max-width: 100% }
    </style>${images.join('')}`);
    await page
      .locator('img')
      .last()
      .evaluate((image: HTMLImageElement) => image.decode());
    return await page.screenshot({ fullPage: true });
  } finally {
    await context.close();
  }
}
