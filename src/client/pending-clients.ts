// Elements are often on the page before the script that calls `configure` has run: here they wait for it together.
import { SyncError } from '../model/sync-error.js';
import { onConfigure } from './client-registry.js';

/** Somebody who found no client. */
export interface Orphan {
  /** What it has found meanwhile. */
  readonly client: unknown;
  /** Look again; `configure` was called. */
  follow(): void;
  /** None came. */
  clientMissing(error: SyncError): void;
}

const message =
  'crm-sync-elements: no data source. Call configure({ endpoint }), set endpoint="…" on the element, ' +
  'or data-crm-sync-endpoint="…" on an ancestor.';

const orphans = new Set<Orphan>();
let warned = false;
let timer: ReturnType<typeof setTimeout> | undefined;
let unlisten: (() => void) | undefined;

/** Tells the orphan when to look again, or that it is in vain: once the page has loaded, and its scripts have run. */
export function awaitClient(orphan: Orphan): void {
  orphans.add(orphan);
  unlisten ??= onConfigure(adopt);
  if (document.readyState === 'complete') giveUpSoon();
  else window.addEventListener('load', giveUpSoon, { once: true });
}

/** It is gone, or looks elsewhere. */
export function forgetOrphan(orphan: Orphan): void {
  orphans.delete(orphan);
}

function adopt(): void {
  const waiting = [...orphans];
  orphans.clear();
  for (const orphan of waiting) orphan.follow();
}

function giveUpSoon(): void {
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const orphan of orphans) if (orphan.client) orphans.delete(orphan);
    if (orphans.size === 0) return;
    if (!warned) console.warn(message);
    warned = true;
    const error = new SyncError('not_configured', message);
    for (const orphan of orphans) orphan.clientMissing(error);
  });
}
