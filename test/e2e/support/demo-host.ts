// What all end-to-end tests share: the built pages, one server with its own data, one browser.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowsers, howToGet } from '../../../scripts/browsers.ts';
import { startServer, type RunningServer } from './start-server.ts';

const pages = fileURLToPath(new URL('../../../demo/app/', import.meta.url));

export class DemoHost {
  readonly #dataDirectory: string;
  readonly #browser: Browser;
  #server: RunningServer;

  constructor(dataDirectory: string, browser: Browser, server: RunningServer) {
    this.#dataDirectory = dataDirectory;
    this.#browser = browser;
    this.#server = server;
  }

  static async start(): Promise<DemoHost> {
    await build({ root: pages, configFile: join(pages, 'vite.config.ts'), logLevel: 'warn' });
    const executablePath = findBrowsers().chromium;
    if (!executablePath) throw new Error(`No Chromium found. To get it: ${howToGet(['chromium'])}`);
    const dataDirectory = await mkdtemp(join(tmpdir(), 'crm-sync-e2e-'));
    try {
      const server = await startServer(dataDirectory);
      const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      const browser = await chromium.launch({ executablePath, args }).catch(async (thrown: unknown) => {
        await server.stop();
        throw thrown;
      });
      return new DemoHost(dataDirectory, browser, server);
    } catch (thrown) {
      await rm(dataDirectory, { recursive: true, force: true });
      throw thrown;
    }
  }

  get url(): string {
    return this.#server.url;
  }

  /** A page in a session of its own, in a time zone that is not UTC. */
  async newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      baseURL: this.url,
      viewport: { width: 1280, height: 800 },
      timezoneId: 'America/Los_Angeles',
      ...options,
    });
    context.setDefaultTimeout(20_000);
    return context.newPage();
  }

  /** Stops the server and starts it on the same data. */
  async restart(): Promise<void> {
    await this.#server.stop();
    this.#server = await startServer(this.#dataDirectory);
  }

  /** The process dies without a word, and comes back at the same address after a while. */
  async crash(downMilliseconds: number): Promise<void> {
    const port = Number(new URL(this.url).port);
    await this.#server.stop('SIGKILL');
    await pause(downMilliseconds);
    this.#server = await startServer(this.#dataDirectory, port);
  }

  async stop(): Promise<void> {
    await this.#browser.close();
    await this.#server.stop();
    await rm(this.#dataDirectory, { recursive: true, force: true });
  }
}
