// The host's headers: asked for once, shared, renewed once for all who were refused.
import { expect } from 'chai';
import { toSyncError } from '../../src/model/sync-error.js';
import { HttpSource, type HttpOptions } from '../../src/transport/http-source.js';
import { useClock } from '../mocks/clock.js';
import { deferred, rejection } from '../mocks/deferred.js';
import { fakeFetch, json, problem, type FakeFetch } from '../mocks/fake-fetch.js';
import { account } from '../mocks/samples.js';

const { signal } = new AbortController();

/** A backend that takes the tokens listed. */
function backend(...valid: string[]): FakeFetch {
  return fakeFetch(({ headers }) =>
    valid.includes(headers.get('authorization') ?? '')
      ? json({ ok: true })
      : problem(401, 'unauthorized', 'Expired'),
  );
}

function sourceOf(http: FakeFetch, headers: HttpOptions['headers']): HttpSource {
  return new HttpSource({ endpoint: 'https://host.test', fetch: http.fetch, ...(headers && { headers }) });
}

async function codeOf(promise: Promise<unknown>): Promise<string> {
  return toSyncError(await rejection(promise)).code;
}

describe('request headers', () => {
  const clock = useClock();

  it('are sent in each form that fetch takes', async () => {
    for (const headers of [
      { Authorization: 't' },
      [['authorization', 't']],
      new Headers({ authorization: 't' }),
    ]) {
      const http = backend('t');
      await sourceOf(http, headers as HeadersInit).getSession({ signal });
      expect(http.calls[0]?.headers.get('authorization')).to.equal('t');
    }
  });

  it('do not replace what the request itself must say', async () => {
    const http = fakeFetch(() => json({}));
    const source = sourceOf(http, {
      'content-type': 'text/plain',
      'idempotency-key': 'mine',
      'x-tenant': '7',
    });
    await source.resync({ records: [account('a1')], idempotencyKey: 'k' }, { signal });
    const sent = http.calls[0]?.headers;
    expect([sent?.get('content-type'), sent?.get('idempotency-key'), sent?.get('x-tenant')]).to.deep.equal([
      'application/json',
      'k',
      '7',
    ]);
  });

  it('are asked for once, and shared by all', async () => {
    let asked = 0;
    const http = backend('t1');
    const source = sourceOf(http, async () => ({ authorization: `t${++asked}` }));
    await Promise.all(Array.from({ length: 5 }, () => source.getSession({ signal })));
    await source.getSession({ signal });
    expect(asked).to.equal(1);
    expect(http.calls).to.have.length(6);
  });

  it('are renewed once for twenty requests that were refused together', async () => {
    let asked = 0;
    const http = backend('t2');
    const source = sourceOf(http, async () => ({ authorization: `t${++asked}` }));
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => source.getDetail(account(`a${i}`), { signal })),
    );
    expect(answers).to.deep.equal(Array(20).fill({ ok: true }));
    expect(asked).to.equal(2);
    expect(http.calls).to.have.length(40);
  });

  it('are not renewed again for a refusal that comes late, of headers long replaced', async () => {
    let asked = 0;
    const late = deferred<Response>();
    const http = fakeFetch(({ headers }, index) => {
      if (index === 0) return late.promise;
      return headers.get('authorization') === 't2' ? json({}) : problem(401, 'unauthorized', 'Expired');
    });
    const source = sourceOf(http, () => ({ authorization: `t${++asked}` }));
    const first = source.getSession({ signal });
    await source.getSession({ signal });
    late.resolve(problem(401, 'unauthorized', 'Expired'));
    await first;
    expect(asked).to.equal(2);
  });

  it('that are refused twice are an error, and the next request tries again', async () => {
    let asked = 0;
    const http = backend('t4');
    const source = sourceOf(http, () => ({ authorization: `t${++asked}` }));
    expect(await codeOf(source.getSession({ signal }))).to.equal('unauthorized');
    expect([asked, http.calls.length]).to.deep.equal([2, 2]);
    expect(await codeOf(source.getSession({ signal }))).to.equal('unauthorized');
    expect(await source.getSession({ signal })).to.deep.equal({ ok: true });
  });

  for (const status of [401, 419, 440])
    it(`are renewed at once after ${status}`, async () => {
      let asked = 0;
      const http = fakeFetch(({ headers }) =>
        headers.get('x-csrf') === '2' ? json({ ok: true }) : new Response('Page Expired', { status }),
      );
      const source = sourceOf(http, () => ({ 'x-csrf': String(++asked) }));
      expect(await source.getSession({ signal })).to.deep.equal({ ok: true });
      expect([asked, http.calls.length]).to.deep.equal([2, 2]);
    });

  for (const [status, code] of [
    [403, 'forbidden'],
    [422, 'invalid'],
  ] as const) {
    it(`that are older than a minute are renewed after ${status}`, async () => {
      let asked = 0;
      let valid = '1';
      const http = fakeFetch(({ headers }) =>
        headers.get('x-csrf') === valid ? json({ ok: true }) : problem(status, code, 'No'),
      );
      const source = sourceOf(http, () => ({ 'x-csrf': String(++asked) }));
      await source.getSession({ signal });
      valid = '2';
      await clock.advance(61_000);
      // The clock of the day says nothing of their age.
      clock.setWall(-3_600_000);
      const answers = await Promise.all(
        Array.from({ length: 5 }, () => source.getDetail(account('a1'), { signal })),
      );
      expect(answers).to.deep.equal(Array(5).fill({ ok: true }));
      expect(asked).to.equal(2);
    });

    it(`are not renewed after ${status} when they are new: then the answer counts`, async () => {
      let asked = 0;
      const http = fakeFetch(() => problem(status, code, 'No'));
      const source = sourceOf(http, () => ({ 'x-csrf': String(++asked) }));
      expect(await codeOf(source.getSession({ signal }))).to.equal(code);
      await clock.advance(30_000);
      expect(await codeOf(source.getSession({ signal }))).to.equal(code);
      expect([asked, http.calls.length]).to.deep.equal([1, 2]);
      await clock.advance(31_000);
      expect(await codeOf(source.getSession({ signal })), 'renewed once').to.equal(code);
      expect([asked, http.calls.length]).to.deep.equal([2, 4]);
    });
  }

  for (const status of [400, 404, 409, 413, 429, 500, 503])
    it(`are not renewed after ${status}, however old`, async () => {
      let asked = 0;
      const http = fakeFetch(() => problem(status, 'x', 'No'));
      const source = sourceOf(http, () => ({ 'x-csrf': String(++asked) }));
      await rejection(source.getSession({ signal }));
      await clock.advance(3_600_000);
      await rejection(source.getSession({ signal }));
      expect([asked, http.calls.length]).to.deep.equal([1, 2]);
    });

  it('that are renewed for a push go with the same key', async () => {
    let asked = 0;
    const http = fakeFetch(({ headers }) =>
      headers.get('x-csrf') === '2' ? json({ id: 'rs' }) : problem(419, 'x', 'Expired'),
    );
    const source = sourceOf(http, () => ({ 'x-csrf': String(++asked) }));
    await source.resync({ records: [account('a1')], idempotencyKey: 'k' }, { signal });
    expect(http.calls.map(({ headers }) => headers.get('idempotency-key'))).to.deep.equal(['k', 'k']);
  });

  it('that cannot differ are not sent twice', async () => {
    for (const headers of [{ authorization: 'old' }, undefined]) {
      const http = backend('t');
      expect(await codeOf(sourceOf(http, headers).getSession({ signal }))).to.equal('unauthorized');
      expect(http.calls).to.have.length(1);
    }
  });

  it('that the host cannot give are an error that says so, and are asked for anew', async () => {
    let asked = 0;
    const http = backend('t');
    const source = sourceOf(http, () => {
      if (++asked === 1) throw new Error('No token');
      return asked === 2 ? Promise.reject(new Error('No token')) : { authorization: 't' };
    });
    for (const _ of [1, 2]) {
      const error = toSyncError(await rejection(source.getSession({ signal })));
      expect([error.code, error.message]).to.deep.equal([
        'unauthorized',
        'The page could not provide the request headers',
      ]);
      expect((error.cause as Error).message).to.equal('No token');
    }
    expect(http.calls).to.have.length(0);
    await source.getSession({ signal });
    expect(asked).to.equal(3);
  });

  it('that are no headers are an error that says so', async () => {
    const http = backend('t');
    expect(await codeOf(sourceOf(http, { 'not a name': 'x' }).getSession({ signal }))).to.equal(
      'unauthorized',
    );
  });

  it('that never come do not hold requests for ever, and are asked for anew', async () => {
    let asked = 0;
    const http = backend('t');
    const source = sourceOf(http, () =>
      ++asked === 1 ? new Promise(() => undefined) : { authorization: 't' },
    );
    const waiting = [
      codeOf(source.getSession({ signal })),
      codeOf(source.getDetail(account('a1'), { signal })),
    ];
    await clock.advance(20_000);
    expect(await Promise.all(waiting)).to.deep.equal(['unauthorized', 'unauthorized']);
    await source.getSession({ signal });
    expect(asked).to.equal(2);
  });

  it('that are still awaited do not keep an asker who has left', async () => {
    const abort = new AbortController();
    const source = sourceOf(backend('t'), () => new Promise(() => undefined));
    const asked = rejection(source.getSession({ signal: abort.signal }));
    abort.abort();
    expect(await asked).to.have.property('name', 'AbortError');
  });
});
