// Finds the browsers that the tests need and installs missing ones from the distribution's packages where it
// may. Knows nothing of the tests.
import { accessSync, constants, globSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './run.ts';

export const engines = ['chromium', 'firefox', 'webkit'] as const;
export type Engine = (typeof engines)[number];

/** Paths of programs; an engine that lacks one of its programs is absent. */
export interface Browsers {
  readonly chromium?: string;
  readonly firefox?: string;
  readonly webkit?: { readonly driver: string; readonly browser: string; readonly display: string };
}

/** What each engine needs on Debian and Ubuntu. A browser without any font draws and measures nothing. */
const packages: Readonly<Record<Engine, readonly string[]>> = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr', 'fonts-liberation'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'fonts-liberation'],
};
/** Ubuntu calls some of them otherwise, or has them as snaps only, which do not start in a container. */
const ubuntuNames: Readonly<Record<string, string>> = {
  'firefox-esr': 'firefox',
  chromium: 'chromium-browser',
};

function executable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(executable);
}

function firstOf(...paths: readonly (string | undefined)[]): string | undefined {
  return paths.find((path) => path !== undefined && executable(path));
}

/** `CHROME_PATH` and `FIREFOX_PATH` come before what is found. */
export function findBrowsers(): Browsers {
  const chromium = firstOf(
    process.env['CHROME_PATH'],
    onPath('chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  );
  const firefox = firstOf(
    process.env['FIREFOX_PATH'],
    onPath('firefox-esr', 'firefox'),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
  );
  const driver = onPath('WebKitWebDriver');
  const display = onPath('Xvfb');
  // 4.1 is the one whose driver Debian ships; 6.0 comes with another.
  const browser = globSync('/usr/{lib,lib/*,libexec}/webkit2gtk-4.1/MiniBrowser').find(executable);
  return {
    ...(chromium && { chromium }),
    ...(firefox && { firefox }),
    ...(driver && display && browser && { webkit: { driver, browser, display } }),
  };
}

function distribution(): string {
  try {
    return readFileSync('/etc/os-release', 'utf8');
  } catch {
    return '';
  }
}

const isDebian = () => /^ID(_LIKE)?=.*debian/m.test(distribution()) && onPath('apt-get') !== undefined;
const isUbuntu = () => /^ID=ubuntu/m.test(distribution());

function packagesFor(missing: readonly Engine[]): string[] {
  const names = missing.flatMap((engine) => packages[engine]);
  return [...new Set(isUbuntu() ? names.map((name) => ubuntuNames[name] ?? name) : names)];
}

/** One line that says how a person gets what is missing. */
export function howToGet(missing: readonly Engine[]): string {
  if (isDebian()) return `sudo apt-get install --no-install-recommends ${packagesFor(missing).join(' ')}`;
  return missing
    .map((engine) =>
      engine === 'webkit'
        ? 'WebKitWebDriver and MiniBrowser of WebKitGTK, and Xvfb'
        : engine === 'firefox'
          ? 'Firefox (or set FIREFOX_PATH)'
          : 'Chrome or Chromium (or set CHROME_PATH)',
    )
    .join('; ');
}

/** Finds the engines, installing what is missing when this is Debian or Ubuntu and we are root. */
export async function provideBrowsers(wanted: readonly Engine[]): Promise<Browsers> {
  const found = findBrowsers();
  const missing = wanted.filter((engine) => !found[engine]);
  if (missing.length === 0 || !isDebian() || process.getuid?.() !== 0) return found;

  console.log(`Installing ${packagesFor(missing).join(', ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-q'], { capture: true, env });
  if (update.code !== 0) console.log(update.output.trim());
  // One engine at a time: a distribution that lacks one of them still gets the others.
  for (const engine of missing) {
    const args = ['install', '-q', '-y', '--no-install-recommends', ...packagesFor([engine])];
    const install = await run('apt-get', args, { capture: true, env });
    if (install.code !== 0) console.log(install.output.trim().split('\n').slice(-5).join('\n'));
  }
  return findBrowsers();
}
