// The event stream: what it says, how it resumes, when it comes back, how seldom it is tried in vain, and that it leaves
// nothing.
import { expect } from 'chai';
import type { ChangeNotice } from '../../src/model/sync-source.js';
import { decodeNotice } from '../../src/wire/decode-notice.js';
import { consumeEventStream, type StreamFailures } from '../../src/transport/event-stream.js';
import { settle, useClock } from '../mocks/clock.js';
import { deferred } from '../mocks/deferred.js';
import { silence } from '../mocks/fake-fetch.js';
import { FakeStream } from '../mocks/fake-stream.js';

type Answer = (signal: AbortSignal, index: number) => Response | Promise<Response>;

/** A reader of a stream that writes down what it hears. */
class Reader {
  readonly opened: Headers[] = [];
  readonly notices: ChangeNotice[] = [];
  readonly states: string[] = [];
  /** Of each time it opened, whether changes may have been missed. */
  readonly missed: (boolean | undefined)[] = [];
  readonly abort = new AbortController();
  ended = false;

  constructor(answer: Answer, failures?: StreamFailures) {
    const consuming = consumeEventStream({
      open: async (headers, signal) => {
        this.opened.push(new Headers(headers));
        return answer(signal, this.opened.length - 1);
      },
      onNotice: (raw) => {
        const notice = decodeNotice(raw);
        if (notice) this.notices.push(notice);
      },
      onState: (state, missed) => {
        this.states.push(state);
        if (state === 'open') this.missed.push(missed);
      },
      signal: this.abort.signal,
      failures,
    });
    consuming.then(
      () => (this.ended = true),
      () => this.states.push('rejected'),
    );
  }
}

interface FollowOptions {
  readonly firstByte?: boolean;
  readonly failures?: StreamFailures;
}

const status = (code: number, headers: Record<string, string> = {}) =>
  new Response('', { status: code, headers });
/** An answer whose first byte is there. */
const stream = (type: string) =>
  new Response(new ReadableStream({ start: (body) => body.enqueue(new TextEncoder().encode(':\n\n')) }), {
    headers: { 'content-type': type },
  });

