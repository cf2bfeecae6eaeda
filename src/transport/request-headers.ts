// The host's own headers, such as a token. All requests share them until the backend refuses them.
import { abortable } from '../async/abortable.js';
import { monotonicNow } from '../async/monotonic-now.js';

export type HeadersOption = HeadersInit | (() => HeadersInit | Promise<HeadersInit>);

/** If the host's function takes longer than this, the next request calls the function again. */
const timeoutMs = 20_000;
/** Headers of this age may be the reason for an answer that says "forbidden" or "invalid". */
const staleMs = 60_000;

export class RequestHeaders {
  readonly #option: HeadersOption | undefined;
  #current: Promise<Headers> | undefined;
  #latest: Headers | undefined;
  #askedAt = 0;

  constructor(option: HeadersOption | undefined) {
    this.#option = option;
  }

  /** Whether the host can give other headers than the last ones. */
  get renewable(): boolean {
    return typeof this.#option === 'function';
  }

  /** The headers that were used last; `undefined` before the first request. */
  get latest(): Headers | undefined {
    return this.#latest;
  }

  /** @param used the promise that `get` returned for a request */
  isStale(used: Promise<Headers>): boolean {
    return used !== this.#current || monotonicNow() - this.#askedAt > staleMs;
  }

  /** Whether the headers are those of the reader: given by the host, or none. */
  get known(): boolean {
    return this.#option === undefined || this.#latest !== undefined;
  }

  get(): Promise<Headers> {
    return (this.#current ??= this.#ask());
  }

  /**
   * Gets new headers from the host, once for all requests that were refused with the same headers.
   * @param refused the promise that `get` returned for the refused request
   */
  renew(refused: Promise<Headers>): Promise<Headers> {
    if (this.#current === refused) this.#current = undefined;
    return this.get();
  }

  #ask(): Promise<Headers> {
    this.#askedAt = monotonicNow();
    const option = this.#option;
    const asked =
      typeof option === 'function'
        ? abortable((async () => new Headers(await option()))(), AbortSignal.timeout(timeoutMs))
        : (async () => new Headers(option))();
    // A host that failed to give headers is asked again by the next request.
    asked.then(
      (headers) => (this.#latest = headers),
      () => {
        if (this.#current === asked) this.#current = undefined;
      },
    );
    return asked;
  }
}
