// Keeps the pages of README.md and docs/ true to what they show: code blocks that name a file, and tables that come
// from the manifest. With `--write` it puts the pages right; without, it fails when one is stale.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { fillSamples } from './docs/fill-samples.ts';
import { fillTables } from './docs/fill-tables.ts';

const pages = ['README.md', ...globSync('docs/**/*.md').sort()];

for (const page of pages) {
  const current = readFileSync(page, 'utf8');
  const filled = await fillTables(fillSamples(current));
  // Formatted, because the formatter also sees to tables and code blocks.
  const fresh = await format(filled, { ...(await resolveConfig(page)), filepath: page });
  if (fresh === current) continue;
  if (process.argv.includes('--write')) writeFileSync(page, fresh);
  else {
    console.error(`${page} is stale. Write it anew: npm run docs`);
    process.exitCode = 1;
  }
}
