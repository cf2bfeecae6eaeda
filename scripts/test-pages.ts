// Bundles test files into a few pages: a page for each file costs more time than its tests. Each page has one module
// registry, one registry of elements and one document for its files, so a test leaves nothing behind.
import { readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** Files that need a page of their own. */
const alone = [
  // Registers a tag before the kit does.
  'test/elements/registration.test.ts',
  // Watches the first icon of a page load its code.
  'test/elements/lazy-module.test.ts',
  // Fills the window with icons, one of which Firefox takes for the place of a pointer that another file left.
  'test/elements/icon-lifecycle.test.ts',
  // Shows an element on a page that has configured nothing.
  'test/flow/mistakes.test.ts',
  // Watches a page load its locales.
  'test/cdn/load-locales.test.ts',
  // They register every locale, which other files must not find.
  'test/i18n/locales.test.ts',
  'test/views/crm-error-sentences.test.ts',
  'test/views/resync-wait.test.ts',
];

/** How many pages the other files share. More of them wait at the same time, and each takes a moment to start. */
const defaultCount = 5;

/** The largest files first, each to the page that has least: size stands for time. */
function groups(files: readonly string[], count: number): string[][] {
  const size = new Map(files.map((file) => [file, statSync(file).size]));
  const pages = Array.from({ length: count }, () => ({ size: 0, files: [] as string[] }));
  const largestFirst = files
    .filter((file) => !alone.includes(file))
    .sort((a, b) => size.get(b)! - size.get(a)!);
  for (const file of largestFirst) {
    const page = pages.reduce((least, each) => (each.size < least.size ? each : least));
    page.files.push(file);
    page.size += size.get(file)!;
  }
  const own = files.filter((file) => alone.includes(file)).map((file) => [file]);
  return [...pages.filter((page) => page.files.length > 0).map((page) => page.files), ...own];
}

/** Each file's suites stand in a suite named by its path. The line numbers stay true. */
const nameFiles: Plugin = {
  name: 'name-files',
  setup({ onLoad }) {
    onLoad({ filter: /\.(test|faulty)\.ts$/ }, ({ path }) => {
      const marks = JSON.stringify(join(root, 'test/setup/test-file.ts'));
      const name = JSON.stringify(relative(root, path));
      const start = `import { startFile, endFile } from ${marks}; startFile(${name});`;
      return { loader: 'ts', contents: `${start}${readFileSync(path, 'utf8')}\nendFile();\n` };
    });
  },
};

/** The module of a page, which loads its files one after the other. */
function pageEntries(pages: ReadonlyMap<string, readonly string[]>): Plugin {
  return {
    name: 'page-entries',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^page-\d+$/ }, ({ path }) => ({ path, namespace: 'page' }));
      onLoad({ filter: /.*/, namespace: 'page' }, ({ path }) => {
        const files = ['test/setup/guard.ts', ...(pages.get(path) ?? [])];
        return { contents: files.map((file) => `import './${file}';`).join('\n'), resolveDir: root };
      });
    },
  };
}

export interface TestPages {
  /** The folder of the pages' modules. */
  readonly folder: string;
  remove(): void;
}

/** @param count how many pages the files share that need none of their own */
export async function buildTestPages(files: readonly string[], count = defaultCount): Promise<TestPages> {
  const folder = join(root, '.reports', `pages-${process.pid}`);
  const pages = new Map(
    groups(files, count).map((group, index) => [`page-${String(index + 1).padStart(2, '0')}`, group]),
  );
  await build({
    entryPoints: [...pages.keys()],
    outdir: folder,
    bundle: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(root, 'tsconfig.json'),
    // Lit's development build warns of mistakes that its production build lives with.
    conditions: ['development', 'browser'],
    // The package promises its users that most of its files may be dropped; a test wants all of them.
    ignoreAnnotations: true,
    sourcemap: true,
    sourcesContent: false,
    plugins: [pageEntries(pages), nameFiles],
    // The fake timers look for Node's.
    external: ['util'],
    logLevel: 'warning',
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
