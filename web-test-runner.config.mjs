// Runs the tests in browsers. `ENGINES` names the engines, Chromium alone by default. `TEST_PAGES` names a folder of
// bundled pages (scripts/test-pages.ts); without it each test file is a page, which a watch needs.
import { writeSync } from 'node:fs';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { engineLauncher } from './scripts/engine-launcher.ts';
import { commonjsPlugin } from './scripts/commonjs-plugin.ts';
import { countReporter } from './scripts/count-reporter.ts';
import { guardPlugin } from './scripts/guard-plugin.ts';
import { serveMockWorker } from './scripts/mock-worker.ts';

// The runner holds console output back, and loses it when it dies of an error of its own.
process.on('uncaughtExceptionMonitor', (error) => writeSync(2, `${error.stack}\n`));

const engines = (process.env.ENGINES ?? 'chromium').split(',');
const pages = process.env.TEST_PAGES;

const bundled = { files: [`${pages}/*.js`], nodeResolve: false };
const unbundled = {
  files: ['test/**/*.test.ts', '!test/{server,e2e,scripts,stories}/**'],
  // Lit's development build warns of mistakes that its production build lives with.
  nodeResolve: { exportConditions: ['development', 'browser'] },
  plugins: [
    commonjsPlugin('node_modules/@sinonjs/fake-timers/src/fake-timers-src.js'),
    esbuildPlugin({ ts: true, tsconfig: 'tsconfig.json', target: 'es2022' }),
    guardPlugin(),
  ],
};

export default {
  rootDir: import.meta.dirname,
  ...(pages ? bundled : unbundled),
  browsers: engines.map(engineLauncher),
  // A third at the same time would make two cores miss the time limits.
  concurrentBrowsers: 2,
  concurrency: 1,
  middleware: [serveMockWorker],
  // Axe asks for a language, and the kit reads it. Lit says once per page that its development build is one.
  testRunnerHtml: (framework) =>
    `<!doctype html><html lang="en"><head><title>Tests</title><script>litIssuedWarnings = new Set(['dev-mode'])</script></head><body><script type="module" src="${framework}"></script></body></html>`,
  testFramework: { config: { timeout: 25_000 } },
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  staticLogging: !process.stdout.isTTY,
  reporters: [defaultReporter({ reportTestProgress: false }), countReporter()],
};
