// The page's clients: one for each place that data comes from, and the default that `configure` names.
import type { Role } from '../model/session.js';
import type { SyncClient } from '../model/sync-client.js';
import { SyncError } from '../model/sync-error.js';
import type { SyncSource } from '../model/sync-source.js';
import { CheckedSource } from '../wire/checked-source.js';
import { HttpSource } from '../transport/http-source.js';
import type { HeadersOption } from '../transport/request-headers.js';
import { StatusStore } from '../store/status-store.js';

export interface SyncClientOptions {
  /** Base URL of the API; absolute, or relative to the document. A query or fragment is left out, with a warning. */
  readonly endpoint?: string;
  /** Replaces HTTP altogether. */
  readonly source?: SyncSource;
  /** Used in place of the page's `fetch`. */
  readonly fetch?: typeof fetch;
  /** Sent with every request. A function is asked once, and again after a 401, once. */
  readonly headers?: HeadersOption;
  /** Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** How changes are heard of. Default `stream`, which falls back to `poll`. */
  readonly live?: 'stream' | 'poll' | 'off';
  /** The reader's role, when the backend has no `/session`. Default `standard`. */
  readonly role?: Role;
}

const clients = new Map<string, StatusStore>();
const listeners = new Set<() => void>();
let pageDefault: StatusStore | undefined;

/**
 * Makes a client of its own: its elements share one cache, one stream and one clock. Without `endpoint` and `source`
 * it shows what is `put` into it and asks nobody.
 */
export function createSyncClient(options: SyncClientOptions): SyncClient {
  return createStore(options);
}

function createStore({ endpoint, source, live, role, ...http }: SyncClientOptions): StatusStore {
  const options = { ...(live && { live }), ...(role && { role }) };
  if (source) return new StatusStore(new CheckedSource(source), options);
  if (endpoint === undefined)
    return new StatusStore(new CheckedSource(noSource), { ...options, asks: false });
  const base = absolute(endpoint);
  return new StatusStore(new CheckedSource(new HttpSource({ ...http, endpoint: base })), {
    ...options,
    urlBase: base.length + '/records/?'.length,
  });
}

/** The page-wide default, for elements that name no place of their own. Elements follow when it is called again. */
export function configure(options: SyncClientOptions): void {
  const replaced = new Set([pageDefault]);
  pageDefault = createStore(options);
  if (options.endpoint !== undefined && !options.source) {
    // Elements that name the same endpoint by themselves mean this client, with its headers.
    const base = absolute(options.endpoint);
    replaced.add(clients.get(base));
    clients.set(base, pageDefault);
  }
  for (const listener of [...listeners]) listener();
  for (const store of replaced) store?.replaced();
}

/** The client that `configure` made. */
export function defaultClient(): StatusStore | undefined {
  return pageDefault;
}

/** The client for an endpoint, shared by all that name it. */
export function clientAt(endpoint: string): StatusStore {
  const base = absolute(endpoint);
  let client = clients.get(base);
  if (!client) clients.set(base, (client = createStore({ endpoint: base })));
  return client;
}

/** Tells when the default changes. */
export function onConfigure(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Paths are added to it, so that nothing may stand behind its own: a query would swallow them. */
function absolute(endpoint: string): string {
  let base = endpoint;
  try {
    base = new URL(endpoint, globalThis.document?.baseURI).href;
  } catch {
    // No page to be relative to.
  }
  if (/[?#]/.test(endpoint) && !complained.has(endpoint)) {
    complained.add(endpoint);
    console.warn(
      `crm-sync-elements: endpoint "${endpoint}" is used without its query and fragment; what every request must carry goes into configure({ headers }).`,
    );
  }
  return base.replace(/\/*([?#].*)?$/s, '');
}

const complained = new Set<string>();
const missing = () =>
  Promise.reject(new SyncError('not_found', 'No endpoint is configured', { status: 404 }));
const noSource: SyncSource = {
  getSession: missing,
  getStatuses: missing,
  getDetail: missing,
  resync: missing,
};
