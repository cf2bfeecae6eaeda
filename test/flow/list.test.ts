// The whole path below the elements: a list of rows, through the store and a real fetch, to a mocked backend and back.
import { http } from 'msw';
import { expect } from '@open-wc/testing';
import type { StatusEntry } from '../../src/model/status-entry.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import type { SyncClient } from '../../src/model/sync-client.js';
import { createSyncClient, type SyncClientOptions } from '../../src/configure.js';
import { Backend } from '../mocks/backend.js';
import { endpoint, startWorker, worker } from '../mocks/browser.js';
import { resources } from '../mocks/resources.js';
import { account, accounts } from '../mocks/samples.js';
import { can, itIf } from '../setup/engine.js';
import { startFastTime } from '../setup/fast-time.js';
import { frames } from '../setup/frames.js';
import { waitUntil } from '../setup/wait-until.js';

describe('a list, from the row to the backend and back', () => {
  let backend: Backend;
  let clients: SyncClient[] = [];
  const random = Math.random;
  let restoreTime = (): void => undefined;

  before(startWorker);
  after(() => worker.stop());
  beforeEach(() => {
    // The shortest of each wait.
    Math.random = () => 0;
    backend = new Backend(endpoint);
    worker.resetHandlers(...backend.handlers);
  });
  afterEach(async () => {
    for (const client of clients) client.close();
    clients = [];
    await frames();
    Math.random = random;
    restoreTime();
  });

  function clientWith(options: SyncClientOptions = {}): SyncClient {
    const client = createSyncClient({ endpoint, live: 'off', ...options });
    clients.push(client);
    return client;
  }

  /** What is heard of each record last. */
  function show(client: SyncClient, refs: readonly RecordRef[]): Map<string, StatusEntry> {
    const shown = new Map<string, StatusEntry>();
    for (const ref of refs) client.subscribe(ref, (entry) => shown.set(ref.id, entry));
    return shown;
  }

  const until = (condition: () => boolean, what: string) =>
    waitUntil(condition, what, { timeout: 8_000, interval: 10 });
  const allReady = (shown: Map<string, StatusEntry>, count: number) =>
    until(
      () => [...shown.values()].filter(({ phase }) => phase === 'ready').length === count,
      'all are ready',
    );
  const refusal = (status: number, headers: Record<string, string> = {}) =>
    new Response('<h1>Oops</h1>', { status, headers });

  it('shows three hundred rows by three requests', async () => {
    backend.add('account', ...accounts(300).map(({ id }) => id));
    const shown = show(clientWith(), accounts(300));
    await allReady(shown, 300);
    expect(backend.batches.map((ids) => ids.length)).to.deep.equal([100, 100, 100]);
    expect(backend.requests).to.have.length(4);
  });

  it('reads back each name as it was written', async () => {
    const ids = ['a/b', 'a b', 'é&=+%2F', '😀', '#?', '..x', 'a\nb'];
    const refs = ids.map((id) => ({ type: 'my type/ü', id }));
    backend.add('my type/ü', ...ids);
    const shown = show(clientWith(), refs);
    await allReady(shown, ids.length);
    expect(backend.batches).to.deep.equal([ids]);
  });

  it('says which record is unknown, and shows the others', async () => {
    backend.add('account', 'a1');
    const shown = show(clientWith(), [account('a1'), account('a2')]);
    await allReady(shown, 1);
    expect(shown.get('a2')?.error?.message).to.equal('No such account');
  });

  it('shows what a backend without a session has', async () => {
    backend.add('account', 'a1');
    backend.session = undefined;
    const client = clientWith({ role: 'read_only' });
    await allReady(show(client, [account('a1')]), 1);
    expect((await resources(client).session.ready()).role).to.equal('read_only');
  });

  it('renews the token once for twenty requests that were refused together', async () => {
    const refs = Array.from({ length: 20 }, (_, i) => ({ type: `type${i}`, id: '1' }));
    for (const { type } of refs) backend.add(type, '1');
    let valid = 't1';
    backend.fail = ({ headers }) => (headers.get('authorization') === valid ? undefined : refusal(401));
    let asked = 0;
    const client = clientWith({ headers: async () => ({ authorization: `t${++asked}` }) });
    await resources(client).session.ready();
    valid = 't2';
    const heard: string[] = [];
    for (const ref of refs) client.subscribe(ref, ({ phase }) => heard.push(phase));
    await until(() => heard.filter((phase) => phase === 'ready').length === 20, 'all are ready');
    expect(asked).to.equal(2);
    expect(backend.asked('/records/')).to.have.length(40);
    expect(heard).to.not.include('failed');
  });

  it('recovers by itself from a failure, and from a line that breaks', async () => {
    restoreTime = startFastTime();
    for (const broken of [() => refusal(500), () => Response.error()]) {
      backend = new Backend(endpoint);
      worker.resetHandlers(...backend.handlers);
      backend.add('account', 'a1');
      let times = 0;
      backend.fail = ({ path }) => (path.startsWith('/records/') && times++ === 0 ? broken() : undefined);
      const shown = show(clientWith(), [account('a1')]);
      await until(() => shown.get('a1')?.phase === 'failed', 'the failure shows');
      await allReady(shown, 1);
      expect(backend.asked('/records/')).to.have.length(2);
    }
  });

  it('does not come back before a rate limit ends', async () => {
    restoreTime = startFastTime();
    backend.add('account', 'a1');
    let first = 0;
    backend.fail = ({ path }) => {
      if (!path.startsWith('/records/') || first) return undefined;
      first = Date.now();
      return refusal(429, { 'retry-after': '3' });
    };
    const shown = show(clientWith(), [account('a1')]);
    await until(() => shown.get('a1')?.error?.code === 'rate_limited', 'the limit shows');
    await allReady(shown, 1);
    expect(Date.now() - first).to.be.at.least(2_990);
  });

  it('says that nobody is signed in when every address leads to a login page, and is back after signing in', async () => {
    backend.add('account', 'a1');
    const client = clientWith({ live: 'poll' });
    const shown = show(client, [account('a1')]);
    await allReady(shown, 1);
    const login = `${endpoint}/login`;
    worker.use(http.get(login, () => new Response('<form>', { headers: { 'content-type': 'text/html' } })));
    backend.fail = ({ path }) =>
      path === '/login' ? undefined : Response.redirect(new URL(login, location.href));
    await client.refresh();
    expect(shown.get('a1')?.error?.code).to.equal('unauthorized');
    expect(shown.get('a1')?.status?.name, 'what is known stays').to.equal('Name of a1');
    backend.fail = () => undefined;
    backend.change('account', 'a1', 'New name');
    // The focus comes back from the window in which the reader has signed in.
    await until(() => {
      window.dispatchEvent(new Event('focus'));
      return shown.get('a1')?.status?.name === 'New name';
    }, 'the change shows');
  });

  it('says what is wrong with an answer that is not the contract’s', async () => {
    backend.fail = ({ path }) => (path.startsWith('/records/') ? Response.json({ rows: [] }) : undefined);
    const shown = show(clientWith(), [account('a1')]);
    await until(() => shown.get('a1')?.phase === 'failed', 'the failure shows');
    expect(shown.get('a1')?.error?.message).to.equal('records: expected an array, got nothing');
  });

  describe('that changes', () => {
    const streams = (title: string, run: () => Promise<void>) =>
      itIf(can.mockStreams, 'msw cannot hand streams over', title, run);
    const streamOpen = () => until(() => backend.openStreams === 1, 'the stream is open');
    /** A stream that opens late, on a busy machine, may have missed something: all is asked for once more. */
    const quiet = async () => {
      for (let asked = -1; asked !== backend.batches.length; await frames()) asked = backend.batches.length;
    };

    streams('is heard of within a second, by one stream for five hundred rows', async () => {
      backend.add('account', ...accounts(500).map(({ id }) => id));
      const client = clientWith({ live: 'stream' });
      const shown = show(client, accounts(500));
      await allReady(shown, 500);
      await streamOpen();
      await quiet();
      const before = backend.batches.length;
      backend.change('account', 'a7', 'New name');
      const changedAt = Date.now();
      await until(() => shown.get('a7')?.status?.name === 'New name', 'the change shows');
      expect(Date.now() - changedAt).to.be.lessThan(1_000);
      expect(backend.batches.slice(before)).to.deep.equal([['a7']]);
      expect(backend.asked('/events')).to.have.length(1);
      expect(backend.asked('/events')[0]?.headers.get('accept')).to.equal('text/event-stream');
    });

    streams('is not missed when the line breaks and the change comes meanwhile', async () => {
      backend.add('account', 'a1', 'a2');
      const shown = show(clientWith({ live: 'stream' }), [account('a1'), account('a2')]);
      await allReady(shown, 2);
      await streamOpen();
      backend.change('account', 'a1', 'First');
      await until(() => shown.get('a1')?.status?.name === 'First', 'the change shows');
      backend.cutStreams();
      backend.change('account', 'a2', 'Missed');
      await until(() => shown.get('a2')?.status?.name === 'Missed', 'the missed change shows');
      expect(backend.asked('/events').map(({ headers }) => headers.get('last-event-id'))).to.deep.equal([
        null,
        '1',
      ]);
    });

    streams('is asked for when the backend says that anything may have changed', async () => {
      backend.add('account', 'a1', 'a2');
      const shown = show(clientWith({ live: 'stream' }), [account('a1'), account('a2')]);
      await allReady(shown, 2);
      await streamOpen();
      backend.reset();
      await until(() => backend.batches.length === 2, 'all are asked for');
      expect(backend.batches[1]).to.deep.equal(['a1', 'a2']);
    });

    streams('is no longer heard of when nobody watches', async () => {
      backend.add('account', 'a1');
      const client = clientWith({ live: 'stream' });
      const leave = client.subscribe(account('a1'), () => undefined);
      await streamOpen();
      leave();
      await until(() => backend.openStreams === 0, 'the stream has ended');
    });

    it('is asked for by polling where there is no stream', async () => {
      backend.add('account', 'a1');
      backend.fail = ({ path }) => (path === '/events' ? refusal(404) : undefined);
      const shown = show(clientWith({ live: 'stream' }), [account('a1')]);
      await allReady(shown, 1);
      await until(() => backend.asked('/events').length === 1, 'the stream was asked for');
      backend.change('account', 'a1', 'New name');
      window.dispatchEvent(new Event('online'));
      await until(() => shown.get('a1')?.status?.name === 'New name', 'the change shows');
    });
  });
});
