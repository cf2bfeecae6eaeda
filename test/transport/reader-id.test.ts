// Who may share a stream, and the keys of pushes: the same reader alone.
import { expect } from 'chai';
import { HttpSource, type HttpOptions } from '../../src/transport/http-source.js';
import { readerIdOf } from '../../src/transport/reader-id.js';
import { fakeFetch, json } from '../mocks/fake-fetch.js';
import { FakeStream } from '../mocks/fake-stream.js';
import { waitUntil } from '../setup/wait-until.js';

const idOf = (init: HeadersInit) => readerIdOf(new Headers(init));
const part = (value: unknown) =>
  btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
const bearer = (claims: object) => ({ authorization: `Bearer ${part({ alg: 'x' })}.${part(claims)}.c2ln` });

describe('readerIdOf', () => {
  it('differs for readers who differ: by tenant, by token, by key, by a claim of the token', () => {
    const readers: HeadersInit[] = [
      { 'x-tenant': '1' },
      { 'x-tenant': '2' },
      { 'x-tenant': '1', 'x-user': 'ann' },
      { authorization: 'Basic YW5uOng=' },
      { authorization: 'Bearer opaque-1' },
      { authorization: 'Bearer opaque-2' },
      { 'x-api-key': 'opaque-1' },
      bearer({ sub: 'ann' }),
      bearer({ sub: 'bob' }),
      bearer({ sub: 'ann', tenant: '2' }),
    ];
    expect(new Set([...readers.map(idOf), readerIdOf(undefined)]).size).to.equal(11);
  });

  it('stays for a token that is renewed, and for headers in another order or case', () => {
    const now = 1_700_000_000;
    expect(idOf(bearer({ sub: 'ann', iat: now, exp: now + 60, jti: 'a' }))).to.equal(
      idOf(bearer({ exp: now + 120, sub: 'ann', iat: now + 60, jti: 'b' })),
    );
    expect(idOf({ A: '1', b: '2' })).to.equal(
      idOf([
        ['B', '2'],
        ['a', '1'],
      ]),
    );
  });

  it('never holds the secret itself', () => {
    expect(idOf({ authorization: 'Bearer very-secret' })).to.not.include('secret');
  });
});

describe('the stream of an HTTP source', () => {
  const original = globalThis.fetch;
  let base: string;
  let ends: (() => void)[];
  let opened: FakeStream[];
  let refusals: number;

  beforeEach(() => {
    base = `https://host.test/${Math.random()}`;
    ends = [];
    opened = [];
    refusals = 0;
    globalThis.fetch = answer;
  });
  afterEach(() => {
    for (const end of ends) end();
    globalThis.fetch = original;
  });

  const answer: typeof fetch = (input, init) =>
    fakeFetch(({ signal }) => {
      if (refusals-- > 0) return json({}, { status: 401 });
      const stream = new FakeStream(signal);
      opened.push(stream);
      stream.text(':\n\n');
      return stream.response;
    }).fetch(input, init);

  function read(options: Partial<HttpOptions>): { states: string[] } {
    const states: string[] = [];
    const source = new HttpSource({ endpoint: base, ...options });
    ends.push(
      source.subscribe(
        () => undefined,
        (state) => states.push(state),
      ),
    );
    return { states };
  }

  const allOpen = (readers: readonly { states: string[] }[]) =>
    waitUntil(() => readers.every(({ states }) => states.at(-1) === 'open'));

  it('is one for the same reader', async () => {
    await allOpen([read({ headers: { 'x-tenant': '1' } }), read({ headers: () => ({ 'X-Tenant': '1' }) })]);
    expect(opened).to.have.length(1);
  });

  const different: readonly [string, Partial<HttpOptions>, Partial<HttpOptions>][] = [
    ['headers', { headers: { 'x-tenant': '1' } }, { headers: { 'x-tenant': '2' } }],
    ['headers and none', { headers: { 'x-tenant': '1' } }, {}],
    ['headers that come late', { headers: async () => ({ a: '1' }) }, { headers: async () => ({ a: '2' }) }],
    ['cookies and none', { credentials: 'include' }, { credentials: 'omit' }],
    ['a fetch that may sign requests', { fetch: answer }, { fetch: answer }],
  ];
  for (const [what, one, other] of different)
    it(`is not shared by two readers who may differ (${what})`, async () => {
      await allOpen([read(one), read(other)]);
      expect(opened).to.have.length(2);
    });

  it('is opened anew for another person who signs in on the same page', async () => {
    let person = 'ann';
    const page = read({ headers: () => ({ 'x-user': person }) });
    await allOpen([page]);
    const tab = read({ headers: { 'x-user': 'ann' } });
    await allOpen([tab]);
    expect(opened).to.have.length(1);
    person = 'bob';
    refusals = 1;
    // The backend ends the stream of the old session.
    opened[0]?.end();
    await waitUntil(() => page.states.filter((state) => state === 'open').length >= 2 && opened.length >= 3);
    await allOpen([page, tab]);
  });
});
