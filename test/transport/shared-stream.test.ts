// One stream for all tabs: here each follower stands for a tab, since locks and channels are the origin's.
import { expect } from 'chai';
import type { ChangeNotice } from '../../src/model/sync-source.js';
import { decodeNotice } from '../../src/wire/decode-notice.js';
import { consumeSharedStream } from '../../src/transport/shared-stream.js';
import { waitUntil } from '../setup/wait-until.js';

/** A backend that keeps its streams open, and remembers how each was asked for. */
class Streams {
  readonly asked: (string | null)[] = [];
  readonly open: ((text: string) => void)[] = [];

  readonly connect = (headers: HeadersInit, signal: AbortSignal): Promise<Response> => {
    this.asked.push(new Headers(headers).get('last-event-id'));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const send = (text: string) => controller.enqueue(new TextEncoder().encode(text));
        this.open.push(send);
        signal.addEventListener('abort', () => {
          this.open.splice(this.open.indexOf(send), 1);
          controller.error(signal.reason);
        });
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'content-type': 'text/event-stream' } }));
  };
}

class Tab {
  readonly notices: ChangeNotice[] = [];
  readonly states: string[] = [];
  readonly #abort = new AbortController();
  readonly ended: Promise<void>;

  constructor(name: string, streams: Streams) {
    this.ended = consumeSharedStream(name, {
      open: streams.connect,
      onNotice: (raw) => {
        const notice = decodeNotice(raw);
        if (notice) this.notices.push(notice);
      },
      onState: (state) => this.states.push(state),
      signal: this.#abort.signal,
    });
  }

  close(): Promise<void> {
    this.#abort.abort();
    return this.ended;
  }
}

let count = 0;
let name: string;
let streams: Streams;
let tabs: Tab[];
beforeEach(() => {
  name = `shared-stream test ${count++} ${Math.random()}`;
  streams = new Streams();
  tabs = [];
});
afterEach(() => Promise.all(tabs.map((tab) => tab.close())));

function openTab(): Tab {
  const tab = new Tab(name, streams);
  tabs.push(tab);
  return tab;
}

const event = (id: number, record: string) =>
  `id: ${id}\nevent: record\ndata: ${JSON.stringify({ type: 'account', id: record, revision: id })}\n\n`;

describe('consumeSharedStream', () => {
  it('opens one stream for five tabs, and each hears of everything', async () => {
    const [first, ...others] = Array.from({ length: 5 }, openTab);
    await waitUntil(() => streams.open.length > 0);
    await waitUntil(
      () => tabs.every((tab) => tab.states.at(-1) === 'open'),
      'each tab knows that it is open',
    );
    streams.open[0]?.(event(1, 'a1'));
    await waitUntil(() => tabs.every((tab) => tab.notices.length === 1));
    expect(streams.asked).to.deep.equal([null]);
    expect(first?.notices).to.deep.equal([{ type: 'account', id: 'a1', revision: 1 }]);
    expect(others[3]?.notices).to.deep.equal(first?.notices);
  });

  it('lets the next tab take over where the last one left off', async () => {
    const first = openTab();
    await waitUntil(() => first.states.at(-1) === 'open');
    const second = openTab();
    await waitUntil(() => second.states.at(-1) === 'open');
    streams.open[0]?.(event(7, 'a1'));
    await waitUntil(() => second.notices.length === 1);
    await first.close();
    await waitUntil(() => streams.asked.length === 2);
    expect(streams.asked).to.deep.equal([null, '7']);
    streams.open[0]?.(event(8, 'a2'));
    await waitUntil(() => second.notices.length === 2);
    expect(streams.open).to.have.lengthOf(1);
  });

  it('asks for everything again when there is no point to resume from', async () => {
    const first = openTab();
    await waitUntil(() => first.states.at(-1) === 'open');
    const second = openTab();
    await waitUntil(() => second.states.at(-1) === 'open');
    await first.close();
    await waitUntil(() => second.notices.length === 1);
    expect(second.notices).to.deep.equal([{ reset: true }]);
  });

  it('holds no lock, stream or channel once all have left', async () => {
    openTab();
    openTab();
    await waitUntil(() => streams.open.length === 1);
    await Promise.all(tabs.map((tab) => tab.close()));
    expect(streams.open).to.have.lengthOf(0);
    const { held = [], pending = [] } = await navigator.locks.query();
    expect([...held, ...pending].filter((lock) => lock.name === name)).to.have.lengthOf(0);
  });

  it('takes nothing from a message that is not its own', async () => {
    const tab = openTab();
    const second = openTab();
    await waitUntil(() => second.states.at(-1) === 'open');
    const stranger = new BroadcastChannel(name);
    for (const message of [null, 7, 'open', { state: 'broken' }, { notice: { id: 3 } }])
      stranger.postMessage(message);
    streams.open[0]?.(event(1, 'a1'));
    await waitUntil(() => second.notices.length === 1);
    expect([tab.states, second.states]).to.deep.equal([['open'], ['open']]);
    stranger.close();
  });
});
