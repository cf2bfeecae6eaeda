// Tests all stories: builds Storybook, shows each story in each way there is, and fails on an error, a word on the
// console, an accessibility violation, a failed play function, or a request that leaves the machine.
// With words, only what has all of them in the name that is reported: `hover light`.
// Own code: Storybook's own runners load browsers that npm and Debian packages do not contain.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { findBrowsers, howToGet } from './browsers.ts';
import { run } from './run.ts';
import { passes, type Pass } from './stories-passes.ts';
import { readStories, serveStories, type StoryPage } from './stories-server.ts';
import { StoryTab } from './stories-tab.ts';

const asked = process.argv.slice(2);
/** Its own: a build of Storybook empties the folder, and somebody may be looking at the one in the tree. */
const folder = mkdtempSync(join(tmpdir(), 'stories-'));
/** Pages at the same time: a page waits more than it works. */
const tabs = 3;
const counts = { passed: 0, failed: 0, skipped: 0 };

/** Reports as it goes: a run takes minutes. The pages of docs show the same stories again: once is enough. */
async function takePass(browser: Browser, origin: string, pass: Pass, stories: readonly StoryPage[]) {
  const label = ({ id }: StoryPage) => `${id} (${pass.name})`;
  const waiting = stories.filter(
    (story) =>
      asked.every((word) => label(story).includes(word)) && (story.type === 'story' || pass === passes[0]),
  );
  const context = await browser.newContext({ ...pass.look, timezoneId: 'Europe/Berlin', locale: 'en-US' });
  const work = async () => {
    const tab = await StoryTab.open(context, origin, pass.globals);
    for (let story = waiting.shift(); story; story = waiting.shift()) {
      const faults = await tab.show(story);
      counts[faults.length === 0 ? 'passed' : 'failed'] += 1;
      if (faults.length > 0) console.log(`✖ ${label(story)}\n${faults.join('\n').replace(/^/gm, '    ')}`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(tabs, waiting.length) }, work));
  await context.close();
}

async function testStories(): Promise<void> {
  const executablePath = findBrowsers().chromium;
  if (!executablePath) throw new Error(`No Chromium found. To get it: ${howToGet(['chromium'])}`);
  // Offline: what a story asks elsewhere is reported, and not to be had.
  const offline = '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1';
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', offline] });
  const server = await serveStories(folder);
  try {
    const stories = await readStories(folder);
    for (const pass of passes) await takePass(browser, server.origin, pass, stories);
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  const options = ['build', '--quiet', '--disable-telemetry', '--output-dir', folder];
  const { code, output } = await run('storybook', options, { capture: true });
  if (code === 0) await testStories();
  else console.log(output);
} finally {
  rmSync(folder, { recursive: true });
}

console.log(`${counts.passed} passed, ${counts.failed} failed`);
if (process.env['TEST_COUNTS']) writeFileSync(process.env['TEST_COUNTS'], JSON.stringify(counts));
if (counts.failed > 0 || counts.passed === 0) process.exitCode = 1;
