// Brings the panel's code to a page with a script tag: a second file, in the folder of the first. The page knows the
// first by its `integrity`; so the first knows the second, and runs no other.
import { SyncError } from '../model/sync-error.js';
import { runChecked } from './run-checked.js';

/** Filled in when the two are built. */
const integrity = 'INTEGRITY OF THE PANEL FILE';

let bringing: Promise<object> | undefined;
let failures = 0;

/**
 * What the panel's file has, loaded once. Rejects with a `SyncError` of code `network` when it does not run; the next
 * call tries again.
 *
 * @param share what the panel's file uses of this one. It does not import it: under the address that it would guess
 *   (another name, a query, a redirect), the page would run a second copy.
 */
export function bringPanelFile(share: () => object): Promise<object> {
  return (bringing ??= bring(share).catch((cause: unknown) => {
    bringing = undefined;
    failures += 1;
    throw new SyncError(
      'network',
      "The panel's code is missing, forbidden by the page's policy, or of another version: serve crm-sync-panel.js in the folder of crm-sync-elements.js.",
      { cause },
    );
  }));
}

async function bring(share: () => object): Promise<object> {
  // No cache may answer with the file of another version, nor a browser with the failure that it remembers.
  const version = encodeURIComponent(integrity.slice(-12)) + (failures ? `&again=${failures}` : '');
  const url = new URL(/* @vite-ignore */ `crm-sync-panel.js?v=${version}`, import.meta.url).href;
  await runChecked(url, integrity);
  // eslint-disable-next-line kit/layers -- of its own making: it stands beside this file only when that is built
  const panel = (await import(/* @vite-ignore */ url)) as { default(shared: object): object };
  return panel.default(share());
}
