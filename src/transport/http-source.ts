// The contract's HTTP API as a source. Returns answers without validating them. Knows nothing of Lit or the page.
import type { RecordRef } from '../model/record-ref.js';
import type { ResyncRequest } from '../model/resync.js';
import { SyncError } from '../model/sync-error.js';
import type { SignalOption, StateCallback } from '../model/sync-source.js';
import { diagnose, reportFault } from '../diagnostics/report-fault.js';
import { abortable } from '../async/abortable.js';
import { monotonicNow } from '../async/monotonic-now.js';
import type { RawSource } from '../wire/checked-source.js';
import { readerIdOf } from './reader-id.js';
import { RequestHeaders, type HeadersOption } from './request-headers.js';
import { readBody } from './read-body.js';
import { responseError } from './response-error.js';
import { asksForNewHeaders, isSignInPage } from './session-end.js';
import { urlPart } from './url-part.js';

export interface HttpOptions {
  /** Base URL, absolute. */
  readonly endpoint: string;
  readonly fetch?: typeof fetch;
  readonly headers?: HeadersOption;
  readonly credentials?: RequestCredentials;
}

/** The longest wait for an answer. */
const timeoutMs = 30_000;

export class HttpSource implements RawSource {
  readonly #base: string;
  readonly #fetch: typeof fetch | undefined;
  readonly #credentials: RequestCredentials;
  readonly #headers: RequestHeaders;
  /** The routes that have answered with data. */
  readonly #worked = new Set<string>();
  readonly #streamFailures = { absent: 0, silent: 0 };

  constructor(options: HttpOptions) {
    this.#base = options.endpoint.replace(/\/+$/, '');
    this.#fetch = options.fetch;
    this.#credentials = options.credentials ?? 'same-origin';
    this.#headers = new RequestHeaders(options.headers);
  }

  /**
   * Names the backend and the reader: what belongs to one reader must not reach another. `undefined` until the first
   * request has the headers, which say who reads.
   */
  get scope(): string | undefined {
    return this.#headers.known ? this.#scopeOf(this.#headers.latest) : undefined;
  }

