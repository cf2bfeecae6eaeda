// The mocked network of the browser tests. A request to the API that no handler takes is an error; everything
// else (the test runner's own files) passes through.
import { http } from 'msw';
import { setupWorker } from 'msw/browser';

/** The API's base URL in tests. */
// A place of this page's own: tabs of one origin share the stream of an endpoint, and test pages may overlap.
export const endpoint = `/api/crm-sync/${Math.random().toString(36).slice(2, 10)}`;

export const worker = setupWorker();

/**
 * Call it in `before`, and `worker.stop()` in `after`; in `beforeEach` give the handlers by `worker.resetHandlers`. Those
 * of the last test stay until then: a request that it left behind may still be on its way, and is no fault.
 */
export async function startWorker(): Promise<void> {
  // What a file before left as the worker's initial handlers.
  worker.resetHandlers(http.all(`${endpoint}/unused`, () => undefined));
  await worker.start({
    quiet: true,
    onUnhandledFrame({ frame, defaults }) {
      const { request } = frame.data as { request?: Request };
      if (request && new URL(request.url).pathname.startsWith(endpoint)) defaults.error();
    },
  });
}
