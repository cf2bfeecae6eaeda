// Runs test files that need no page, by mocha in this process: `pure-tests.ts test/model/a.test.ts …`. Prints the
// failures and one line of sums, which also go to the file that `TEST_COUNTS` names.
import { relative, resolve } from 'node:path';
import Mocha, { type Hook, type Test } from 'mocha';
import { inWords, noCounts, writeCounts } from './counts.ts';
import './load-sources.ts';

/** Says nothing by itself: a test may fail after its end, when the guard finds a fault. */
class Silent extends Mocha.reporters.Base {}

function report(failedHooks: readonly Hook[]): number {
  const counts = noCounts();
  const failures: (Test | Hook)[] = [...failedHooks];
  mocha.suite.eachTest((test: Test) => {
    if (test.isPending()) counts.skipped += 1;
    else if (test.isPassed()) counts.passed += 1;
    else if (test.isFailed()) failures.push(test);
  });
  counts.failed = failures.length;
  if (failures.length > 0) {
    Mocha.reporters.Base.list(failures as Test[]);
    const files = new Set(failures.map((each) => relative(process.cwd(), each.file ?? '')));
    console.log(`Failed in: ${[...files].join(', ')}`);
  }
  console.log(`Node: ${inWords(counts)}`);
  writeCounts(counts);
  return counts.failed > 0 || counts.passed === 0 ? 1 : 0;
}

const mocha = new Mocha({ timeout: 10_000, reporter: Silent });
for (const file of ['scripts/node-guard.ts', ...process.argv.slice(2)]) mocha.addFile(resolve(file));
await mocha.loadFilesAsync();

const failedHooks: Hook[] = [];
const runner = mocha.run(() => process.exit(report(failedHooks)));
runner.on('fail', (failed: Test | Hook) => {
  if (failed.type === 'hook') failedHooks.push(failed);
});
