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
        send(': hello\n\n');
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
  /** Of each state, whether changes may have been missed before. */
  readonly missed: (boolean | undefined)[] = [];
  readonly #abort = new AbortController();
  readonly ended: Promise<void>;

  constructor(nameOf: () => string | undefined, streams: Streams) {
    this.ended = consumeSharedStream(nameOf, {
      open: streams.connect,
      onNotice: (raw) => {
        const notice = decodeNotice(raw);
        if (notice) this.notices.push(notice);
      },
      onState: (state, missed) => {
        this.states.push(state);
        this.missed.push(missed);
      },
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

function openTab(nameOf: () => string | undefined = () => name): Tab {
  const tab = new Tab(nameOf, streams);
  tabs.push(tab);
  return tab;
}

const event = (id: number, record: string) =>
  `id: ${id}\nevent: record\ndata: ${JSON.stringify({ type: 'account', id: record, revision: id })}\n\n`;

describe('consumeSharedStream', () => {
  it('opens one stream for five tabs, and each hears of everything', async () => {
    const [first, ...others] = Array.from({ length: 5 }, () => openTab());
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
    expect([...first.missed, ...second.missed], 'nothing was missed').to.not.include(true);
  });

  it('asks for everything again when there is no point to resume from', async () => {
    const first = openTab();
    await waitUntil(() => first.states.at(-1) === 'open');
    const second = openTab();
    await waitUntil(() => second.states.at(-1) === 'open');
    const third = openTab();
    await waitUntil(() => third.states.at(-1) === 'open');
    await first.close();
    await waitUntil(() => second.missed.includes(true) && third.missed.includes(true));
    expect(streams.asked).to.deep.equal([null, null]);
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

  it('is opened again under another name when another person reads, by each tab of that person', async () => {
    let reader = 'ann';
    const first = openTab(() => `${name} ${reader}`);
    const second = openTab(() => `${name} ${reader}`);
    await waitUntil(() => second.states.at(-1) === 'open');
    const other = openTab(() => `${name} ann`);
    await waitUntil(() => other.states.at(-1) === 'open');
    reader = 'bob';
    // Each tab finds out at the next message.
    streams.open[0]?.(event(1, 'of-ann'));
    for (const tab of [first, second]) {
      await waitUntil(() => tab.states.length === 3);
      expect([tab.states, tab.missed.at(-1), tab.notices]).to.deep.equal([
        ['open', 'closed', 'open'],
        true,
        [],
      ]);
    }
    expect(other.states.at(-1)).to.equal('open');
  });

  it('is not shared when nobody knows who reads', async () => {
    openTab(() => undefined);
    openTab(() => undefined);
    await waitUntil(() => streams.open.length === 2);
    await waitUntil(() => tabs.every((tab) => tab.states.at(-1) === 'open'));
  });

  describe('where tabs cannot share, reads alone:', () => {
    const { BroadcastChannel: RealChannel } = globalThis;
    const refused = () => new DOMException('Denied', 'SecurityError');
    let restoreLocks: () => void;

    function stubLocks(descriptor: PropertyDescriptor): void {
      const before = Object.getOwnPropertyDescriptor(navigator, 'locks');
      Object.defineProperty(navigator, 'locks', { configurable: true, ...descriptor });
      restoreLocks = () => {
        if (before) Object.defineProperty(navigator, 'locks', before);
        else Reflect.deleteProperty(navigator, 'locks');
      };
    }

    beforeEach(() => {
      restoreLocks = () => undefined;
    });
    afterEach(() => {
      globalThis.BroadcastChannel = RealChannel;
      restoreLocks();
    });

    for (const [what, stub] of [
      [
        'the channel cannot be made',
        () => {
          globalThis.BroadcastChannel = class {
            constructor() {
              throw refused();
            }
          } as unknown as typeof BroadcastChannel;
        },
      ],
      [
        'messages cannot be sent',
        () => {
          globalThis.BroadcastChannel = class extends RealChannel {
            override postMessage(): void {
              throw refused();
            }
          };
        },
      ],
      ['there is no channel', () => Reflect.set(globalThis, 'BroadcastChannel', undefined)],
      ['there are no locks', () => stubLocks({ value: undefined })],
      [
        'locks may not be read',
        () =>
          stubLocks({
            get: () => {
              throw refused();
            },
          }),
      ],
      ['a lock is refused', () => stubLocks({ value: { request: () => Promise.reject(refused()) } })],
      [
        'a lock throws',
        () =>
          stubLocks({
            value: {
              request: () => {
                throw refused();
              },
            },
          }),
      ],
    ] as const)
      it(what, async () => {
        stub();
        const tab = openTab();
        await waitUntil(() => tab.states.at(-1) === 'open');
        streams.open[0]?.(event(1, 'a1'));
        await waitUntil(() => tab.notices.length === 1);
        expect(streams.asked).to.have.lengthOf(1);
        await tab.close();
        expect(streams.open).to.have.lengthOf(0);
      });

    it('the leading tab reads on when its messages fail later', async () => {
      let fails = false;
      globalThis.BroadcastChannel = class extends RealChannel {
        override postMessage(message: unknown): void {
          if (fails) throw refused();
          super.postMessage(message);
        }
      };
      const tab = openTab();
      await waitUntil(() => tab.states.at(-1) === 'open');
      fails = true;
      for (let id = 1; id <= 3; id++) streams.open[0]?.(event(id, `a${id}`));
      await waitUntil(() => tab.notices.length === 3);
      expect([tab.states, streams.asked.length]).to.deep.equal([['open'], 1]);
    });
  });
});
