// Builds the files for a script tag: decides which file each module is in, and links the files at run time.
// The bundler writes CommonJS; the plugin puts each file into a wrapper that supplies `require` and `exports`.
import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { minifyCode } from './minify-plugin.ts';

export interface CdnBuild {
  readonly firstFile: string;
  /** Each later file, and the modules whose `import()` loads that file. */
  readonly laterFiles: Readonly<Record<string, readonly string[]>>;
  /** The module whose exports the first file has for the page. */
  readonly publicModule: string;
}

export function cdnPlugin(cdn: CdnBuild): Plugin {
  let fileOf: (id: string) => string;
  return {
    name: 'cdn-files',
    buildEnd() {
      fileOf = assignModules(cdn, [...this.getModuleIds()], (id) => this.getModuleInfo(id));
    },
    outputOptions: (options) => ({
      ...options,
      chunkFileNames: '[name]',
      minifyInternalExports: true,
      generatedCode: { symbols: false },
      codeSplitting: {
        groups: [
          { name: cdn.firstFile, test: (id) => fileOf(id) === cdn.firstFile, priority: 1 },
          { name: (id) => fileOf(id), debugName: 'later files' },
        ],
      },
    }),
    async generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const hashes: Record<string, string> = {};
      for (const chunk of chunks.filter(({ isEntry }) => !isEntry)) {
        // Rolldown writes a file for its helpers unless each later file imports something from the first file.
        if (!(chunk.fileName in cdn.laterFiles))
          throw new Error(`${chunk.fileName} is not listed as a later file`);
        chunk.code = await minifyCode(chunk.fileName, wrapLater(chunk.code));
        hashes[chunk.fileName] = `sha384-${createHash('sha384').update(chunk.code).digest('base64')}`;
      }
      const exported = this.getModuleInfo(resolve(cdn.publicModule))?.exports ?? [];
      for (const chunk of chunks.filter(({ isEntry }) => isEntry))
        chunk.code = await minifyCode(chunk.fileName, wrapFirst(chunk.code, cdn.firstFile, hashes, exported));
    },
  };
}

/** An ES module. Its `require` knows itself and loads later files: the entry exports `loadChunk` for that. */
function wrapFirst(
  code: string,
  fileName: string,
  hashes: Readonly<Record<string, string>>,
  exported: readonly string[],
): string {
  return `const exports = {};
const hashes = ${JSON.stringify(hashes)};
const require = (file) => file.endsWith('/${fileName}')
  ? exports
  : exports.loadChunk(file.slice('./'.length), { url: import.meta.url, hashes, require });
(() => {
${code}
})();
export const { ${exported.join(', ')} } = exports;`;
}

/**
 * A function that returns the exports. A module with an `import` of the first file would have to know the address that
 * the page has loaded it from: under another address, the browser would run it a second time.
 */
const wrapLater = (code: string): string =>
  `export default (require) => {\nconst exports = {};\n${code}\nreturn exports;\n};`;

/** The file of each module: a later file when only that one uses the module, else the first. No module runs twice. */
function assignModules(
  { firstFile, laterFiles }: CdnBuild,
  ids: readonly string[],
  infoOf: (id: string) => Rolldown.ModuleInfo | null,
): (id: string) => string {
  const later = Object.entries(laterFiles).map(([file, paths]) => ({
    file,
    roots: paths.map((path) => resolve(path)),
  }));
  const loadedLater = new Set(later.flatMap(({ roots }) => roots));

  function reach(roots: readonly string[]): Set<string> {
    const reached = new Set(roots);
    for (const id of reached) {
      const { importedIds = [], dynamicallyImportedIds = [] } = infoOf(id) ?? {};
      for (const imported of importedIds) reached.add(imported);
      for (const imported of dynamicallyImportedIds) if (!loadedLater.has(imported)) reached.add(imported);
    }
    return reached;
  }

  const inFirst = reach(ids.filter((id) => infoOf(id)?.isEntry));
  const users = later.map(({ file, roots }) => ({ file, modules: reach(roots) }));
  const fileOf = (id: string): string => {
    const [user, ...others] = users.filter(({ modules }) => modules.has(id));
    return user && others.length === 0 && !inFirst.has(id) ? user.file : firstFile;
  };
  for (const { file, roots } of later)
    for (const root of roots)
      if (!ids.includes(root) || fileOf(root) !== file)
        throw new Error(`${file} cannot hold ${root}: other files import that module, or no file loads it`);
  return fileOf;
}
