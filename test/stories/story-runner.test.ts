// Proves that the story runner fails each story that is wrong in its way, and no other.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from '../../scripts/run.ts';

test('the story runner fails the stories that are wrong', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'stories-'));
  try {
    const file = join(folder, 'counts.json');
    const { code, output } = await run('node', ['scripts/stories.ts', 'light'], {
      capture: true,
      env: {
        STORIES: 'test/stories/faulty.stories.ts',
        TEST_COUNTS: file,
      },
    });
    assert.notEqual(code, 0);
    assert.deepEqual(JSON.parse(readFileSync(file, 'utf8')), { passed: 1, failed: 7, skipped: 0 }, output);
    for (const words of [
      'fails-to-play (light)\n    Said: AssertionError',
      'thrown while rendering',
      'thrown in a task',
      'color-contrast',
      'said by a story',
      'Asked for http://elsewhere.example/a.png',
      'Nothing is shown that matches [part=dot]',
    ])
      assert.ok(output.includes(words), `${words} is not in:\n${output}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
