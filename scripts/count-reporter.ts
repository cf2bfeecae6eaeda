// Counts browser tests per engine, prints one line for each, and writes the sums to the file that `TEST_COUNTS`
// names, for scripts/test.ts.
import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { inWords, noCounts, writeCounts, type Counts } from './counts.ts';

function countSuite(suite: TestSuiteResult, counts: Counts): void {
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) countSuite(inner, counts);
}

function count(sessions: readonly TestSession[]): Counts {
  const counts = noCounts();
  for (const session of sessions) {
    const before = counts.failed;
    if (session.testResults) countSuite(session.testResults, counts);
    // A page that does not load, or whose hook fails, has failed although none of its tests did.
    if (!session.passed && counts.failed === before) counts.failed += 1;
  }
  return counts;
}

export function countReporter(): Reporter {
  let names: string[] = [];
  return {
    start: (args) => {
      names = args.browsers.map((browser) => browser.name);
    },
    onTestRunFinished({ sessions }) {
      for (const name of names) {
        console.log(`${name}: ${inWords(count(sessions.filter(({ browser }) => browser.name === name)))}`);
      }
      writeCounts(count(sessions));
    },
  };
}
