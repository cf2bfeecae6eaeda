// Loads a later file of the script-tag build from the folder of the first file, and runs the file only when its hash is
// the known one. The page checks the first file by `integrity`, and the first file checks the later ones.
import { SyncError } from '../model/sync-error.js';
import { loadScript } from './load-script.js';

/** What the build knows of its files, see scripts/cdn-plugin.ts. */
export interface FirstFile {
  /** The address that the first file has after redirects. */
  readonly url: string;
  /** The `integrity` of each later file, by name. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Gives a later file what it imports: the exports of the first file, or those of another later file. */
  readonly require: (file: string) => unknown;
}

const loading = new Map<string, Promise<object>>();
let failures = 0;

/**
 * The exports of a later file, which runs once. Rejects with a `SyncError` of code `network` when the file does not run;
 * the next call tries again.
 */
export function loadChunk(name: string, firstFile: FirstFile): Promise<object> {
  let chunk = loading.get(name);
  if (!chunk) {
    chunk = load(name, firstFile).catch((cause: unknown) => {
      loading.delete(name);
      failures += 1;
      throw new SyncError(
        'network',
        `${name} is missing, forbidden by the page's policy, or of another version: serve it in the folder of crm-sync-elements.js.`,
        { cause },
      );
    });
    loading.set(name, chunk);
  }
  return chunk;
}

async function load(name: string, { url, hashes, require }: FirstFile): Promise<object> {
  const integrity = hashes[name];
  if (!integrity) throw new Error(`${name} has no known hash`);
  // The query keeps caches from answering with another version, and browsers from repeating a failure they remember.
  const version = encodeURIComponent(integrity.slice(-12)) + (failures ? `&again=${failures}` : '');
  const address = new URL(/* @vite-ignore */ `${name}?v=${version}`, url).href;
  await loadScript(address, integrity);
  // eslint-disable-next-line no-restricted-syntax -- a built file beside this one, not a module of src/
  const file = (await import(/* @vite-ignore */ address)) as {
    default(require: FirstFile['require']): object;
  };
  return file.default(require);
}
