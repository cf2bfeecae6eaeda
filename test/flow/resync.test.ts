// A push, through a real fetch, to a mocked backend: not doubled, not lost, and refused aloud.
import { expect } from '@open-wc/testing';
import { toSyncError } from '../../src/model/sync-error.js';
import { createSyncClient } from '../../src/configure.js';
import { Backend } from '../mocks/backend.js';
import { endpoint, startWorker, worker } from '../mocks/browser.js';
import { rejection } from '../mocks/deferred.js';
import { account, accounts } from '../mocks/samples.js';
import { useFastTime } from '../setup/fast-time.js';

describe('a push, to the backend and back', () => {
  let backend: Backend;
  const client = createSyncClient({ endpoint, live: 'off' });

  useFastTime();
  before(startWorker);
  after(() => {
    client.close();
    return worker.stop();
  });
  beforeEach(() => {
    backend = new Backend(endpoint);
    backend.add('account', ...accounts(1_001).map(({ id }) => id));
    worker.resetHandlers(...backend.handlers);
  });

  /** The first answers to a push are these; the backend may have done its work all the same. */
  function failFirst(...answers: readonly (() => Response)[]): void {
    let times = 0;
    backend.fail = ({ method }) => (method === 'POST' ? answers[times++]?.() : undefined);
  }

  const refusal = (status: number, code: string, headers: Record<string, string> = {}) =>
    Response.json({ code, detail: `It is ${code}` }, { status, headers });

  it('queues each record once, though the first answer was lost on the way', async () => {
    await client.resync(accounts(5), { idempotencyKey: 'k' });
    failFirst(() => Response.error());
    const receipt = await client.resync(accounts(5), { idempotencyKey: 'k' });
    expect(receipt).to.deep.equal({ id: 'rs_1', accepted: 5, rejected: [] });
    expect(backend.queued).to.deep.equal(accounts(5).map(({ id }) => id));
    expect(backend.asked('/resyncs').map(({ headers }) => headers.get('idempotency-key'))).to.deep.equal([
      'k',
      'k',
      'k',
    ]);
  });

  it('gets through a backend that fails at first', async () => {
    failFirst(() => refusal(500, 'internal'));
    expect((await client.resync([account('a1')])).accepted).to.equal(1);
    expect(backend.queued).to.deep.equal(['a1']);
  });

  it('waits as long as a rate limit says', async () => {
    const startedAt = Date.now();
    failFirst(() => refusal(429, 'rate_limited', { 'retry-after': '2' }));
    await client.resync([account('a1')]);
    expect(Date.now() - startedAt).to.be.at.least(1_990);
  });

  it('of a thousand and one goes in two requests and comes back as one receipt', async () => {
    const receipt = await client.resync(accounts(1_001), { idempotencyKey: 'k' });
    expect(receipt).to.deep.equal({ id: 'rs_1', accepted: 1_001, rejected: [] });
    expect([...backend.receipts.keys()]).to.deep.equal(['k', 'k-1']);
    expect(new Set(backend.queued).size).to.equal(1_001);
  });

  it('names each record that is refused, and why', async () => {
    const receipt = await client.resync([account('a1'), account('gone')]);
    expect([receipt.accepted, receipt.rejected]).to.deep.equal([
      1,
      [{ ...account('gone'), code: 'not_linked', message: 'Not linked to a CRM' }],
    ]);
  });

  it('that may not be is refused at once, in the backend’s words', async () => {
    failFirst(() => refusal(403, 'forbidden'));
    const error = toSyncError(await rejection(client.resync([account('a1')])));
    expect([error.code, error.status, error.message]).to.deep.equal(['forbidden', 403, 'It is forbidden']);
    expect(backend.asked('/resyncs')).to.have.length(1);
  });

  it('with the key of another is refused', async () => {
    await client.resync([account('a1')], { idempotencyKey: 'k' });
    const error = toSyncError(await rejection(client.resync([account('a2')], { idempotencyKey: 'k' })));
    expect(error.code).to.equal('idempotency_mismatch');
    expect(backend.queued).to.deep.equal(['a1']);
  });
});
