// Proves that files which share a page share no hooks, and that a failure names its file.
import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { run } from '../../scripts/run.ts';
import { buildTestPages } from '../../scripts/test-pages.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, '.reports', `shared-page-${process.pid}`);

test('a hook at the top of a file runs for the tests of that file alone', async () => {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return relative(root, join(folder, name));
  };
  const one = write(
    'one.test.ts',
    `globalThis.calls = 0;
     beforeEach(() => globalThis.calls++);
     describe('one', () => {
       it('has its hook', () => { if (globalThis.calls !== 1) throw new Error('not called'); });
       it('has its hook again', () => { if (globalThis.calls !== 2) throw new Error('not called'); });
     });`,
  );
  const other = write(
    'other.test.ts',
    `describe('other', () => {
       it('has no hook', () => { if (globalThis.calls !== 2) throw new Error('called ' + globalThis.calls); });
       it('fails', () => { throw new Error('on purpose'); });
     });`,
  );
  const pages = await buildTestPages([one, other], 1);
  try {
    const counts = join(folder, 'counts.json');
    const env = { ENGINES: 'chromium', TEST_PAGES: pages.folder, TEST_COUNTS: counts };
    const { output } = await run('web-test-runner', [], { capture: true, env });
    assert.deepEqual(JSON.parse(readFileSync(counts, 'utf8')), { passed: 3, failed: 1, skipped: 0 }, output);
    assert.ok(output.includes(`${other} > other > fails`), output);
    assert.ok(output.includes(`${other}:3`), `no line of the source in:\n${output}`);
  } finally {
    pages.remove();
    rmSync(folder, { recursive: true, force: true });
  }
});
