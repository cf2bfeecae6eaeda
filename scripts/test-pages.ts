// Bundles test files into a few pages: a page for each file costs more time than its tests. Each page has one module
// registry, one registry of elements and one document for its files, so a test leaves nothing behind.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
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

/** Files that show elements or use the network wait most: they are spread over this many pages. */
const shared = 4;

function groups(files: readonly string[]): string[][] {
  const own = files.filter((file) => alone.includes(file));
  const rest = files.filter((file) => !alone.includes(file));
  const pages = Array.from({ length: Math.min(shared, rest.length) }, (): string[] => []);
  rest.forEach((file, index) => pages[index % pages.length]?.push(file));
  return [...pages, ...own.map((file) => [file])];
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
