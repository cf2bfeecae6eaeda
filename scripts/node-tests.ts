// Runs the tests of one folder by Node's own runner: `node-tests.ts test/server [options or files]`.
import { globSync } from 'node:fs';
import { run } from './run.ts';

const [folder = 'test/server', ...rest] = process.argv.slice(2);
const named = rest.filter((arg) => arg.endsWith('.ts'));
const options = rest.filter((arg) => !arg.endsWith('.ts'));
const files = named.length > 0 ? named : globSync(`${folder}/**/*.test.ts`).sort();

// A browser and a server at work already fill two cores.
const concurrency = folder === 'test/e2e' ? 1 : 2;

if (files.length === 0) {
  console.error(`No tests in ${folder}`);
  process.exitCode = 1;
} else {
  const { code } = await run('node', [
    '--test',
    `--test-concurrency=${concurrency}`,
    '--test-reporter=./scripts/node-reporter.ts',
    '--test-reporter-destination=stdout',
    ...options,
    ...files,
  ]);
  process.exitCode = code;
}
