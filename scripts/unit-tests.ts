// Runs the tests of the kit in the engines named: `unit-tests.ts chromium firefox webkit [--quick] [--watch] [--files]
// [globs]`. With `--quick`, files that need no page run in Node, and in no engine. Other options go to web-test-runner.
import { mkdirSync, rmSync } from 'node:fs';
import { engines, findBrowsers, howToGet, type Engine } from './browsers.ts';
import { addCounts, inWords, judgeCounts, noCounts, readCounts, writeCounts, type Counts } from './counts.ts';
import { run } from './run.ts';
import { findTestFiles, isPure } from './test-files.ts';
import { buildTestPages } from './test-pages.ts';

const args = process.argv.slice(2);
const isEngine = (name: string): name is Engine => (engines as readonly string[]).includes(name);
const words = args.filter((arg) => !arg.startsWith('-'));
const wanted = words.filter(isEngine);
const globs = words.filter((word) => !isEngine(word));
const quick = args.includes('--quick');
const options = args.filter((arg) => arg.startsWith('-') && !/^--(quick|files)?$/.test(arg));

/** Runs a command that counts tests. */
async function count(
  name: string,
  command: string,
  commandArgs: readonly string[],
  env: Record<string, string>,
) {
  mkdirSync('.reports', { recursive: true });
  const file = `.reports/${name}-${process.pid}.json`;
  const { code, output } = await run(command, commandArgs, {
    capture: true,
    env: { ...env, TEST_COUNTS: file },
  });
  const counts = judgeCounts(code, readCounts(file));
  rmSync(file, { force: true });
  console.log(output.trim());
  return counts;
}

/** In the zone and the language of the pages. */
function runInNode(files: readonly string[]): Promise<Counts> {
  const flags = [
    '--disable-warning=ExperimentalWarning',
    '--experimental-webstorage',
    '--conditions=development',
  ];
  const env = { TZ: 'America/New_York', LANG: 'en_US.UTF-8', LC_ALL: 'en_US.UTF-8' };
  return count('node', 'node', [...flags, 'scripts/pure-tests.ts', ...files], env);
}

async function runInPages(files: readonly string[]): Promise<Counts> {
  const pages = await buildTestPages(files);
  try {
    return await count('pages', 'web-test-runner', options, {
      ENGINES: wanted.join(','),
      TEST_PAGES: pages.folder,
    });
  } finally {
    pages.remove();
  }
}

async function runAll(): Promise<void> {
  const files = findTestFiles(globs.length > 0 ? globs : undefined);
  const pure = quick ? files.filter(isPure) : [];
  const rest = wanted.length > 0 ? files.filter((file) => !pure.includes(file)) : [];
  const counts = await Promise.all([
    pure.length > 0 ? runInNode(pure) : noCounts(),
    rest.length > 0 ? runInPages(rest) : noCounts(),
  ]);
  const sum = counts.reduce(addCounts);
  writeCounts(sum);
  console.log(inWords(sum));
  if (sum.failed > 0 || sum.passed === 0) process.exitCode = 1;
}

const found = findBrowsers();
const missing = wanted.filter((engine) => !found[engine]);
for (const engine of missing) console.log(`No ${engine} here. To get it: ${howToGet([engine])}`);

if (missing.length > 0) process.exitCode = 1;
else if (args.includes('--watch')) {
  const files = globs.length > 0 ? ['--files', ...globs] : [];
  process.exitCode = (
    await run('web-test-runner', [...options, ...files], { env: { ENGINES: wanted.join(',') } })
  ).code;
} else await runAll();
