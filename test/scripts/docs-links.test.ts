// A link to a file or a heading that does not exist is noticed; links that work, and those to other sites, are not.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anchorsOf, brokenLinks } from '../../scripts/docs/check-links.ts';

const files: Readonly<Record<string, string>> = {
  'docs/events.md': '# Events\n\n## `crm-sync-error`, and more\n\n## Types\n\n## Types\n',
  'src/index.ts': '',
};
const faults = (page: string) => brokenLinks('docs/page.md', page, (file) => files[file]);

test('links to files, folders above and headings work', () => {
  const page =
    '# Page\n\n[a](events.md) [b](../src/index.ts) [c](#page) [d](events.md#crm-sync-error-and-more)';
  assert.deepEqual(faults(page), []);
});

test('a link to a missing file is broken', () => {
  assert.deepEqual(faults('[a](event.md)'), ['docs/page.md links to event.md: there is no docs/event.md']);
  assert.equal(faults('<img src="pictures/none.png">').length, 1);
});

test('a link to a missing heading is broken, on another page and on its own', () => {
  assert.match(faults('[a](events.md#event)')[0]!, /docs\/events\.md has no such heading/);
  assert.match(faults('# Page\n\n[a](#pages)')[0]!, /docs\/page\.md has no such heading/);
});

test('code and other sites are not checked', () => {
  const page =
    '```md\n[a](none.md)\n```\n\n`[b](none.md)` [c](https://example.com/none.md) [d](mailto:a@example.com)';
  assert.deepEqual(faults(page), []);
});

test('headings with the same text get anchors with numbers', () => {
  assert.deepEqual(
    [...anchorsOf(files['docs/events.md']!)],
    ['events', 'crm-sync-error-and-more', 'types', 'types-1'],
  );
});
