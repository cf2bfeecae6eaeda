// The script-tag build of a small kit: what the first file holds, and how later files reach its modules and each other.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { cdnPlugin } from '../../scripts/cdn-plugin.ts';

const count = (name: string) => `(globalThis.runs ??= []).push('${name}');`;

const source: Readonly<Record<string, string>> = {
  'entry.ts': `export { loadChunk } from './load-chunk.js'; export * from './public.js';`,
  'load-chunk.ts': `const files = new Map<string, unknown>();
export async function loadChunk(name: string, first: { url: string; require: unknown; hashes: object }) {
  if (!files.has(name)) files.set(name, (await import(new URL(name, first.url).href)).default(first.require));
  globalThis.hashes = first.hashes;
  return files.get(name);
}`,
  'public.ts': `export class Panel { static open() { return import('./panel.js'); } }
export const small = () => import('./small.js');
export const plain = () => import('./plain.js');
export const words = () => import('./words/de.js');`,
  'plain.ts': `export const plain = 'without an import';`,
  'small.ts': `${count('small')} export const small = 'inside';`,
  'panel.ts': `${count('panel')} import { shared } from './shared.js'; import { only } from './only.js';
export const view = () => shared + only; export const press = () => import('./press.js');`,
  'press.ts': `${count('press')} import { shared } from './shared.js'; export const sent = () => shared;`,
  'only.ts': `${count('only')} export const only = ' of the panel';`,
  'shared.ts': `${count('shared')} export const shared = 'marker of what two files share';`,
  'words/de.ts': `${count('de')} import { small } from '../small.js'; export const word = 'Wort ' + small;`,
};

interface Kit {
  readonly Panel: { open(): Promise<PanelModule> };
  small(): Promise<{ small: string }>;
  words(): Promise<{ word: string }>;
}
interface PanelModule {
  view(): string;
  press(): Promise<{ sent(): string }>;
}

let folder: string;
const built = (file: string): Promise<string> => readFile(join(folder, 'dist', file), 'utf8');

async function buildKit(later: Readonly<Record<string, string>>): Promise<void> {
  const laterFiles = Object.fromEntries(
    Object.entries(later).map(([file, module]) => [file, [join(folder, module)]]),
  );
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [cdnPlugin({ firstFile: 'kit.js', laterFiles, publicModule: join(folder, 'public.ts') })],
    build: {
      lib: { entry: 'entry.ts', formats: ['cjs'], fileName: () => 'kit.js' },
      minify: false,
      rolldownOptions: { preserveEntrySignatures: 'allow-extension' },
    },
  });
}

before(async () => {
  // Inside of the project, where Node takes the built files for ES modules.
  await mkdir('.reports', { recursive: true });
  folder = await mkdtemp(join(process.cwd(), '.reports', 'cdn-plugin-'));
  await mkdir(join(folder, 'words'));
  for (const [file, code] of Object.entries(source)) await writeFile(join(folder, file), code);
  await buildKit({ 'panel.js': 'panel.ts', 'press.js': 'press.ts', 'words/de.js': 'words/de.ts' });
});
after(() => rm(folder, { recursive: true }));

test('the first file holds what two later files share, and every import() that no list names', async () => {
  const first = await built('kit.js');
  assert.match(first, /marker of what two files share/);
  assert.match(first, /inside/);
  for (const file of ['panel.js', 'press.js']) assert.doesNotMatch(await built(file), /marker|\bimport\b/);
  assert.match(await built('panel.js'), /of the panel/);
});

test('each module runs once, whichever address the page has loaded the first file from', async () => {
  const url = `${pathToFileURL(join(folder, 'dist', 'kit.js')).href}?v=1`;
  const kit = (await import(url)) as Kit;
  assert.deepEqual(
    Object.keys(kit).sort(),
    ['Panel', 'plain', 'small', 'words'],
    'what the public module exports',
  );
  assert.equal((await kit.small()).small, 'inside');
  const panel = await kit.Panel.open();
  assert.equal(panel.view(), 'marker of what two files share of the panel');
  assert.equal((await panel.press()).sent(), 'marker of what two files share');
  assert.equal((await kit.words()).word, 'Wort inside');
  const { runs } = globalThis as unknown as { runs: readonly string[] };
  assert.deepEqual([...runs].sort(), ['de', 'only', 'panel', 'press', 'shared', 'small']);
});

test('the first file knows the hash of each later file', async () => {
  const { hashes } = globalThis as unknown as { hashes: Readonly<Record<string, string>> };
  assert.deepEqual(Object.keys(hashes).sort(), ['panel.js', 'press.js', 'words/de.js']);
  for (const [file, hash] of Object.entries(hashes)) {
    const digest = createHash('sha384')
      .update(await built(file))
      .digest('base64');
    assert.equal(hash, `sha384-${digest}`);
  }
});

test('a module that cannot be in its later file fails the build', async () => {
  await assert.rejects(
    buildKit({ 'panel.js': 'panel.ts', 'shared.js': 'shared.ts' }),
    /shared\.js cannot hold/,
  );
  await assert.rejects(
    buildKit({ 'small.js': 'small.ts', 'words/de.js': 'words/de.ts' }),
    /small\.js cannot hold/,
  );
  await assert.rejects(buildKit({ 'panel.js': 'gone.ts' }), /panel\.js cannot hold .*gone\.ts/);
});

test('a file that no list names fails the build', async () => {
  // Without an import from the first file, the bundler puts its own helpers into another file.
  await assert.rejects(
    buildKit({ 'panel.js': 'panel.ts', 'plain.js': 'plain.ts' }),
    /rolldown-runtime is not listed/,
  );
});
