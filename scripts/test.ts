// Runs what must hold, goes on after a failure, and ends with one line: `N passed, N failed`. With `--all`, also what
// takes many minutes more.
import { mkdirSync, rmSync } from 'node:fs';
import { engines, howToGet, provideBrowsers, type Engine } from './browsers.ts';
import { addCounts, inWords, judgeCounts, noCounts, readCounts, type Counts } from './counts.ts';
import { run } from './run.ts';
import { stepsFor, type Step } from './steps.ts';

const folder = '.reports';

/** A check counts as one test. */
function judge(step: Step, code: number, file: string): Counts {
  if (step.counts) return judgeCounts(code, readCounts(file));
  return code === 0 ? { ...noCounts(), passed: 1 } : { ...noCounts(), failed: 1 };
}

async function take(step: Step): Promise<Counts> {
  const file = `${folder}/${step.name.replaceAll(' ', '-')}.json`;
  rmSync(file, { force: true });
  const started = Date.now();
  const { code, output } = await run(step.command, step.args, {
    capture: true,
    env: { ...step.env, TEST_COUNTS: file },
  });
  const counts = judge(step, code, file);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  const sums = step.counts ? ` (${inWords(counts)})` : '';
  console.log(`${counts.failed === 0 ? '✔' : '✖'} ${step.name}, ${seconds} s${sums}`);
  // A runner says what it skipped and which engine ran what; a check that holds has nothing to say.
  const words = output.trim();
  if (words && (counts.failed > 0 || step.counts || step.name === 'size'))
    console.log(words.replace(/^/gm, '    '));
  return counts;
}

function reportEngines(missing: readonly Engine[]): void {
  const ran = engines.filter((engine) => !missing.includes(engine));
  console.log(`Engines that ran: ${ran.join(', ')}`);
  if (missing.length > 0)
    console.log(`Engines that did not: ${missing.join(', ')}. To get them: ${howToGet(missing)}`);
}

async function main(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const found = await provideBrowsers(engines);
  const missing = engines.filter((engine) => !found[engine]);
  if (missing.includes('chromium')) {
    console.error(`Chromium is missing. To get it: ${howToGet(['chromium'])}`);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
    return;
  }

  const failedSteps: string[] = [];
  let sum = noCounts();
  const all = process.argv.includes('--all');
  for (const step of stepsFor(
    engines.filter((engine) => found[engine]),
    all,
  )) {
    const counts = await take(step);
    sum = addCounts(sum, counts);
    if (counts.failed > 0) failedSteps.push(step.name);
  }
  reportEngines(missing);
  if (failedSteps.length > 0) console.log(`Failed: ${failedSteps.join(', ')}`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
  if (sum.failed > 0) process.exitCode = 1;
}

await main();
