// Builds the kit: ES modules for bundlers (dependencies stay outside), and with `--mode cdn` the one file for
// a script tag (dependencies inside). Declarations come from the compiler, see scripts/build.ts.
import { globSync } from 'node:fs';
import { defineConfig, type UserConfig } from 'vite';
import manifest from './package.json' with { type: 'json' };

/** Each is an entry of the package's `exports`. */
const entries = [
  'src/index.ts',
  'src/define.ts',
  'src/crm-sync-icon.ts',
  'src/crm-sync-panel.ts',
  'src/crm-resync-action.ts',
  ...globSync('src/locales/*.ts').sort(),
];

/** What a host's own bundler brings, so that a page with other Lit elements loads Lit once. */
const dependencies = Object.keys(manifest.dependencies);
const external = (id: string): boolean =>
  dependencies.some((name) => id === name || id.startsWith(`${name}/`));

const modules: UserConfig = {
  build: {
    outDir: 'dist',
    // Declarations may stand there already: scripts/build.ts empties the folder.
    emptyOutDir: false,
    minify: false,
    sourcemap: true,
    lib: { entry: entries, formats: ['es'] },
    rolldownOptions: {
      external,
      output: { preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
    },
  },
};

// No library mode here: it keeps the white space of ES output, which a file for script tags has no use for.
const cdn: UserConfig = {
  build: {
    outDir: 'dist/cdn',
    emptyOutDir: false,
    sourcemap: true,
    modulePreload: false,
    rolldownOptions: {
      input: 'src/cdn.ts',
      // A page may also write `import { configure } from '…/crm-sync-elements.js'`.
      preserveEntrySignatures: 'strict',
      output: { codeSplitting: false, entryFileNames: 'crm-sync-elements.js' },
    },
  },
};

export default defineConfig(({ mode }) => ({
  // public/ and .env files have no part in the kit.
  publicDir: false,
  envDir: false,
  build: { target: 'es2022' },
  ...(mode === 'cdn' ? cdn : modules),
}));
