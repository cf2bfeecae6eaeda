// Bundles the kit from its sources, as a host's test runner would get it from the package, into a module of its own.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = join(import.meta.dirname, '../../..');
let count = 0;

/**
 * The address of a new copy of the kit.
 * @param entry which of the package's entries: for Node, or for browsers with all dependencies inside
 */
export async function bundleKit(entry: 'node' | 'browser'): Promise<string> {
  const folder = join(root, '.reports');
  mkdirSync(folder, { recursive: true });
  const outfile = join(folder, `kit-${entry}-${process.pid}-${count++}.mjs`);
  const suffix = entry === 'node' ? '.node' : '';
  await build({
    stdin: {
      contents: `export * from './src/index${suffix}.ts'; import './src/define${suffix}.ts'; import './src/locales/de.ts';`,
      resolveDir: root,
      loader: 'ts',
    },
    absWorkingDir: root,
    tsconfig: 'tsconfig.json',
    bundle: true,
    format: 'esm',
    target: 'es2022',
    outfile,
    logLevel: 'error',
    ...(entry === 'node'
      ? { platform: 'node', packages: 'external' }
      : { platform: 'browser', conditions: ['browser'], define: { 'process.env.NODE_ENV': '"production"' } }),
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return pathToFileURL(outfile).href;
}
