// The requests of the HTTP source: where they go, how names are written, what goes with them.
import { expect } from 'chai';
import { HttpSource, type HttpOptions } from '../../src/transport/http-source.js';
import { fakeFetch, json, type FakeFetch } from '../mocks/fake-fetch.js';
import { account } from '../mocks/samples.js';

const { signal } = new AbortController();

function sourceWith(options: Partial<HttpOptions> = {}): { source: HttpSource; http: FakeFetch } {
  const http = fakeFetch(() => json({}));
  return {
    source: new HttpSource({ endpoint: 'https://host.test/api', fetch: http.fetch, ...options }),
    http,
  };
}

describe('HttpSource', () => {
  it('asks where the contract says', async () => {
    const { source, http } = sourceWith();
    await source.getSession({ signal });
    await source.getStatuses([account('a1'), account('a2')], { signal });
    await source.getDetail(account('a1'), { signal });
    await source.getResync('rs_1', { signal });
    await source.resync({ records: [account('a1')], idempotencyKey: 'k' }, { signal });
    expect(http.urls).to.deep.equal([
      'https://host.test/api/session',
      'https://host.test/api/records/account?id=a1&id=a2',
      'https://host.test/api/records/account/a1',
      'https://host.test/api/resyncs/rs_1?results=1',
      'https://host.test/api/resyncs',
    ]);
    expect(http.calls.map(({ init }) => init.method ?? 'GET')).to.deep.equal([
      'GET',
      'GET',
      'GET',
      'GET',
      'POST',
    ]);
  });

  const names = [
    'a/b',
    'a b',
    'a&id=b',
    'é',
    '日本',
    '😀',
    '#',
    '?',
    '%',
    '%2F',
    '+',
    '=',
    "'",
    '"',
    '\\',
    ':',
    ';',
    '\n',
  ];
  for (const name of names) {
    it(`writes ${JSON.stringify(name)} so that a backend reads it back`, async () => {
      const { source, http } = sourceWith();
      await source.getStatuses(
        [
          { type: name, id: name },
          { type: name, id: 'z' },
        ],
        { signal },
      );
      await source.getDetail({ type: name, id: name }, { signal });
      await source.getResync(name, { signal });
      const [statuses, detail, resync] = http.urls.map((url) => new URL(url));
      expect(statuses?.searchParams.getAll('id')).to.deep.equal([name, 'z']);
      const parts = [statuses, detail, resync].map((url) =>
        url?.pathname.split('/').slice(3).map(decodeURIComponent),
      );
      expect(parts).to.deep.equal([[name], [name, name], [name]]);
    });
  }

  it('does not fail on half a character', async () => {
    const { source, http } = sourceWith();
    await source.getStatuses([account('cut\ud83d'), account('a2')], { signal });
    await source.getDetail(account('\udc00'), { signal });
    expect(http.urls).to.deep.equal([
      'https://host.test/api/records/account?id=cut%EF%BF%BD&id=a2',
      'https://host.test/api/records/account/%EF%BF%BD',
    ]);
  });

  it('takes an endpoint with trailing slashes', async () => {
    for (const endpoint of ['https://host.test/api/', 'https://host.test/api///']) {
      const { source, http } = sourceWith({ endpoint });
      await source.getSession({ signal });
      expect(http.urls).to.deep.equal(['https://host.test/api/session']);
    }
  });

  it('asks past the browser’s cache, for whatever it asks', async () => {
    const { source, http } = sourceWith();
    await source.getSession({ signal });
    await source.getStatuses([account('a1')], { signal });
    await source.getDetail(account('a1'), { signal });
    await source.getResync('rs_1', { signal });
    expect(http.calls.map(({ init }) => init.cache)).to.deep.equal(Array(4).fill('no-store'));
  });

  it('sends the key of a push, and of its records no more than their names', async () => {
    const { source, http } = sourceWith();
    const record = { ...account('a1'), name: 'Acme', revision: 5 };
    await source.resync({ records: [record], idempotencyKey: 'k-1' }, { signal });
    await source.resync({ records: [record], providers: ['hubspot'], idempotencyKey: 'k-2' }, { signal });
    const bodies = http.calls.map(({ init }) => JSON.parse(init.body as string) as unknown);
    expect(bodies).to.deep.equal([
      { records: [account('a1')] },
      { records: [account('a1')], providers: ['hubspot'] },
    ]);
    expect(http.calls.map(({ headers }) => headers.get('idempotency-key'))).to.deep.equal(['k-1', 'k-2']);
    expect(http.calls[0]?.headers.get('content-type')).to.equal('application/json');
  });

  it('sends cookies to its own origin only, unless told otherwise', async () => {
    const { source, http } = sourceWith();
    await source.getSession({ signal });
    const other = sourceWith({ credentials: 'include' });
    await other.source.getSession({ signal });
    expect(http.calls[0]?.init.credentials).to.equal('same-origin');
    expect(other.http.calls[0]?.init.credentials).to.equal('include');
  });

  it('asks for JSON, unless the host asks for something of its own', async () => {
    const { source, http } = sourceWith();
    await source.getSession({ signal });
    const other = sourceWith({ headers: { Accept: 'application/vnd.host+json' } });
    await other.source.getSession({ signal });
    expect(http.calls[0]?.headers.get('accept')).to.equal('application/json');
    expect(other.http.calls[0]?.headers.get('accept')).to.equal('application/vnd.host+json');
  });

  it('uses the page’s fetch as it is at the time, when a page wraps it late', async () => {
    const original = globalThis.fetch;
    const source = new HttpSource({ endpoint: 'https://host.test/api' });
    const http = fakeFetch(() => json({ role: 'admin' }));
    try {
      globalThis.fetch = http.fetch;
      expect(await source.getSession({ signal })).to.deep.equal({ role: 'admin' });
    } finally {
      globalThis.fetch = original;
    }
    expect(http.calls).to.have.length(1);
  });

  it('calls fetch free of `this`, which browsers refuse', async () => {
    const seen: unknown[] = [];
    const { source } = sourceWith({
      fetch: function (this: unknown) {
        seen.push(this);
        return Promise.resolve(json({}));
      },
    });
    await source.getSession({ signal });
    expect(seen).to.deep.equal([undefined]);
  });
});
