// Starts the mocked network of all stories once. A request to a backend without an answer is an error.
import { http } from 'msw';
import { setupWorker, type SetupWorker } from 'msw/browser';
import { problem } from './network.js';
import { isOpen } from './story-backend.js';

/** A closed story may still have running requests. */
const leftover = http.all('/api/crm-sync/:story/*', ({ params }) =>
  isOpen(`/api/crm-sync/${String(params['story'])}`) ? undefined : problem(404, 'not_found'),
);

let started: Promise<SetupWorker> | undefined;

export function startWorker(): Promise<SetupWorker> {
  return (started ??= start());
}

async function start(): Promise<SetupWorker> {
  const worker = setupWorker(leftover);
  await worker.start({
    quiet: true,
    // Relative to the page, so that the static build works in any folder.
    serviceWorker: { url: './mockServiceWorker.js' },
    onUnhandledFrame({ frame, defaults }) {
      const { request } = frame.data as { request?: Request };
      if (request && new URL(request.url).pathname.startsWith('/api/')) defaults.error();
    },
  });
  return worker;
}
