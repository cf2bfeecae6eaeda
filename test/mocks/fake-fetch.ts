// A fetch in the test's hands: it records each request, and answers as the test says.
import { deferred, type Deferred } from './deferred.js';

export interface FetchCall {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
  readonly signal: AbortSignal;
}

export interface FakeFetch {
  readonly fetch: typeof fetch;
  readonly calls: FetchCall[];
  readonly urls: string[];
}

/** Heeds the signal, as the browser's does. */
export function fakeFetch(
  answer: (call: FetchCall, index: number) => Response | Promise<Response>,
): FakeFetch {
  const calls: FetchCall[] = [];
  const urls: string[] = [];
  return {
    calls,
    urls,
    fetch: (input, init = {}) => {
      const url = input instanceof Request ? input.url : String(input);
      const signal = init.signal ?? new AbortController().signal;
      const call: FetchCall = { url, init, headers: new Headers(init.headers), signal };
      calls.push(call);
      urls.push(url);
      const aborted: Deferred<Response> = deferred<Response>();
      const abort = () => aborted.reject(signal.reason);
      signal.addEventListener('abort', abort);
      if (signal.aborted) abort();
      const index = calls.length - 1;
      const answered = (async () => answer(call, index))();
      answered.catch(() => undefined);
      return Promise.race([answered, aborted.promise]);
    },
  };
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  return new Response(JSON.stringify(body), {
    ...init,
    headers: { 'content-type': 'application/json', ...(init.headers as Record<string, string> | undefined) },
  });
}

/** An RFC 9457 refusal. */
export function problem(
  status: number,
  code: string,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  return json(
    { status, code, detail },
    { status, headers: { 'content-type': 'application/problem+json', ...headers } },
  );
}

/** Never answers; ends when the signal does. */
export function silence(): Promise<Response> {
  return new Promise(() => undefined);
}
