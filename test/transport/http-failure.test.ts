// What the HTTP source makes of refusals, of answers that are none, and of silence.
import { expect } from 'chai';
import { isTemporary, SyncError, toSyncError } from '../../src/model/sync-error.js';
import { HttpSource } from '../../src/transport/http-source.js';
import { settle, useClock } from '../mocks/clock.js';
import { rejection } from '../mocks/deferred.js';
import { fakeFetch, json, problem, silence } from '../mocks/fake-fetch.js';
import { account } from '../mocks/samples.js';

const { signal } = new AbortController();

function ask(answer: () => Response | Promise<Response>, asker: AbortSignal = signal): Promise<unknown> {
  return new HttpSource({ endpoint: 'https://host.test', fetch: fakeFetch(answer).fetch }).getSession({
    signal: asker,
  });
}

async function failureOf(answer: () => Response | Promise<Response>): Promise<SyncError> {
  const reason = await rejection(ask(answer));
  expect(reason).to.be.instanceOf(SyncError);
  return toSyncError(reason);
}

describe('a refusal', () => {
  const clock = useClock();

  it('is shown in the backend’s own words', async () => {
    const body = { code: 'forbidden', title: 'Forbidden', detail: 'Ask an admin', correlationId: 'c-1' };
    const error = await failureOf(() => json(body, { status: 403 }));
    expect({ ...error }).to.include({ code: 'forbidden', status: 403, correlationId: 'c-1' });
    expect(error.message).to.equal('Ask an admin');
    expect(
      (await failureOf(() => json({ title: 'Forbidden', detail: '' }, { status: 403 }))).message,
    ).to.equal('Forbidden');
  });

  const codes = {
    400: 'bad_request',
    401: 'unauthorized',
    403: 'forbidden',
    404: 'not_found',
    408: 'timeout',
    409: 'bad_request',
    413: 'too_many',
    419: 'unauthorized',
    422: 'invalid',
    429: 'rate_limited',
    440: 'unauthorized',
    500: 'internal',
    501: 'internal',
    502: 'unavailable',
    503: 'unavailable',
    504: 'unavailable',
    520: 'internal',
  };
  for (const [status, code] of Object.entries(codes)) {
    it(`with status ${status} and a page of HTML is ${code}`, async () => {
      const html = () =>
        new Response('<h1>Oops</h1>', { status: Number(status), headers: { 'content-type': 'text/html' } });
      const error = await failureOf(html);
      expect([error.code, error.status]).to.deep.equal([code, Number(status)]);
      expect(error.message).to.equal(`The sync service answered ${status}`);
    });
  }

  it('whose body is JSON but no problem is told by its status', async () => {
    for (const body of [null, 'x', 5, true, [], { code: 5, detail: {} }]) {
      const error = await failureOf(() => json(body, { status: 503 }));
      expect([error.code, error.message]).to.deep.equal(['unavailable', 'The sync service answered 503']);
    }
  });

  it('says when to come back, in seconds or as a date', async () => {
    const refused = (after: string) =>
      failureOf(() => problem(429, 'rate_limited', 'Slow', { 'retry-after': after }));
    expect((await refused('120')).retryAt).to.equal(clock.now + 120_000);
    expect((await refused('0')).retryAt).to.equal(clock.now);
    expect((await refused(new Date(clock.now + 60_000).toUTCString())).retryAt).to.equal(clock.now + 60_000);
    expect((await refused('soon')).retryAt).to.equal(undefined);
    expect((await failureOf(() => problem(429, 'rate_limited', 'Slow'))).retryAt).to.equal(undefined);
  });
});

describe('a moment to come back at', () => {
  const clock = useClock();

  for (const hours of [-1, 0, 1, 24 * 365])
    it(`that is a date is as far off as on the backend's own clock (reader's clock ahead by ${hours} h)`, async () => {
      const sentAt = clock.now;
      clock.setWall(hours * 3_600_000);
      for (const [seconds, value] of [
        [120, new Date(sentAt + 120_000).toUTCString()],
        [0, new Date(sentAt).toUTCString()],
        [45, '45'],
      ] as const) {
        const error = await failureOf(() =>
          problem(503, 'unavailable', 'x', {
            'retry-after': value,
            date: new Date(sentAt).toUTCString(),
          }),
        );
        // What people read is on their own clock.
        expect(error.retryAt).to.equal(clock.now + seconds * 1_000);
      }
    });

  it('that is a date is measured by the clock of the reader where the backend names no date of its own', async () => {
    const value = new Date(clock.now + 60_000).toUTCString();
    for (const date of [{}, { date: 'yesterday' }] as Record<string, string>[]) {
      const error = await failureOf(() => problem(429, 'x', 'x', { 'retry-after': value, ...date }));
      expect(error.retryAt).to.equal(clock.now + 60_000);
    }
  });
});

