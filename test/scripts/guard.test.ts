// Proves that the guard fails the very test in which something went wrong, and no other: in a page of its own, in a page
// that files share, and in Node.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../scripts/run.ts';
import { buildTestPages } from '../../scripts/test-pages.ts';

const faulty = 'test/setup/guard.faulty.ts';

async function expectFaults(command: string, args: readonly string[], env: Record<string, string> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'guard-'));
  try {
    const file = join(folder, 'counts.json');
    const all = { ENGINES: 'chromium', TEST_COUNTS: file, ...env };
    const { code, output } = await run(command, args, { capture: true, env: all });
    assert.notEqual(code, 0);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { passed: 1, failed: 3, skipped: 0 }, output);
    for (const words of ['said in a test', 'rejected in a test', 'thrown in a task'])
      assert.ok(output.includes(words), output);
    return output;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the guard fails the tests that did wrong in a page of their own', async () => {
  await expectFaults('web-test-runner', ['--files', faulty]);
});

test('the guard fails the tests that did wrong in a shared page, and names their file', async () => {
  const pages = await buildTestPages([faulty]);
  try {
    const output = await expectFaults('web-test-runner', [], { TEST_PAGES: pages.folder });
    assert.match(output, /guard\.faulty\.ts > faulty/);
  } finally {
    pages.remove();
  }
});

test('the guard fails the tests that did wrong in Node', async () => {
  assert.match(await expectFaults('node', ['scripts/pure-tests.ts', faulty]), /guard\.faulty\.ts/);
});