describe('consumeEventStream', () => {
  const clock = useClock();
  const random = Math.random;
  let readers: Reader[] = [];
  let streams: FakeStream[] = [];

  beforeEach(() => {
    // The longest of each wait.
    Math.random = () => 1;
    readers = [];
    streams = [];
  });
  afterEach(async () => {
    for (const reader of readers) reader.abort.abort();
    await settle();
    Math.random = random;
    expect(clock.pending, 'timers left').to.equal(0);
  });

  function follow(answer: Answer, failures?: StreamFailures): Reader {
    const reader = new Reader(answer, failures);
    readers.push(reader);
    return reader;
  }

  /** Each time it is opened, a stream of the test's own. */
  function followStreams({ firstByte = true, failures }: FollowOptions = {}): Reader {
    return follow((signal) => {
      const opened = new FakeStream(signal);
      streams.push(opened);
      if (firstByte) opened.text(':\n\n');
      return opened.response;
    }, failures);
  }

  function streamAt(index: number): FakeStream {
    const found = streams[index];
    if (!found) throw new Error(`Only ${streams.length} streams were opened`);
    return found;
  }

  describe('what it tells', () => {
    it('keeps the digits of an id that is a long number', async () => {
      const reader = followStreams();
      await settle();
      streamAt(0).text('event: record\ndata: {"type":"account","id": 4150868000000376009,"revision":7}\n\n');
      await settle();
      expect(reader.notices).to.deep.equal([{ type: 'account', id: '4150868000000376009', revision: 7 }]);
    });

    it('is each record that changed', async () => {
      const reader = followStreams();
      await settle();
      expect(reader.states).to.deep.equal(['open']);
      streamAt(0).record('a1', 5, 1);
      streamAt(0).text('event: record\ndata: {"type":"account","id":7}\n\n');
      await settle();
      expect(reader.notices).to.deep.equal([
        { type: 'account', id: 'a1', revision: 5 },
        { type: 'account', id: '7' },
      ]);
    });

    it('is a reset', async () => {
      const reader = followStreams();
      await settle();
      streamAt(0).text('event: reset\nid: 9\ndata: {}\n\n');
      await settle();
      expect(reader.notices).to.deep.equal([{ reset: true }]);
    });

    it('is nothing where there is nothing to tell: comments, other events, data that is broken or not a notice', async () => {
      const reader = followStreams();
      await settle();
      streamAt(0).text(': hello\n\n');
      streamAt(0).text('event: other\ndata: {"type":"account","id":"a1"}\n\n');
      streamAt(0).text('data: {"type":"account","id":"a1"}\n\n');
      for (const data of [
        '{"type":',
        '',
        'null',
        '5',
        '[]',
        '{}',
        '{"type":"account"}',
        '{"type":5,"id":"a1"}',
      ])
        streamAt(0).text(`event: record\ndata: ${data}\n\n`);
      streamAt(0).record('a2', 1, 1);
      await settle();
      expect(reader.notices).to.deep.equal([{ type: 'account', id: 'a2', revision: 1 }]);
      expect(reader.states).to.deep.equal(['open']);
    });

    it('does not depend on where the bytes are cut, nor on how lines end', async () => {
      const text =
        '\ufeffevent: record\r\nid: 1\r\ndata: {"type":"kontö","id":"日本😀","revision":1}\r\n\r\n: x\n' +
        'event: record\ndata: {"type":"kontö",\ndata: "id":"b"}\n\n';
      const bytes = new TextEncoder().encode(text);
      for (const size of [1, 2, 3, 7, 1000]) {
        const reader = followStreams({ firstByte: false });
        await settle();
        for (let at = 0; at < bytes.length; at += size) streams.at(-1)?.bytes(bytes.slice(at, at + size));
        await settle();
        expect(reader.notices, `in pieces of ${size}`).to.deep.equal([
          { type: 'kontö', id: '日本😀', revision: 1 },
          { type: 'kontö', id: 'b' },
        ]);
      }
    });
  });

  describe('when the line breaks', () => {
    it('resumes after the last event, also one without data', async () => {
      const reader = followStreams();
      await settle();
      streamAt(0).record('a1', 1, 41);
      await settle();
      streamAt(0).end();
      await clock.advance(1_000);
      streamAt(1).text('id: 42\n\n');
      await settle();
      streamAt(1).fail();
      await clock.advance(2_000);
      expect(reader.opened.map((headers) => headers.get('last-event-id'))).to.deep.equal([null, '41', '42']);
      expect(reader.opened.every((headers) => headers.get('accept') === 'text/event-stream')).to.equal(true);
      expect(reader.notices).to.have.length(1);
      expect(reader.states).to.deep.equal(['open', 'closed', 'open', 'closed', 'open']);
      expect(reader.missed, 'it resumed').to.deep.equal([false, false, false]);
    });

    it('says that changes were missed when there is no event to resume after', async () => {
      const reader = followStreams();
      await settle();
      streamAt(0).end();
      await clock.advance(1_000);
      expect(reader.missed).to.deep.equal([false, true]);
    });

    it('says that changes were missed when it opens late, after the first answers', async () => {
      const reader = follow((_, index) => (index < 2 ? status(503) : stream('text/event-stream')));
      await clock.advance(3_000);
      expect([reader.states.slice(1), reader.missed]).to.deep.equal([['closed', 'open'], [true]]);
    });

    it('does not say so when only the first byte is late: the backend watches from its answer on', async () => {
      const reader = followStreams({ firstByte: false });
      await clock.advance(14_000);
      streamAt(0).text(':\n\n');
      await settle();
      expect(reader.missed).to.deep.equal([false]);
    });

    it('waits longer each time, up to a minute', async () => {
      const times: number[] = [];
      follow(() => {
        times.push(clock.now);
        return status(500);
      });
      await clock.advance(300_000);
      const waits = times.slice(1).map((at, i) => at - (times[i] ?? 0));
      expect(waits.slice(0, 8)).to.deep.equal([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
    });

    it('waits longer each time also when a proxy opens it and cuts it at once', async () => {
      let count = 0;
      const reader = follow(() => {
        count++;
        return new Response('', { headers: { 'content-type': 'text/event-stream' } });
      });
      await clock.advance(60_000);
      expect(count).to.be.lessThan(8);
      expect(reader.states.slice(0, 2)).to.deep.equal(['closed', 'closed']);
    });

    it('comes back quickly when the line was steady', async () => {
      const reader = followStreams();
      for (let round = 0; round < 5; round++) {
        await clock.advance(20_000);
        streamAt(round).end();
        await clock.advance(1_000);
        expect(reader.opened).to.have.length(round + 2);
      }
    });

    it('spreads the pages that come back', async () => {
      Math.random = () => 0;
      const reader = follow(() => status(500));
      await clock.advance(499);
      expect(reader.opened).to.have.length(1);
      await clock.advance(1);
      expect(reader.opened).to.have.length(2);
    });

    it('does not come back before the backend wants it to', async () => {
      const reader = follow((_, index) =>
        index === 0 ? status(503, { 'retry-after': '120' }) : status(404),
      );
      await clock.advance(119_999);
      expect(reader.opened).to.have.length(1);
      await clock.advance(1);
      expect(reader.opened).to.have.length(2);
    });

    it('comes back after minutes when that is further off', async () => {
      const reader = follow(() => status(503, { 'retry-after': '99999999' }));
      await clock.advance(299_999);
      expect(reader.opened).to.have.length(1);
      await clock.advance(1);
      expect(reader.opened).to.have.length(2);
    });

    it('takes a refusal, or no answer, for a broken line', async () => {
      const reader = follow((_, index) => {
        if (index === 0) return Promise.reject(new TypeError('Failed to fetch'));
        return index === 1 ? status(401) : stream('text/event-stream; charset=utf-8');
      });
      await clock.advance(3_000);
      expect(reader.states).to.deep.equal(['closed', 'closed', 'open']);
    });

    it('takes silence for a broken line, and a comment for none', async () => {
      const reader = followStreams();
      await clock.advance(34_000);
      streamAt(0).text(':\n\n');
      await clock.advance(34_000);
      expect(reader.states).to.deep.equal(['open']);
      await clock.advance(1_000);
      expect(reader.states).to.deep.equal(['open', 'closed']);
      await clock.advance(1_000);
      expect(reader.states).to.deep.equal(['open', 'closed', 'open']);
    });

    it('takes a line that is never answered for a broken one', async () => {
      const reader = follow((_, index) => (index === 0 ? silence() : stream('text/event-stream')));
      await clock.advance(36_000);
      expect(reader.states).to.deep.equal(['closed', 'open']);
    });

    it('takes an event without end for a broken line', async () => {
      const reader = followStreams();
      await settle();
      for (let i = 0; i < 4; i++) streamAt(0).text(`data: ${'x'.repeat(40_000)}\n`);
      await settle();
      expect(reader.states).to.deep.equal(['open', 'closed']);
    });
  });

  describe('that the backend has not', () => {
    for (const [what, response] of [
      ['404', () => status(404)],
      ['501', () => status(501)],
      ['a page of HTML', () => stream('text/html')],
      ['an answer without a body', () => new Response(null, { status: 204 })],
      ['an answer without a type', () => new Response(new ReadableStream())],
    ] as const) {
      it(`is tried seldom, and more and more seldom (${what})`, async () => {
        const times: number[] = [];
        const reader = follow(() => {
          times.push(clock.now);
          return response();
        });
        await clock.advance(3_600_000);
        expect(reader.states).to.not.include('open');
        const waits = times.slice(1).map((at, i) => (at - (times[i] ?? 0)) / 1_000);
        expect(waits).to.deep.equal([10, 20, 40, 80, 160, 320, 600, 600, 600, 600]);
      });

      it(`opens once it is there: it was a deployment (${what})`, async () => {
        const reader = follow((_, index) => (index === 0 ? response() : stream('text/event-stream')));
        await clock.advance(10_000);
        expect(reader.states).to.deep.equal(['closed', 'open']);
      });
    }

    it('is tried as seldom by the next reader of the same backend', async () => {
      const failures = { absent: 5, silent: 0 };
      const reader = follow(() => status(404), failures);
      await clock.advance(319_000);
      expect(reader.opened).to.have.length(1);
    });
  });

  describe('that opens and says nothing, as behind a proxy that collects the bytes,', () => {
    it('does not count as open', async () => {
      const reader = followStreams({ firstByte: false });
      await clock.advance(34_000);
      expect(reader.states).to.deep.equal([]);
      await clock.advance(1_000);
      expect(reader.states).to.deep.equal(['closed']);
    });

    it('is tried twice, and then seldom and more and more seldom', async () => {
      const reader = followStreams({ firstByte: false });
      const after = async (ms: number) => {
        await clock.advance(ms);
        return reader.opened.length;
      };
      expect([await after(35_000), await after(1_000)]).to.deep.equal([1, 2]);
      expect([await after(35_000 + 299_000), await after(1_000)]).to.deep.equal([2, 3]);
      expect([await after(35_000 + 599_000), await after(1_000)]).to.deep.equal([3, 4]);
      expect(reader.states).to.not.include('open');
    });

    it('is tried once by the next reader, and counts as open from a comment on', async () => {
      const failures = { absent: 0, silent: 2 };
      const reader = followStreams({ firstByte: false, failures });
      await clock.advance(60_000);
      expect(reader.opened).to.have.length(1);
      await clock.advance(600_000);
      streamAt(1).text(': at last\n\n');
      await settle();
      expect([reader.states, failures.silent]).to.deep.equal([['closed', 'open'], 0]);
    });

    it('comes back quickly when the connection breaks before its time', async () => {
      const reader = followStreams({ firstByte: false });
      for (let round = 0; round < 3; round++) {
        await settle();
        streamAt(round).fail();
        await clock.advance(4_000);
      }
      expect(reader.opened).to.have.length(4);
    });
  });

  describe('when its listener leaves', () => {
    it('ends an open stream, and tells nothing more', async () => {
      const reader = followStreams();
      await settle();
      reader.abort.abort();
      await settle();
      expect([reader.ended, reader.states]).to.deep.equal([true, ['open']]);
      expect(clock.pending).to.equal(0);
    });

    it('ends the wait for the next try', async () => {
      const reader = follow(() => status(500));
      await settle();
      reader.abort.abort();
      await settle();
      expect([reader.ended, clock.pending]).to.deep.equal([true, 0]);
    });

    it('ends an opening stream, even if a host’s fetch does not heed the signal', async () => {
      const late = deferred<Response>();
      const reader = follow(() => late.promise);
      await settle();
      reader.abort.abort();
      await settle();
      expect([reader.ended, clock.pending]).to.deep.equal([true, 0]);
      const opened = new FakeStream();
      late.resolve(opened.response);
      await settle();
      expect([reader.states, opened.cancelled]).to.deep.equal([[], true]);
    });

    it('ends an open stream, even if a host’s fetch does not heed the signal', async () => {
      const opened = new FakeStream();
      const reader = follow(() => opened.response);
      await settle();
      reader.abort.abort();
      await settle();
      expect([reader.ended, opened.cancelled, clock.pending]).to.deep.equal([true, true, 0]);
    });

    it('does not open one when it left before', async () => {
      const abort = new AbortController();
      abort.abort();
      let opened = 0;
      await consumeEventStream({
        open: async () => status(opened++ + 500),
        onNotice: () => undefined,
        onState: () => undefined,
        signal: abort.signal,
      });
      expect(opened).to.equal(0);
    });
  });
});
