// Finds paths in the text of Markdown pages that lead to no file: `src/model/roll-up.ts`, or `test/elements/contrast` for
// a test. A rename of a file would otherwise leave the old name in a page.
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';

const fence = /^(`{3,})[\s\S]*?^\1$/gm;
const path = /`([\w.-]+(?:\/[\w.-]+)+)\/?`/g;
const endings = ['', '.ts', '.test.ts'];

/** Folders whose files the pages name. Other text in backticks with a slash is no path. */
const roots = [
  'src',
  'test',
  'demo',
  'docs',
  'stories',
  'smoke',
  'bench',
  'scripts',
  'pictures',
  '.storybook',
  '.ci',
];

const existsInTree = (file: string) => globSync(file).length > 0;

/** A line for each such path. A page may also name files relative to its own folder, when this folder is one of `roots`. */
export function missingPaths(page: string, text: string, exists = existsInTree): string[] {
  const folder = dirname(page);
  const found = [...text.replaceAll(fence, '').matchAll(path)].map(([, name = '']) => name);
  return [...new Set(found)]
    .filter((name) => {
      // A block that the reader saves in an app of their own.
      if (text.includes(` save=${name}\n`)) return false;
      const [first = ''] = name.split('/');
      const places = roots.includes(first) ? [name] : [];
      if (roots.includes(folder) && exists(join(folder, first))) places.push(join(folder, name));
      return places.length > 0 && !places.some((place) => endings.some((ending) => exists(place + ending)));
    })
    .map((name) => `${page} names ${name}: there is no such file`);
}
