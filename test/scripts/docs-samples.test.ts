// No code in the docs that nobody runs: each block names the file that it is taken from, which is type-checked or run, or
// the one that it is saved as when the page is followed.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

const isCode = /^(ts|tsx|js|jsx|mjs|html|css|vue|svelte)\b/;

for (const page of ['README.md', ...globSync('docs/**/*.md').sort()]) {
  test(`${page} shows code of files alone`, () => {
    const fences = [...readFileSync(page, 'utf8').matchAll(/^ *(?<fence>`{3,})(?<info>.*)$/gm)];
    const loose = fences
      .map(({ groups }) => groups?.['info'] ?? '')
      .filter((info) => isCode.test(info) && !/ (file|save)=/.test(info));
    assert.deepEqual(loose, []);
  });
}
