// Which client an element gets: the same for the same place, a new one when the page is configured anew.
import { expect } from '@open-wc/testing';
import {
  clientAt,
  configure,
  createSyncClient,
  defaultClient,
  onConfigure,
} from '../../src/client/client-registry.js';
import { settle, useClock } from '../mocks/clock.js';
import { fakeFetch, json } from '../mocks/fake-fetch.js';
import { FakeSource } from '../mocks/fake-source.js';
import { frame } from '../mocks/fake-store.js';
import { FakeWatcher } from '../mocks/fake-watcher.js';
import { account, session, statusOf } from '../mocks/samples.js';
import { expectWarning } from '../setup/expect-console.js';
import type { StatusStore } from '../../src/store/status-store.js';

let place = 0;
/** A place that no other test names. */
const newPlace = () => `/registry-test/${place++}`;

// Nothing goes out: which client it is matters here, not what it hears.
const realFetch = globalThis.fetch;
before(() => {
  globalThis.fetch = fakeFetch(() => new Response('', { status: 404 })).fetch;
});
after(() => {
  globalThis.fetch = realFetch;
});

describe('clientAt', () => {
  it('is one for each place, however that is written', () => {
    const path = newPlace();
    const client = clientAt(path);
    const page = new URL(document.baseURI);
    const directory = page.pathname.replace(/[^/]*$/, '');
    for (const same of [
      `${path}/`,
      `${path}///`,
      `${page.origin}${path}`,
      `//${page.host}${path}/`,
      `/x/..${path}`,
    ])
      expect(clientAt(same), same).to.equal(client);
    expect(clientAt(`.${path}`)).to.equal(clientAt(`${directory.replace(/\/$/, '')}${path}`));
    expect(clientAt(`${path}/other`)).to.not.equal(client);
    expect(clientAt(`https://other.test${path}`)).to.not.equal(client);
  });

  it('has no query and no fragment, and says once that it leaves them out', async () => {
    const path = newPlace();
    for (const [index, end] of ['?tenant=7', '#top', '/?a=b/c#d'].entries()) {
      const endpoint = `${path}${end}`;
      expectWarning(/is used without its query and fragment/);
      expect(clientAt(endpoint)).to.equal(clientAt(path));
      expect(clientAt(endpoint), `said once (${index})`).to.equal(clientAt(path));
    }
  });

  it('does not throw for what is no address', () => {
    for (const endpoint of ['http://', 'https://[', ''])
      expect(clientAt(endpoint)).to.equal(clientAt(endpoint));
  });
});

describe('configure', () => {
  it('names the page’s own client, and tells when it changes', () => {
    let told = 0;
    const unlisten = onConfigure(() => told++);
    configure({ source: new FakeSource() });
    const first = defaultClient();
    configure({ source: new FakeSource() });
    unlisten();
    configure({ source: new FakeSource() });
    expect(first).to.not.equal(undefined);
    expect(defaultClient()).to.not.equal(first);
    expect(told).to.equal(2);
  });

  it('is meant by elements that name the same place, before and after', async () => {
    const path = newPlace();
    const early = clientAt(path);
    const http = fakeFetch(() => json(session));
    configure({ endpoint: `${path}/`, fetch: http.fetch, headers: { authorization: 't' } });
    const client = clientAt(path);
    expect(client).to.equal(defaultClient());
    expect(client).to.not.equal(early);
    await client.session.ready();
    expect(http.calls[0]?.headers.get('authorization')).to.equal('t');
    expect(http.urls).to.deep.equal([`${location.origin}${path}/session`]);
  });

  it('does not take a source of the host for what is at the place it also names', () => {
    const path = newPlace();
    const client = clientAt(path);
    configure({ endpoint: path, source: new FakeSource() });
    expect(clientAt(path)).to.equal(client);
    expect(defaultClient()).to.not.equal(client);
  });

  it('called again sends those who watch to the new client: of the page, and of the place it names', () => {
    const path = newPlace();
    configure({ source: new FakeSource() });
    const stores = [defaultClient(), clientAt(path)] as StatusStore[];
    const sent: number[] = [];
    for (const [i, store] of stores.entries()) {
      const watcher = Object.assign(new FakeWatcher(), {
        storeReplaced: () => {
          sent.push(i);
          store.unwatch(account('a1'), watcher);
          clientAt(path).watch(account('a1'), watcher);
        },
      });
      store.watch(account('a1'), watcher);
    }
    configure({ endpoint: path, fetch: fakeFetch(() => json({})).fetch, live: 'off' });
    expect(sent.toSorted()).to.deep.equal([0, 1]);
    expect(clientAt(path)).to.equal(defaultClient());
    configure({ source: new FakeSource(), live: 'off' });
  });

  it('for one place leaves those who watch another alone', () => {
    const [path, other] = [newPlace(), newPlace()];
    let sent = 0;
    const watcher = Object.assign(new FakeWatcher(), { storeReplaced: () => sent++ });
    clientAt(other).watch(account('a1'), watcher);
    configure({ endpoint: path, live: 'off' });
    clientAt(other).unwatch(account('a1'), watcher);
    expect(sent).to.equal(0);
  });
});

describe('createSyncClient', () => {
  const clock = useClock();

  it('makes a client of its own each time', () => {
    const path = newPlace();
    const client = createSyncClient({ endpoint: path });
    expect(client).to.not.equal(createSyncClient({ endpoint: path }));
    expect(clientAt(path)).to.not.equal(client);
  });

  it('asks a source of the host', async () => {
    const source = new FakeSource();
    const client = createSyncClient({ source, live: 'off' });
    const heard: string[] = [];
    client.subscribe(account('a1'), (entry) => heard.push(entry.phase));
    await clock.advance(frame);
    source.last.succeed();
    await settle();
    expect(heard).to.deep.equal(['loading', 'ready']);
  });

  it('without a place or a source asks nobody, and shows what it is given', async () => {
    const client = createSyncClient({});
    client.subscribe(account('a1'), () => undefined);
    client.put([statusOf(account('a1'))]);
    await clock.advance(60_000);
    await client.refresh();
    expect(client.peek(account('a1')).phase).to.equal('ready');
    client.close();
  });

  it('takes the role from the host when the backend has no session', async () => {
    const http = fakeFetch(() => new Response('', { status: 404 }));
    const client = createSyncClient({
      endpoint: newPlace(),
      fetch: http.fetch,
      role: 'read_only',
    }) as StatusStore;
    expect((await client.session.ready()).role).to.equal('read_only');
  });

  it('keeps to a URL of six thousand characters, base and all', async () => {
    const endpoint = `/${'long/'.repeat(200)}`;
    const http = fakeFetch(({ url }) => (url.endsWith('/session') ? json(session) : json({ records: [] })));
    const client = createSyncClient({ endpoint, fetch: http.fetch, live: 'off' });
    for (let i = 0; i < 100; i++)
      client.subscribe({ type: 'a type', id: 'é'.repeat(30) + i }, () => undefined);
    await clock.advance(frame);
    // The session is read from a body, which engines do off the page's thread.
    for (let turn = 0; turn < 5_000 && http.urls.length < 4; turn++) await settle();
    const lengths = http.urls.slice(1).map((url) => url.length);
    expect(lengths.length).to.be.greaterThan(2);
    expect(Math.max(...lengths)).to.be.within(5_500, 6_000);
    client.close();
  });
});
