// Proves that a test file that dies says why in the run's output, and counts as one failure.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../scripts/run.ts';

const sound = "it('is sound', async () => {";

for (const [what, body, reason] of [
  [
    'leaves a rejection behind',
    `${sound} setTimeout(() => Promise.reject(new Error('too late'))); });`,
    /too late/,
  ],
  ['ends its process', `${sound} process.exit(3); });`, /ended with code 3/],
  ['throws at its top', `throw new Error('at the top');`, /at the top/],
] as const)
  test(`the run says why a file died that ${what}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'node-reporter-'));
    try {
      const file = join(folder, 'dying.test.ts');
      writeFileSync(file, `import { it } from 'node:test';\n${body}\n`);
      const { code, output } = await run('node', ['scripts/node-tests.ts', folder, file], {
        capture: true,
        // Without this the inner run takes itself for a part of this one, and runs nothing.
        env: { NODE_TEST_CONTEXT: undefined, TEST_COUNTS: join(folder, 'counts.json') },
      });
      assert.equal(code, 1, output);
      assert.match(output, reason);
      assert.match(output, /\d passed, 1 failed\n$/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
