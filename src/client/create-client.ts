// Makes clients. A client is a frozen facade: hosts get what the contract names, the kit's own elements get the
// resources behind it.
import { setDiagnostics } from '../diagnostics/report-fault.js';
import { abortable } from '../async/abortable.js';
import type { Role } from '../model/session.js';
import type { SyncClient } from '../model/sync-client.js';
import { SyncError } from '../model/sync-error.js';
import type { SyncSource } from '../model/sync-source.js';
import { Resources } from '../store/resources.js';
import { HttpSource } from '../transport/http-source.js';
import type { HeadersOption } from '../transport/request-headers.js';
import { CheckedSource } from '../wire/checked-source.js';
import { readId, reported } from '../wire/decoders.js';
import { baseUrl } from './base-url.js';

export interface SyncClientOptions {
  /** Base URL of the API; absolute, or relative to the document. A query or fragment is left out, with a warning. */
  readonly endpoint?: string;
  /** Replaces HTTP altogether. */
  readonly source?: SyncSource;
  /** Used in place of the page's `fetch`. */
  readonly fetch?: typeof fetch;
  /** Sent with every request. A function is called once, and once more when the backend refuses what it gave. */
  readonly headers?: HeadersOption;
  /** Default `same-origin`. */
  readonly credentials?: RequestCredentials;
  /** How the client learns of changes. Default `stream`, which falls back to `poll`. */
  readonly live?: 'stream' | 'poll' | 'off';
  /** The reader's role, when the backend has no `/session`. Default `standard`. */
  readonly role?: Role;
  /** Warnings for developers on the console, for the whole page. Default `on`. */
  readonly diagnostics?: 'on' | 'off';
}

/** Another copy of the kit on the page finds the resources by the same symbol. */
const resourcesKey = Symbol.for('crm-sync-elements resources');

/**
 * Makes a client of its own: its elements share one cache, one stream and one clock. Without `endpoint` and `source`
 * the client shows what is `put` into it, and requests nothing.
 */
export function createSyncClient(options: SyncClientOptions): SyncClient {
  if (options.diagnostics) setDiagnostics(options.diagnostics);
  return new Client(createResources(options));
}

/** The resources of a client; `undefined` for an object that `createSyncClient` has not made. */
export function resourcesOf(client: SyncClient): Resources | undefined {
  return (client as { readonly [resourcesKey]?: Resources })[resourcesKey];
}

/**
 * Frozen, and no plain object: reactive libraries (Vue, Alpine, MobX) leave such an object alone. Its methods need no
 * `this`, so that a proxy around it works as well.
 */
class Client implements SyncClient {
  readonly peek: SyncClient['peek'];
  readonly subscribe: SyncClient['subscribe'];
  readonly put: SyncClient['put'];
  readonly refresh: SyncClient['refresh'];
  readonly resync: SyncClient['resync'];
  readonly close: SyncClient['close'];

  constructor(resources: Resources) {
    const { statuses, pushes } = resources;
    this.peek = (ref) => statuses.peek(ref);
    this.subscribe = (ref, onChange) =>
      statuses.subscribe(ref, { visible: true, changed: (entry) => onChange(entry) });
    this.put = (records) => statuses.put(records);
    this.refresh = (refs) => statuses.fetch(refs);
    this.resync = async (given, options = {}) => {
      const records = reported(() =>
        given.map(({ type, id }, i) => ({ type, id: readId(id, `records[${i}].id`) })),
      );
      const { accepted } = pushes.start({ records, ...options });
      return options.signal ? abortable(accepted, options.signal) : accepted;
    };
    this.close = () => resources.close();
    // Not enumerable: a copy of the client is not a client.
    Object.defineProperty(this, resourcesKey, { value: resources });
    Object.freeze(this);
  }
}

function createResources({ endpoint, source, live, role, ...http }: SyncClientOptions): Resources {
  const options = { ...(live && { live }), ...(role && { role }) };
  if (source) return new Resources(new CheckedSource(source), options);
  if (endpoint === undefined)
    return new Resources(new CheckedSource(emptySource), { ...options, requests: false });
  const base = baseUrl(endpoint);
  return new Resources(new CheckedSource(new HttpSource({ ...http, endpoint: base })), {
    ...options,
    urlBase: base.length + '/records/?'.length,
  });
}

const notConfigured = () =>
  Promise.reject(new SyncError('not_found', 'No endpoint is configured', { status: 404 }));

const emptySource: SyncSource = {
  getSession: notConfigured,
  getStatuses: notConfigured,
  getDetail: notConfigured,
  resync: notConfigured,
};
