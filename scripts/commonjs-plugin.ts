// Serves a CommonJS package to the test pages as one module: browsers load nothing else.
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import type { TestRunnerPlugin } from '@web/test-runner';

const root = resolve(import.meta.dirname, '..');

/** @param files the packages' main files, from the root of the repository */
export function commonjsPlugin(...files: readonly string[]): TestRunnerPlugin {
  return {
    name: 'commonjs',
    async serve({ path }) {
      const file = files.find((each) => path === `/${each}`);
      if (!file) return undefined;
      const options = { bundle: true, format: 'esm', write: false, logLevel: 'error' } as const;
      // The package asks for Node's own modules only where it runs in Node.
      const { outputFiles } = await build({
        ...options,
        entryPoints: [join(root, file)],
        external: ['util'],
      });
      return { body: outputFiles[0]?.text ?? '', type: 'js' };
    },
  };
}
