// A page that names a file which does not exist is noticed; other text with a slash is left alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { missingPaths } from '../../scripts/docs/check-paths.ts';

const files = ['src', 'src/a.ts', 'test', 'test/elements', 'test/elements/icon.test.ts', 'docs'];
const faults = (page: string, text: string) => missingPaths(page, text, (file) => files.includes(file));

test('files, folders and tests without their ending are found', () => {
  assert.deepEqual(faults('README.md', '`src/a.ts` `src/a` `test/elements/` `test/elements/icon`'), []);
});

test('a missing file is named once', () => {
  assert.deepEqual(faults('README.md', '`src/b.ts`, and again `src/b.ts`'), [
    'README.md names src/b.ts: there is no such file',
  ]);
});

test('a page in a folder may name the files of this folder', () => {
  assert.deepEqual(faults('test/README.md', '`elements/icon`'), []);
  assert.equal(faults('test/README.md', '`elements/panel`').length, 1);
});

test('a file that the reader of a page writes is no file of the tree', () => {
  assert.deepEqual(faults('docs/start.md', 'Make `src/main.ts`:\n\n```ts save=src/main.ts\nrun();\n```'), []);
});

test('media types, packages, placeholders and code blocks are no paths', () => {
  const text = '`text/html` `@lit/task` `src/<name>.ts` `src/*.ts`\n\n```sh\ncat src/none.ts\n```';
  assert.deepEqual(faults('README.md', text), []);
});
