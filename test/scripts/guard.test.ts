// Proves that the guard fails the very test in which something went wrong, and no other, in a run of the runner.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../scripts/run.ts';

test('the guard fails the tests that did wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'guard-'));
  try {
    const file = join(folder, 'counts.json');
    const env = { ENGINES: 'chromium', TEST_COUNTS: file };
    const { code, output } = await run('web-test-runner', ['--files', 'test/setup/guard.faulty.ts'], {
      capture: true,
      env,
    });
    assert.notEqual(code, 0);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { passed: 1, failed: 3, skipped: 0 }, output);
    for (const words of ['said in a test', 'rejected in a test', 'thrown in a task'])
      assert.ok(output.includes(words), output);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