  #scopeOf(headers: Headers | undefined): string {
    return `${this.#base} ${readerIdOf(headers)}`.trim();
  }

  getSession({ signal }: SignalOption): Promise<unknown> {
    return this.#json('/session', { signal });
  }

  getStatuses(refs: readonly RecordRef[], { signal }: SignalOption): Promise<unknown> {
    const query = refs.map((ref) => `id=${urlPart(ref.id)}`).join('&');
    return this.#json(`/records/${urlPart(refs[0]?.type ?? '')}?${query}`, { signal });
  }

  getDetail(ref: RecordRef, { signal }: SignalOption): Promise<unknown> {
    return this.#json(`/records/${urlPart(ref.type)}/${urlPart(ref.id)}`, { signal });
  }

  resync({ idempotencyKey, records, providers }: ResyncRequest, { signal }: SignalOption): Promise<unknown> {
    return this.#json('/resyncs', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': idempotencyKey },
      body: JSON.stringify({ records: records.map(({ type, id }) => ({ type, id })), providers }),
      signal,
    });
  }

  getResync(id: string, { signal }: SignalOption): Promise<unknown> {
    return this.#json(`/resyncs/${urlPart(id)}?results=1`, { signal });
  }

  subscribe(onNotice: (notice: unknown) => void, onState: StateCallback): () => void {
    const abort = new AbortController();
    const since = monotonicNow();
    // The headers first: they say who reads, and only the same reader shares a stream.
    Promise.all([import('./shared-stream.js'), this.#headers.get().catch(() => undefined)])
      .then(([{ consumeSharedStream }]) =>
        consumeSharedStream(() => this.#streamName(), {
          open: (headers, signal) => this.#send('/events', { headers, signal }),
          onNotice,
          onState,
          signal: abort.signal,
          since,
          failures: this.#streamFailures,
        }),
      )
      .catch(() => onState('closed'));
    return () => abort.abort();
  }

  /** `undefined` when nobody can know who reads, because the host's own `fetch` may say so to the backend. */
  #streamName(): string | undefined {
    return this.#fetch
      ? undefined
      : `crm-sync-elements ${this.#credentials} ${this.#scopeOf(this.#headers.latest)}`;
  }

  async #json(path: string, init: RequestInit & { signal: AbortSignal }): Promise<unknown> {
    const signal = AbortSignal.any([init.signal, AbortSignal.timeout(timeoutMs)]);
    try {
      return await abortable(this.#exchange(path, { ...init, signal }), signal);
    } catch (cause) {
      const error = failure(cause, init.signal);
      // The reader's own network is no fault of the page.
      if ((error as SyncError).code === 'network' && globalThis.navigator?.onLine !== false)
        reportFault('unreachable', [this.#nameOf(path, init), cause]);
      throw error;
    }
  }

  async #exchange(path: string, init: RequestInit): Promise<unknown> {
    const response = await this.#send(path, init);
    const request = this.#nameOf(path, init);
    if (response.ok) {
      const answer = await readBody(response, request, init.signal);
      this.#worked.add(routeOf(path, init));
      return answer;
    }
    const { status } = response;
    // A backend may lack the session and the progress of a push, and may not know a single record.
    if (status !== 404 || init.method || /^\/records\/[^/]+\?/.test(path))
      diagnose((rules) => rules.responseFaults(request, status));
    throw await responseError(response);
  }

  /** Names a request in messages, without the ids of its query. */
  #nameOf(path: string, { method = 'GET' }: RequestInit): string {
    return `${method} ${this.#base}${path.replace(/\?.*/, '')}`;
  }

  /** Sends with the host's headers. If the backend refuses them, sends once more with new headers. */
  async #send(path: string, init: RequestInit): Promise<Response> {
    const given = this.#headers.get();
    const isSignIn = (answer: Response) => isSignInPage(answer, this.#worked.has(routeOf(path, init)));
    let response = await this.#fetchWith(await this.#given(given), path, init);
    const refused = isSignIn(response) || asksForNewHeaders(response, this.#headers.isStale(given));
    if (refused && this.#headers.renewable) {
      drop(response);
      response = await this.#fetchWith(await this.#given(this.#headers.renew(given)), path, init);
    }
    if (!isSignIn(response)) return response;
    drop(response);
    reportFault('html-answer', [this.#nameOf(path, init), 'a page to sign in', 'the session is over']);
    throw new SyncError('unauthorized', `${path}: expected data, got a page to sign in`, {
      status: response.status,
    });
  }

  async #given(headers: Promise<Headers>): Promise<Headers> {
    try {
      return await headers;
    } catch (cause) {
      throw new SyncError('unauthorized', 'The page could not provide the request headers', { cause });
    }
  }

  #fetchWith(given: Headers, path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(given);
    new Headers(init.headers).forEach((value, name) => headers.set(name, value));
    if (!headers.has('accept')) headers.set('accept', 'application/json');
    // Looked up for each request, because a page may wrap `fetch` after the kit has loaded. Called without `this`.
    const send = this.#fetch ?? globalThis.fetch;
    // Not from the browser's cache: an answer from before a change would hide it. Nor `no-cache`, which needs validators
    // that tell any two answers apart. Nothing is kept on disk.
    return send(this.#base + path, {
      cache: 'no-store',
      ...init,
      headers,
      credentials: this.#credentials,
    });
  }
}

/** What worked for one route of the contract says nothing of another. */
function routeOf(path: string, { method = 'GET' }: RequestInit): string {
  const [, root, ...rest] = path.replace(/\?.*/, '').split('/');
  return `${method} ${root} ${rest.length}`;
}

function drop(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

function nameOf(cause: unknown): unknown {
  return (cause as { name?: unknown } | null | undefined)?.name;
}

/** The error for a request without an answer: a timeout, the caller's own abort reason, or a network error. */
function failure(cause: unknown, asker: AbortSignal): unknown {
  if (cause instanceof SyncError) return cause;
  if (nameOf(cause) === 'TimeoutError')
    return new SyncError('timeout', 'The sync service took too long to answer', { cause });
  if (asker.aborted) return asker.reason;
  return new SyncError('network', 'The sync service cannot be reached', { cause });
}
