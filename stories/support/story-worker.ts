// Starts the mocked network of all stories, once. What a story asks its backend and nobody answers is an error.
import { http } from 'msw';
import { setupWorker, type SetupWorker } from 'msw/browser';
import { problem } from './network.js';
import { isOpen } from './story-backend.js';

/** A story that was left may still have something on its way. */
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
    // Beside the page, wherever the static build is put.
    serviceWorker: { url: './mockServiceWorker.js' },
    onUnhandledFrame({ frame, defaults }) {
      const { request } = frame.data as { request?: Request };
      if (request && new URL(request.url).pathname.startsWith('/api/')) defaults.error();
    },
  });
  return worker;
}
