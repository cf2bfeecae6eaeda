// Checks the package as a host gets it: the packed files, the Node versions that it promises, publint, attw, the syntax
// of each built file, and the import of the main entry without a page.
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import manifest from '../package.json' with { type: 'json' };
import { contentFaults } from './check-contents.ts';
import { engineFaults, runtimePackages } from './check-engines.ts';
import { run, type RunResult } from './run.ts';

const folder = '.reports/package';
/** Entries that are no modules to import types from. */
const untyped = ['./cdn/crm-sync-elements.js', './custom-elements.json', './package.json'];

let failed = false;

function report(name: string, { code, output }: RunResult): void {
  if (code === 0) return;
  failed = true;
  console.error(`${name}:\n${output.trim()}\n`);
}

interface Packed {
  readonly tarball: string;
  readonly files: readonly string[];
}

async function pack(): Promise<Packed> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packed = await run('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
    capture: true,
  });
  if (packed.code !== 0) throw new Error(packed.output);
  const [tarball] = globSync(`${folder}/*.tgz`);
  if (!tarball) throw new Error(`Nothing was packed:\n${packed.output}`);
  const listed = await run('tar', ['-tzf', tarball], { capture: true });
  const files = listed.output.trim().split('\n');
  return { tarball, files: files.map((file) => file.replace(/^package\//, '')) };
}

/** Compiles each file as a module, as `node --check` does, but all in one process. */
const compiling = `const { SourceTextModule } = require('node:vm');
const { readFileSync } = require('node:fs');
for (const file of process.argv.slice(1)) new SourceTextModule(readFileSync(file, 'utf8'), { identifier: file });`;

/** A decorator that was not compiled away is text that Vite passes on without a word. */
async function checkSyntax(): Promise<void> {
  const files = globSync('dist/**/*.js');
  if (files.length === 0) throw new Error('dist/ is empty. Build first: npm run build');
  const args = ['--experimental-vm-modules', '--no-warnings', '-e', compiling, ...files];
  report('syntax of the built files', await run('node', args, { capture: true }));
}

const { tarball, files } = await pack();
const faults = contentFaults(files, manifest);
report('contents', { code: faults.length, output: faults.join('\n') });
const pages = ['README.md', 'docs/getting-started.md'].map(
  (page) => [page, readFileSync(page, 'utf8')] as const,
);
const engines = engineFaults(manifest, runtimePackages(manifest), Object.fromEntries(pages));
report('engines', { code: engines.length, output: engines.join('\n') });
await checkSyntax();
report('publint', await run('publint', [tarball, '--strict'], { capture: true }));
report(
  'attw',
  await run('attw', [tarball, '--profile', 'esm-only', '--exclude-entrypoints', ...untyped], {
    capture: true,
  }),
);
const importing = `const kit = await import('crm-sync-elements');
if (typeof kit.configure !== 'function') throw new Error('no configure() in the main entry');
if (globalThis.customElements?.get('crm-sync-icon')) throw new Error('the main entry registers a tag');`;
report('import in Node', await run('node', ['--input-type=module', '-e', importing], { capture: true }));

if (failed) process.exitCode = 1;
