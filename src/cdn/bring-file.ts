// Brings a page with a script tag what the file of that tag has not inside: other files, in the same folder. The page
// knows the first by its `integrity`; so the first knows the others, and runs no other.
import { SyncError } from '../model/sync-error.js';
import { runChecked } from './run-checked.js';

/** `integrity` by name of file. Filled in when the files are built. */
const hashes = JSON.parse('HASHES OF THE OTHER FILES') as Readonly<Record<string, string>>;

const bringing = new Map<string, Promise<object>>();
let failures = 0;

/**
 * What a file has, loaded once. Rejects with a `SyncError` of code `network` when it does not run; the next call tries
 * again.
 *
 * @param share what the other files use of this one. They do not import it: under the address that they would guess
 *   (another name, a query, a redirect), the page would run a second copy.
 */
export function bringFile(name: string, share: () => object): Promise<object> {
  let file = bringing.get(name);
  if (!file) {
    file = bring(name, share).catch((cause: unknown) => {
      bringing.delete(name);
      failures += 1;
      throw new SyncError(
        'network',
        `${name} is missing, forbidden by the page's policy, or of another version: serve it in the folder of crm-sync-elements.js.`,
        { cause },
      );
    });
    bringing.set(name, file);
  }
  return file;
}

async function bring(name: string, share: () => object): Promise<object> {
  const integrity = hashes[name] ?? '';
  // No cache may answer with the file of another version, nor a browser with the failure that it remembers.
  const version = encodeURIComponent(integrity.slice(-12)) + (failures ? `&again=${failures}` : '');
  const url = new URL(/* @vite-ignore */ `${name}?v=${version}`, import.meta.url).href;
  await runChecked(url, integrity);
  // eslint-disable-next-line no-restricted-syntax -- none of src/: it stands beside this file only when that is built
  const file = (await import(/* @vite-ignore */ url)) as { default(shared: object): object };
  return file.default(share());
}
