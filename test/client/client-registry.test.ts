// Which client an element gets: the same for the same place, a new one when the page is configured anew.
import { expect } from '@open-wc/testing';
import { addConsumer, removeConsumer } from '../../src/client/client-consumers.js';
import { clientAt, configure, defaultClient } from '../../src/client/client-registry.js';
import { createSyncClient, resourcesOf } from '../../src/client/create-client.js';
import { settle, useClock } from '../mocks/clock.js';
import { fakeFetch, json } from '../mocks/fake-fetch.js';
import { FakeSource } from '../mocks/fake-source.js';
import { frame } from '../mocks/fake-resources.js';
import { account, session, statusOf } from '../mocks/samples.js';
import { useWarnings } from '../mocks/warnings.js';

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
  const warnings = useWarnings();
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
      expect(clientAt(endpoint)).to.equal(clientAt(path));
      expect(clientAt(endpoint)).to.equal(clientAt(path));
      expect((await warnings.all()).length, endpoint).to.equal(index + 1);
    }
    for (const warning of await warnings.all())
      expect(warning).to.contain('is used without its query and fragment');
  });

  it('does not throw for what is no address', () => {
    for (const endpoint of ['http://', 'https://[', ''])
      expect(clientAt(endpoint)).to.equal(clientAt(endpoint));
  });
});

describe('configure', () => {
  it('names the page’s own client, and makes elements look for theirs again', () => {
    let looked = 0;
    const consumer = { lacksClient: false, resolveClient: () => looked++, clientMissing: () => undefined };
    addConsumer(consumer);
    configure({ source: new FakeSource() });
    const first = defaultClient();
    configure({ source: new FakeSource() });
    removeConsumer(consumer);
    configure({ source: new FakeSource() });
    expect(first).to.not.equal(undefined);
    expect(defaultClient()).to.not.equal(first);
    expect(looked).to.equal(2);
  });

  it('is meant by elements that name the same place, before and after', async () => {
    const path = newPlace();
    const early = clientAt(path);
    const http = fakeFetch(() => json(session));
    configure({ endpoint: `${path}/`, fetch: http.fetch, headers: { authorization: 't' } });
    const client = clientAt(path);
    expect(client).to.equal(defaultClient());
    expect(client).to.not.equal(early);
    await resourcesOf(client)?.session.ready();
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
    });
    expect((await resourcesOf(client)?.session.ready())?.role).to.equal('read_only');
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

describe('a client', () => {
  const names = ['close', 'peek', 'put', 'refresh', 'resync', 'subscribe'];

  it('has the members that the contract names, and no others', () => {
    const client = createSyncClient({});
    expect(Object.keys(client).toSorted()).to.deep.equal(names);
    expect(Object.isFrozen(client)).to.equal(true);
  });

  it('works behind a proxy, and without its `this`', () => {
    const client = createSyncClient({});
    const proxy = new Proxy(client, {});
    const { put, peek } = proxy;
    put([statusOf(account('a1'))]);
    expect(peek(account('a1')).phase).to.equal('ready');
    expect(resourcesOf(proxy)).to.equal(resourcesOf(client));
    client.close();
  });

  it('that was copied is no client', () => {
    expect(resourcesOf({ ...createSyncClient({}) })).to.equal(undefined);
  });
});
