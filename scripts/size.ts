// Fails when the kit outgrows its budget: what a page with icon and resync action loads at first, Lit inside, and
// the files for a script tag. Minified and gzipped.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build, type Plugin, type Rolldown } from 'vite';
import { firstFile, laterFiles } from './cdn-files.ts';
import { minifyStyleSheets, minifyWhole } from './minify-plugin.ts';

/** In bytes: what must not be exceeded. */
const budgets = {
  firstLoad: 10_000,
  define: 10_500,
};

/** The same for each file of the script-tag build; `locales/*.js` share one. */
const fileBudgets: Readonly<Record<string, number>> = {
  [firstFile]: 32_000,
  // The tables of CRM errors are 5 kB of this file, the comparison of values 2 kB. Keyed cards and what holds a panel open
  // are 1 kB.
  'crm-sync-panel.js': 36_500,
  'crm-page.js': 1_500,
  'crm-resync.js': 8_000,
  'crm-live.js': 5_000,
  'crm-diagnostics.js': 2_800,
};
const localeBudget = 4_500;

const entry = 'first-load';

const virtualEntry = (code: string): Plugin => ({
  name: entry,
  resolveId: (id) => (id.endsWith(entry) ? entry : undefined),
  load: (id) => (id === entry ? code : undefined),
});

const zipped = (code: string | Uint8Array) => gzipSync(code, { level: 9 }).length;

/** What a host's own bundler makes of the code; what it loads later is split off. */
async function bundle(code: string): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [virtualEntry(code), minifyStyleSheets(), minifyWhole()],
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  return outputs.flatMap(({ output }) => output).filter((file) => file.type === 'chunk');
}

/** The entry's chunk and those that it imports statically. */
function firstChunks(chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk[] {
  const first = new Set(chunks.filter((chunk) => chunk.isEntry));
  for (const chunk of first)
    for (const name of chunk.imports)
      for (const other of chunks) if (other.fileName === name) first.add(other);
  return [...first];
}

function check(name: string, size: number, budget: number): void {
  const words = `${name}: ${size.toLocaleString('en')} bytes, at most ${budget.toLocaleString('en')}`;
  if (size <= budget) console.log(words);
  else {
    console.error(`${words}: too large`);
    process.exitCode = 1;
  }
}

async function firstLoad(code: string): Promise<{ chunks: Rolldown.OutputChunk[]; size: number }> {
  const chunks = firstChunks(await bundle(code));
  // Weighed together: how the code is cut into files is the host's bundler's affair.
  return { chunks, size: zipped(chunks.map((chunk) => chunk.code).join('\n')) };
}

const first = await firstLoad(`import '/src/crm-sync-icon.ts'; import '/src/crm-resync-action.ts';`);
const all = await firstLoad(`import '/src/define.ts';`);
check('first load of icon and resync action', first.size, budgets.firstLoad);
check('first load of all three tags', all.size, budgets.define);
for (const file of [firstFile, ...Object.keys(laterFiles)])
  check(`dist/cdn/${file}`, zipped(readFileSync(`dist/cdn/${file}`)), fileBudgets[file] ?? localeBudget);

if (process.argv.includes('--modules')) {
  const modules = all.chunks.flatMap((chunk) => Object.entries(chunk.modules));
  for (const [id, { renderedLength }] of modules.sort((a, b) => b[1].renderedLength - a[1].renderedLength))
    console.log(String(renderedLength).padStart(7), id.replace(process.cwd(), ''));
}
