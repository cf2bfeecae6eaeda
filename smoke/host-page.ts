// A host's page in a browser, with access to its console messages and the event listeners of its scripts.
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';

export class HostPage {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, failed requests. */
  readonly complaints: string[] = [];
  readonly #url: string;
  readonly #devtools: CDPSession;
  /** The page's own scripts, not those of the driver. */
  readonly #scripts = new Set<string>();

  static async open(browser: Browser, url: string): Promise<HostPage> {
    // Tall, so that all 50 rows are in view and all icons load their status.
    const page = await browser.newPage({ viewport: { width: 800, height: 2400 } });
    const host = new HostPage(page, url, await page.context().newCDPSession(page));
    await host.#start();
    return host;
  }

  private constructor(page: Page, url: string, devtools: CDPSession) {
    this.page = page;
    this.#url = url;
    this.#devtools = devtools;
  }

  async #start(): Promise<void> {
    this.page.on('console', (word) => {
      if (['error', 'warning'].includes(word.type())) this.complaints.push(word.text());
    });
    this.page.on('pageerror', (error) => this.complaints.push(String(error)));
    this.page.on('requestfailed', (request) => {
      // An event stream ends this way when its last subscriber leaves.
      if (!request.url().endsWith('/events')) this.complaints.push(`failed: ${request.url()}`);
    });
    this.#devtools.on('Debugger.scriptParsed', ({ url, scriptId }) => {
      if (url.startsWith(this.#url)) this.#scripts.add(scriptId);
    });
    await this.#devtools.send('Debugger.enable');
    await this.page.goto(this.#url);
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** The icon of the n-th row. */
  mark(row: number): Locator {
    return this.page.locator('crm-sync-icon').nth(row).getByRole('button');
  }

  /** The event types that the page's scripts listen to on the window and the document. */
  async globalListeners(): Promise<string[]> {
    const types: string[] = [];
    for (const expression of ['window', 'document']) {
      const { result } = await this.#devtools.send('Runtime.evaluate', { expression });
      const found = await this.#devtools.send('DOMDebugger.getEventListeners', {
        objectId: result.objectId ?? '',
      });
      for (const { type, scriptId } of found.listeners)
        if (this.#scripts.has(scriptId)) types.push(`${expression} ${type}`);
    }
    return types.sort();
  }
}
