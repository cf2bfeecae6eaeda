// Keeps the Markdown pages correct: code blocks that name a file, tables that come from the manifest, links, and names
// of files. `--write` writes blocks and tables into the pages; without it, the script fails when one is out of date. A
// broken link or a missing file always fails.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { brokenLinks } from './docs/check-links.ts';
import { missingPaths } from './docs/check-paths.ts';
import { fillSamples } from './docs/fill-samples.ts';
import { fillTables } from './docs/fill-tables.ts';

const pages = ['README.md', ...globSync('docs/**/*.md').sort()];
const linkedPages = [...globSync('*.md'), ...globSync('{docs,test,smoke,stories,demo,bench}/**/*.md')]
  .filter((page) => !page.includes('node_modules'))
  .sort();

for (const page of pages) {
  const current = readFileSync(page, 'utf8');
  const filled = await fillTables(fillSamples(current));
  // Prettier also formats the tables and the code blocks.
  const fresh = await format(filled, { ...(await resolveConfig(page)), filepath: page });
  if (fresh === current) continue;
  if (process.argv.includes('--write')) writeFileSync(page, fresh);
  else {
    console.error(`${page} is out of date. Update it with: npm run docs`);
    process.exitCode = 1;
  }
}

/** These pages describe the past, so they may name files that no longer exist. */
const historic = /^CHANGELOG\.md$|^docs\/decisions\//;

for (const page of linkedPages) {
  const text = readFileSync(page, 'utf8');
  const missing = historic.test(page) ? [] : missingPaths(page, text);
  for (const fault of [...brokenLinks(page, text), ...missing]) {
    console.error(fault);
    process.exitCode = 1;
  }
}
