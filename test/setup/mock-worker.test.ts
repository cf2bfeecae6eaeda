// Proves that the mocked network answers in this engine, and that a request nobody mocked is an error.
import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { endpoint, startWorker, worker } from '../mocks/browser.js';
import { can, itIf } from './engine.js';
import { takeFaults } from './faults.js';

describe('mock worker', () => {
  before(startWorker);
  afterEach(() => worker.resetHandlers());
  after(() => worker.stop());

  it('answers by a handler', async () => {
    worker.use(http.get(`${endpoint}/session`, () => HttpResponse.json({ role: 'admin' })));
    const response = await fetch(`${endpoint}/session`);
    expect(await response.json()).to.deep.equal({ role: 'admin' });
  });

  itIf(can.mockStreams, 'msw cannot hand streams over', 'answers with a stream that stays open', async () => {
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('data: 1\n\n'));
      },
    });
    worker.use(
      http.get(
        `${endpoint}/events`,
        () => new HttpResponse(body, { headers: { 'content-type': 'text/event-stream' } }),
      ),
    );
    const abort = new AbortController();
    const response = await fetch(`${endpoint}/events`, { signal: abort.signal });
    const first = await response.body?.getReader().read();
    expect(new TextDecoder().decode(first?.value)).to.equal('data: 1\n\n');
    abort.abort();
  });

  it('calls a request that no handler takes an error', async () => {
    await fetch(`${endpoint}/session`);
    expect(takeFaults()).to.match(/console.error: .*without a matching request handler/s);
  });
});
