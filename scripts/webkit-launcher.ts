// The test runner's launcher for WebKitGTK: starts the driver with the first page, ends it with the run.
// Own code: the WebKit of @web/test-runner-playwright comes from Playwright's download host alone, this one from Debian.
import { WebdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver, type WebKitDriver, type WebKitPrograms } from './webkit-driver.ts';

export interface WebKitOptions extends WebKitPrograms {
  readonly browser: string;
}

type Options = ConstructorParameters<typeof WebdriverLauncher>[0];

export class WebKitLauncher extends WebdriverLauncher {
  readonly #programs: WebKitOptions;
  readonly #env: NodeJS.ProcessEnv;
  readonly #options: Options;
  #driver: Promise<WebKitDriver> | undefined;

  constructor(programs: WebKitOptions, env: NodeJS.ProcessEnv) {
    const options: Options = {
      hostname: '127.0.0.1',
      path: '/',
      logLevel: 'silent',
      connectionRetryCount: 0,
      capabilities: {
        browserName: 'MiniBrowser',
        // A command that waits for a page to load fails when the page's tests end first, and nobody catches it.
        pageLoadStrategy: 'none',
        // WebKitGTK's driver has no BiDi; WebdriverIO asks for it unless told.
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
      } as Options['capabilities'],
    };
    super(options);
    this.#programs = programs;
    this.#env = env;
    this.#options = options;
  }

  override async startSession(id: string, url: string): Promise<void> {
    this.#driver ??= startWebKitDriver(this.#programs, this.#env);
    // The base class reads it when it opens its first page.
    this.#options.port = (await this.#driver).port;
    return super.startSession(id, url);
  }

  override async stop(): Promise<void> {
    await super.stop();
    await (await this.#driver?.catch(() => undefined))?.stop();
  }
}
