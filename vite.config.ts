// Builds the kit: ES modules for bundlers (dependencies stay outside), and with `--mode cdn` the files for
// a script tag (dependencies inside). Declarations come from the compiler, see scripts/build.ts.
import { globSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import { firstFile, laterFiles } from './scripts/cdn-files.ts';
import { cdnPlugin } from './scripts/cdn-plugin.ts';
import { minifyStyleSheets } from './scripts/minify-plugin.ts';
import manifest from './package.json' with { type: 'json' };

/** Each is an entry of the package's `exports`. */
const entries = [
  'src/index.ts',
  'src/index.node.ts',
  'src/define.ts',
  'src/define.node.ts',
  'src/crm-sync-icon.ts',
  'src/crm-sync-icon.node.ts',
  'src/crm-sync-panel.ts',
  'src/crm-sync-panel.node.ts',
  'src/crm-resync-action.ts',
  ...globSync('src/locales/*.ts').sort(),
];

/** What a host's own bundler brings, so that a page with other Lit elements loads Lit once. */
const dependencies = Object.keys(manifest.dependencies);
const external = (id: string): boolean =>
  dependencies.some((name) => id === name || id.startsWith(`${name}/`));

// scripts/build.ts empties the folder, before both builds.
const common = { target: 'es2022', emptyOutDir: false };

const modules: UserConfig = {
  plugins: [minifyStyleSheets()],
  build: {
    ...common,
    outDir: 'dist',
    lib: { entry: entries, formats: ['es'] },
    // Readable, and so without source maps: hosts minify what they bundle.
    minify: false,
    rolldownOptions: {
      external,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

const cdn: UserConfig = {
  plugins: [minifyStyleSheets(), cdnPlugin({ firstFile, laterFiles, publicModule: 'src/index.ts' })],
  // A page has no `process`.
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    ...common,
    outDir: 'dist/cdn',
    lib: { entry: 'src/cdn.ts', formats: ['cjs'], fileName: () => firstFile },
    minify: false,
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      // An `import()` of what the same file holds is intended.
      checks: { ineffectiveDynamicImport: false },
    },
  },
};

export default defineConfig(({ mode }) => ({
  // public/ and .env files have no part in the kit.
  publicDir: false,
  envDir: false,
  ...(mode === 'cdn' ? cdn : modules),
}));
