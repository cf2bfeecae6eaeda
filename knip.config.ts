// Finds dead files, exports and dependencies. Entries are what no file imports: pages, tests, and files that a tool
// finds by name. What a host imports is in package.json.
import type { KnipConfig } from 'knip';

export default {
  entry: [
    'src/cdn.ts',
    'src/cdn/load-locales.ts',
    'demo/app/pages/*.ts',
    'demo/app/vite.config.ts',
    'bench/page/rows.ts',
    'pictures/page/{sheet,frame}.ts',
    'docs/samples/*.ts',
    'test/**/*.test.ts',
    'test/setup/{guard,test-file,guard.faulty}.ts',
    'scripts/{pure-tests,node-guard}.ts',
    'test/stories/*.stories.ts',
    'test/cdn/*.js',
    'smoke/*.test.ts',
    'scripts/node-reporter.ts',
    '.storybook/vite.config.ts',
    'custom-elements-manifest.config.mjs',
    'web-test-runner.config.mjs',
  ],
  project: ['**/*.{ts,js,mjs,mdx,vue}', '!**/public/**', '!smoke/hosts/**', '!scripts/frameworks/**'],
  // A type that stands in an exported signature is exported with it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  ignoreIssues: {
    // Kysely calls up and down.
    'demo/server/database/migrations/*.ts': ['exports'],
    // Made by the build, for hosts that have the framework.
    'dist/types/*.d.ts': ['unlisted'],
    // A variable holds the module that a dynamic import loads.
    'src/styles/popover.styles.ts': ['exports'],
  },
  // Started as commands of scripts/run.ts, or served to a page as a file.
  ignoreDependencies: ['@arethetypeswrong/cli', 'publint', 'axe-core'],
  // A file of the script-tag build finds others by name.
  ignoreUnresolved: ['./first.js'],
  treatConfigHintsAsErrors: true,
} satisfies KnipConfig;
