// Shares one event stream between all tabs of an origin, because HTTP/1.1 allows six connections to a host. The tab that
// holds the lock reads the stream and broadcasts its notices. When that tab closes, the next one resumes the stream.
import { consumeEventStream, type EventStreamOptions } from './event-stream.js';

type State = 'open' | 'closed';

/** What tabs send to each other. A tab may run another version of the kit, so each member is checked before use. */
interface Message {
  /** As the backend sent it. */
  readonly notice?: unknown;
  readonly state?: State;
  /** The id of the last event, from which the next tab resumes. */
  readonly id?: string;
  /** A new tab asks for the state. */
  readonly hello?: true;
}

/** The leading tab broadcasts that the stream is alive, once in this time. */
const aliveMs = 10_000;
/** Without a broadcast for this long, the leading tab is taken for frozen, and the stream for closed. */
const silenceMs = 40_000;

/**
 * Like `consumeEventStream`, but shared with the other tabs.
 * @param name identifies the stream: tabs that pass the same name share it
 */
export async function consumeSharedStream(name: string, options: EventStreamOptions): Promise<void> {
  if (!globalThis.navigator?.locks || typeof BroadcastChannel === 'undefined')
    return consumeEventStream(options);
  const { signal, onNotice, onState } = options;
  const channel = new BroadcastChannel(name);
  const post = (message: Message) => channel.postMessage(message);
  let leading = false;
  let state: State | undefined;
  let lastEventId: string | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const setState = (next: State) => {
    if (next !== state) onState((state = next));
  };
  const restartSilence = () => {
    clearTimeout(silence);
    silence = setTimeout(() => setState('closed'), silenceMs);
  };
  channel.onmessage = ({ data }: MessageEvent<Message | null>) => {
    if (leading) {
      if (data?.hello && state) post({ state, id: lastEventId ?? '' });
      return;
    }
    if (typeof data?.id === 'string') lastEventId = data.id;
    if (data?.state === 'open' || data?.state === 'closed') {
      restartSilence();
      setState(data.state);
    }
    if (data?.notice) onNotice(data.notice);
  };
  const lead = async () => {
    leading = true;
    clearTimeout(silence);
    let sentAt = 0;
    await consumeEventStream({
      ...options,
      resumeAfter: lastEventId,
      onId: (id) => (lastEventId = id),
      onAlive: () => {
        if (Date.now() - sentAt < aliveMs) return;
        sentAt = Date.now();
        post({ state: 'open', id: lastEventId ?? '' });
      },
      onState: (next) => {
        lastEventId ??= '';
        setState(next);
        post({ state: next, id: lastEventId });
      },
      onNotice: (notice) => {
        onNotice(notice);
        post({ notice, id: lastEventId ?? '' });
      },
    });
  };
  try {
    post({ hello: true });
    await navigator.locks.request(name, { signal }, lead);
  } catch {
    // The signal aborted, or this document may use no locks (a sandboxed frame) and reads a stream of its own.
    if (!signal.aborted && !leading) await consumeEventStream(options);
  } finally {
    clearTimeout(silence);
    channel.close();
  }
}
