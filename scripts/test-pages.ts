// Bundles test files into a few pages: a page for each file costs more time than its tests. Each page has one module
// registry, one registry of elements and one document for its files, so a test leaves nothing behind.
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';

const root = resolve(import.meta.dirname, '..');

/** Files that need a page of their own. */
const alone = [
  // Registers a tag before the kit does.
  'test/elements/registration.test.ts',
  // Watches the first icon of a page load its code.
  'test/elements/lazy-module.test.ts',
  // Watches a page learn languages that other files register.
  'test/cdn/languages.test.ts',
];

/** How many pages the other files share. More of them wait at the same time, and each takes a moment to start. */
const shared = 8;

/** The largest files first, each to the page that has least: size stands for time. */
function groups(files: readonly string[]): string[][] {
  const size = new Map(files.map((file) => [file, statSync(file).size]));
  const pages = Array.from({ length: shared }, () => ({ size: 0, files: [] as string[] }));
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
    onLoad({ filter: /\.test\.ts$/ }, ({ path }) => {
      const marks = JSON.stringify(join(root, 'test/setup/test-file.ts'));
      const name = JSON.stringify(relative(root, path));
      const start = `import { startFile, endFile } from ${marks}; startFile(${name});`;
      return { loader: 'ts', contents: `${start}${readFileSync(path, 'utf8')}\nendFile();\n` };
    });
  },
};

export interface TestPages {
  /** The folder of the pages' modules. */
  readonly folder: string;
  remove(): void;
}

export async function buildTestPages(files: readonly string[]): Promise<TestPages> {
  const folder = join(root, '.reports', `pages-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const pages = groups(files).map((group, index) => {
    const imports = ['test/setup/guard.ts', ...group].map((file) => `import './${file}';`);
    return { name: `page-${index + 1}`, code: imports.join('\n') };
  });
  const options = {
    bundle: true,
    format: 'esm',
    target: 'es2022',
    tsconfig: join(root, 'tsconfig.json'),
    // Lit's development build warns of mistakes that its production build lives with.
    conditions: ['development', 'browser'],
    // The package promises its users that most of its files may be dropped; a test wants all of them.
    ignoreAnnotations: true,
    sourcemap: true,
    plugins: [nameFiles],
    logLevel: 'warning',
  } satisfies BuildOptions;
  await Promise.all(
    pages.map(({ name, code }) =>
      build({
        ...options,
        stdin: { contents: code, resolveDir: root, loader: 'ts' },
        outfile: join(folder, `${name}.js`),
      }),
    ),
  );
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
