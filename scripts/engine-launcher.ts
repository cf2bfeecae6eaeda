// How the test runner starts each engine. All of them live in New York, which is never UTC, so that a date that
// shifts by a zone shows.
import { chromeLauncher } from '@web/test-runner-chrome';
import type { BrowserLauncher } from '@web/test-runner';
import { findBrowsers, howToGet, type Browsers, type Engine } from './browsers.ts';
import { WebKitLauncher } from './webkit-launcher.ts';

const env = { ...process.env, TZ: 'America/New_York', LANG: 'en_US.UTF-8', LANGUAGE: 'en_US' };

type Start = (browsers: Browsers) => BrowserLauncher | undefined;

const starts: Readonly<Record<Engine, Start>> = {
  chromium: ({ chromium }) =>
    chromium === undefined
      ? undefined
      : named(
          'Chromium',
          chromeLauncher({
            concurrency: 4,
            launchOptions: {
              executablePath: chromium,
              env,
              args: [
                // The sandbox does not start for root, as in a container.
                ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
                '--lang=en-US',
              ],
            },
            // Pages run side by side; each must believe that it is the one in front, or focus and frames stop.
            createPage: async ({ context }) => {
              const page = await context.newPage({ type: 'window' });
              await page.emulateFocusedPage(true);
              return page;
            },
          }),
        ),
  firefox: ({ firefox }) =>
    firefox === undefined
      ? undefined
      : named(
          'Firefox',
          chromeLauncher({
            concurrency: 1,
            launchOptions: { browser: 'firefox', executablePath: firefox, env },
          }),
        ),
  webkit: ({ webkit }) =>
    webkit === undefined ? undefined : named('WebKit', new WebKitLauncher(webkit, env)),
};

/** The launchers name themselves after how they start; results should name the engine. */
function named<T extends BrowserLauncher>(name: string, launcher: T): T {
  const initialize = launcher.initialize?.bind(launcher);
  launcher.initialize = async (...args) => {
    await initialize?.(...args);
    launcher.name = name;
  };
  return launcher;
}

export function engineLauncher(engine: Engine): BrowserLauncher {
  const launcher = starts[engine](findBrowsers());
  if (!launcher) throw new Error(`${engine} is missing. Get it by: ${howToGet([engine])}`);
  return launcher;
}
