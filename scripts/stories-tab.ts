// A page of the browser that shows stories one after the other, as a reader's does, and says what went wrong in each.
// Own code: Storybook's own runners load browsers that npm and Debian packages do not contain.
import type { BrowserContext, ConsoleMessage, Page } from 'playwright-core';
import { judge, type StoryEnd } from './stories-judge.ts';
import type { StoryPage } from './stories-server.ts';

/** Much longer than any story takes. */
const patienceMs = 90_000;

interface Channel {
  on(name: string, heard: (data: never) => void): void;
  emit(name: string, data: object): void;
}
/** What is put into the page. */
interface Listening {
  storyEnded(end: object): Promise<void>;
  showStory(id: string): void;
}

/** Runs in the page, before anything of Storybook does. */
function listen(): void {
  const page = globalThis as unknown as Listening;
  let channel: Channel | undefined;
  let said: string[] = [];
  page.showStory = (storyId) => {
    said = [];
    channel?.emit('setCurrentStory', { storyId, viewMode: 'story' });
  };
  const say = (error: { message?: string; description?: string }) =>
    said.push(error.message ?? error.description ?? JSON.stringify(error));
  const finish = (end: object) => void page.storyEnded({ ...end, said });
  Object.defineProperty(page, '__STORYBOOK_ADDONS_CHANNEL__', {
    configurable: true,
    get: () => channel,
    set(next: Channel) {
      channel = next;
      for (const name of ['playFunctionThrewException', 'storyThrewException', 'storyErrored'])
        next.on(name, say);
      next.on('unhandledErrorsWhilePlaying', (errors: never) =>
        (errors as { message: string }[]).forEach(say),
      );
      next.on('storyMissing', (id: never) => finish({ status: 'error', reporters: [], missing: id }));
      // A page of docs tells it of each story that it shows.
      next.on('storyFinished', finish);
    },
  });
}

export class StoryTab {
  readonly #page: Page;
  readonly #origin: string;
  readonly #globals: string;
  #faults: string[] = [];
  #end = Promise.withResolvers<StoryEnd>();
  /** Storybook is there, and well. */
  #ready = false;

  static async open(context: BrowserContext, origin: string, globals: string): Promise<StoryTab> {
    const page = await context.newPage();
    const tab = new StoryTab(page, origin, globals);
    // Told from outside: the mocked network loads a page again that its worker does not control yet.
    await page.exposeBinding('storyEnded', (_, end: StoryEnd) => tab.#end.resolve(end));
    await page.addInitScript(listen);
    return tab;
  }

  private constructor(page: Page, origin: string, globals: string) {
    this.#page = page;
    this.#origin = origin;
    this.#globals = globals;
    page.on('pageerror', (error) => this.#faults.push(`Thrown: ${error.message}`));
    page.on('console', (message) => {
      if (/^(error|warning)$/.test(message.type()) && !isMocked(message))
        this.#faults.push(`Said: ${message.text()} (${message.location().url})`);
    });
    page.on('request', (request) => {
      const { protocol, origin: asked } = new URL(request.url());
      if (protocol.startsWith('http') && asked !== origin) this.#faults.push(`Asked for ${request.url()}`);
    });
  }

  /** What went wrong; nothing when all is well. */
  async show(story: StoryPage, again = false): Promise<string[]> {
    const { id, type } = story;
    this.#faults = [];
    this.#end = Promise.withResolvers();
    try {
      if (this.#ready && type === 'story')
        await this.#page.evaluate((shown) => (globalThis as unknown as Listening).showStory(shown), id);
      else await this.#open(id, type);
      const ended = await within(patienceMs, this.#end.promise);
      this.#faults.push(...(ended ? judge(ended) : ['It does not come to an end']));
    } catch (error) {
      // No fault of the story: the page was being loaded anew at that very moment.
      this.#ready = false;
      if (!again) return this.show(story, true);
      this.#faults.push(String(error));
    }
    const faults = this.#faults.map(shorten);
    this.#ready = type === 'story' && faults.length === 0;
    return faults;
  }

  async #open(id: string, type: string): Promise<void> {
    // What is left of a page that failed, or still draws its docs, must not be taken for this story's.
    await this.#page.goto('about:blank');
    this.#faults = [];
    this.#end = Promise.withResolvers();
    await this.#page.goto(this.#address(id, type), { waitUntil: 'commit' });
  }

  #address(id: string, viewMode: string): string {
    const query = new URLSearchParams({ id, viewMode, ...(this.#globals && { globals: this.#globals }) });
    return `${this.#origin}/iframe.html?${query.toString()}`;
  }
}

/** The browser tells of each answer that is an error, those of a story's backend included. */
function isMocked(message: ConsoleMessage): boolean {
  return (
    message.text().startsWith('Failed to load resource') && message.location().url.includes('/api/crm-sync/')
  );
}

/** Some quote the whole page. */
function shorten(fault: string): string {
  return fault.split('\n').slice(0, 8).join('\n').slice(0, 1_000);
}

function within<T>(ms: number, promise: Promise<T>): Promise<T | undefined> {
  return Promise.race([
    promise,
    new Promise<undefined>((done) => setTimeout(() => done(undefined), ms).unref()),
  ]);
}
