// Makes the pictures in docs/pictures: a sheet for each theme with every state of every part, and the demo's list.
// With names of themes, or `list`, only those.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { build } from 'vite';
import { findBrowsers, howToGet } from '../scripts/browsers.ts';
import { layOut } from './lay-out.ts';
import { shootList } from './shoot-list.ts';
import { shootSheet } from './shoot-sheet.ts';
import { themes } from './themes.ts';

const root = join(import.meta.dirname, '..');
const pages = join(import.meta.dirname, 'page');
const built = join(root, '.reports', 'pictures');
const asked = process.argv.slice(2);
const wanted = (name: string) => asked.length === 0 || asked.includes(name);

/** A third of the size, and no difference that an eye sees in flat colours and text. */
const smallest = { palette: true, quality: 95, dither: 0, effort: 10, compressionLevel: 9 };

async function save(name: string, screenshot: Buffer): Promise<void> {
  const picture = await sharp(screenshot).png(smallest).toBuffer();
  await mkdir(join(root, 'docs', 'pictures'), { recursive: true });
  await writeFile(join(root, 'docs', 'pictures', `${name}.png`), picture);
  console.log(`docs/pictures/${name}.png  ${Math.round(picture.length / 1000)} kB`);
}

const executablePath = findBrowsers().chromium;
if (!executablePath) throw new Error(`No Chromium found. To get it: ${howToGet(['chromium'])}`);
await build({
  root: pages,
  logLevel: 'warn',
  base: './',
  build: {
    outDir: built,
    emptyOutDir: true,
    rolldownOptions: { input: [join(pages, 'index.html'), join(pages, 'frame.html')] },
  },
});
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
try {
  for (const theme of themes.filter(({ name }) => wanted(name))) {
    const pictures = await shootSheet(browser, built, theme);
    const [only] = pictures;
    await save(`sheet-${theme.name}`, only && pictures.length === 1 ? only : await layOut(browser, pictures));
  }
} finally {
  await browser.close();
}
if (wanted('list')) {
  const { light, dark } = await shootList();
  await save('list-light', light);
  await save('list-dark', dark);
}