describe('a page of HTML where data is due', () => {
  useClock();
  const html = (redirected: boolean) => {
    const response = new Response('<!doctype html><form action="/login">', {
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
    return Object.defineProperty(response, 'redirected', { value: redirected });
  };
  const source = (answer: (path: string) => Response, headers?: () => HeadersInit) => {
    const http = fakeFetch(({ url }) => answer(new URL(url).pathname));
    const options = { endpoint: 'https://host.test', fetch: http.fetch, ...(headers && { headers }) };
    return { http, source: new HttpSource(options) };
  };
  const requests: readonly [string, (source: HttpSource) => Promise<unknown>][] = [
    ['the session', (of) => of.getSession({ signal })],
    ['a list', (of) => of.getStatuses([account('a1')], { signal })],
    ['a detail', (of) => of.getDetail(account('a1'), { signal })],
    ['a push', (of) => of.resync({ records: [account('a1')], idempotencyKey: 'k' }, { signal })],
    ['the progress', (of) => of.getResync('rs', { signal })],
  ];

  for (const [what, ask] of requests) {
    it(`after a redirect means that nobody is signed in (${what})`, async () => {
      const error = toSyncError(await rejection(ask(source(() => html(true)).source)));
      expect([error.code, isTemporary(error)]).to.deep.equal(['unauthorized', false]);
    });

    it(`means so also without a redirect, when there was data before (${what})`, async () => {
      let signedIn = true;
      const { source: of } = source(() => (signedIn ? json({}) : html(false)));
      await ask(of);
      signedIn = false;
      expect(toSyncError(await rejection(ask(of))).code).to.equal('unauthorized');
      signedIn = true;
      expect(await ask(of), 'signed in again').to.deep.equal({});
    });
  }

  it('is no sign of it where there never was data: a server may answer any path so', async () => {
    const { source: of } = source((path) => (path === '/session' ? json({}) : html(false)));
    await of.getSession({ signal });
    for (const [, ask] of requests.slice(1))
      expect(toSyncError(await rejection(ask(of))).code).to.equal('bad_payload');
  });

  it('asks the host for headers once more, and sends the request with them', async () => {
    let asked = 0;
    const { http, source: of } = source(
      () => (http.calls.length === 1 ? html(true) : json({ ok: true })),
      () => ({ 'x-token': String(++asked) }),
    );
    expect(await of.getSession({ signal })).to.deep.equal({ ok: true });
    expect(http.calls.map(({ headers }) => headers.get('x-token'))).to.deep.equal(['1', '2']);
  });

  it('asks once only', async () => {
    let asked = 0;
    const { http, source: of } = source(
      () => html(true),
      () => ({ 'x-token': String(++asked) }),
    );
    await rejection(of.getSession({ signal }));
    expect([asked, http.calls.length]).to.deep.equal([2, 2]);
  });
});

describe('an answer that is none', () => {
  const clock = useClock();

  it('names the request when it is not JSON, and is not asked for again', async () => {
    for (const body of ['<!doctype html>', '', '{"records":']) {
      const error = await failureOf(() => new Response(body));
      expect([error.code, error.message]).to.deep.equal([
        'bad_payload',
        'GET https://host.test/session: expected JSON, got something else',
      ]);
      expect(isTemporary(error)).to.equal(false);
    }
  });

  it('is a failure of the network when the line breaks in the middle, and is asked for again', async () => {
    const broken = () =>
      new Response(
        new ReadableStream({
          start: (stream) => {
            stream.enqueue(new TextEncoder().encode('{"role":'));
            stream.error(new TypeError('network error'));
          },
        }),
      );
    const error = await failureOf(broken);
    expect([error.code, isTemporary(error)]).to.deep.equal(['network', true]);
  });

  it('is a failure of the network when nothing gets through', async () => {
    const cause = new TypeError('Failed to fetch');
    const error = await failureOf(() => Promise.reject(cause));
    expect([error.code, error.cause]).to.deep.equal(['network', cause]);
  });

  it('is a failure of the network when a host’s fetch gives up by itself', async () => {
    const given = new DOMException('Navigated', 'AbortError');
    expect((await failureOf(() => Promise.reject(given))).code).to.equal('network');
    expect((await failureOf(() => Promise.reject(new Error('x')))).code).to.equal('network');
    const thrown = () => {
      throw new Error('x');
    };
    expect((await failureOf(thrown)).code).to.equal('network');
  });

  it('is a time-out after half a minute, and not before', async () => {
    let error: SyncError | undefined;
    ask(silence).catch((reason: unknown) => (error = toSyncError(reason)));
    await clock.advance(29_999);
    expect(error).to.equal(undefined);
    await clock.advance(1);
    expect([error?.code, error && isTemporary(error)]).to.deep.equal(['timeout', true]);
  });

  it('is a time-out also when the headers came and the body does not', async () => {
    const failing = failureOf(() => new Response(new ReadableStream()));
    await clock.advance(30_000);
    expect((await failing).code).to.equal('timeout');
  });

  it('is a time-out also when a host’s fetch does not heed the signal', async () => {
    const source = new HttpSource({ endpoint: 'https://host.test', fetch: silence });
    const failing = rejection(source.getSession({ signal }));
    await clock.advance(30_000);
    expect(toSyncError(await failing).code).to.equal('timeout');
  });

  it('is a time-out when the asker’s own time is up', async () => {
    const failing = rejection(ask(silence, AbortSignal.timeout(1_000)));
    await clock.advance(1_000);
    expect(toSyncError(await failing).code).to.equal('timeout');
  });
});

describe('an asker who leaves', () => {
  useClock();

  for (const [when, answer] of [
    ['before the answer', silence],
    ['during the body', () => new Response(new ReadableStream())],
    ['during the body of a refusal', () => new Response(new ReadableStream(), { status: 500 })],
  ] as const) {
    it(`${when} gets his own reason back`, async () => {
      for (const reason of [undefined, new Error('Row is gone'), 'gone']) {
        const abort = new AbortController();
        const asked = rejection(ask(answer, abort.signal));
        await settle();
        abort.abort(reason);
        expect(await asked).to.equal(abort.signal.reason);
      }
    });
  }

  it('ends the request', async () => {
    const http = fakeFetch(silence);
    const source = new HttpSource({ endpoint: 'https://host.test', fetch: http.fetch });
    const abort = new AbortController();
    const asked = rejection(source.getSession({ signal: abort.signal }));
    await settle();
    expect(http.calls[0]?.signal.aborted).to.equal(false);
    abort.abort();
    await asked;
    expect(http.calls[0]?.signal.aborted).to.equal(true);
  });
});
