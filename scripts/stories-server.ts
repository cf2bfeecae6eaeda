// Serves a built Storybook on this machine, and reads which pages it has.
// Own code: Storybook's own runners load browsers that npm and Debian packages do not contain.
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { preview } from 'vite';

export interface StoriesServer {
  readonly origin: string;
  close(): Promise<void>;
}

export async function serveStories(folder: string): Promise<StoriesServer> {
  const server = await preview({
    configFile: false,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir: resolve(folder) },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const { port } = server.httpServer.address() as { port: number };
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}

export interface StoryPage {
  readonly id: string;
  readonly type: 'story' | 'docs';
}

export async function readStories(folder: string): Promise<StoryPage[]> {
  const { entries } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as {
    entries: Record<string, StoryPage>;
  };
  return Object.values(entries);
}
