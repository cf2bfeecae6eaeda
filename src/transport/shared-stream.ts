// Shares one event stream between all tabs of an origin, because HTTP/1.1 allows six connections to a host. The tab that
// holds the lock reads the stream and broadcasts its notices. When that tab closes, the next one resumes the stream.
import { monotonicNow } from '../async/monotonic-now.js';
import { consumeEventStream, type EventStreamOptions } from './event-stream.js';

type State = 'open' | 'closed';

/** What tabs send to each other. A tab may run another version of the kit, so each member is checked before use. */
interface Message {
  /** As the backend sent it. */
  readonly notice?: unknown;
  readonly state?: State;
  /** Changes may have been missed before the state. */
  readonly missed?: boolean;
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
 * @param nameOf identifies the stream: tabs with the same name share it. `undefined` when nobody may share it. When the
 * name changes, because another person reads, the stream is opened again.
 */
export async function consumeSharedStream(
  nameOf: () => string | undefined,
  options: EventStreamOptions,
): Promise<void> {
  let anotherReader = false;
  while (!options.signal.aborted) {
    const name = nameOf();
    const renamed = new AbortController();
    const isRenamed = (): boolean => {
      if (nameOf() !== name) renamed.abort();
      return renamed.signal.aborted;
    };
    await consumeNamed(name, isRenamed, {
      ...options,
      signal: AbortSignal.any([options.signal, renamed.signal]),
      onNotice: (notice) => (isRenamed() ? undefined : options.onNotice(notice)),
      onState: (state, missed) => {
        if (isRenamed()) return;
        options.onState(state, missed || (anotherReader && state === 'open'));
        if (state === 'open') anotherReader = false;
      },
    });
    if (!renamed.signal.aborted || options.signal.aborted) return;
    anotherReader = true;
    options.onState('closed');
  }
}

/** @param isRenamed whether the stream goes by another name now; then its notices are another person's */
async function consumeNamed(
  name: string | undefined,
  isRenamed: () => boolean,
  options: EventStreamOptions,
): Promise<void> {
  const { signal, onNotice, onState } = options;
  let leading = false;
  let state: State | undefined;
  let lastEventId: string | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  let channel: BroadcastChannel | undefined;
  const setState = (next: State, missed = false) => {
    if (next !== state || missed) onState((state = next), missed);
  };
  const restartSilence = () => {
    clearTimeout(silence);
    silence = setTimeout(() => setState('closed'), silenceMs);
  };
  const post = (message: Message) => channel?.postMessage(message);
  /** The leading tab reads on, also when the others cannot be reached. */
  const broadcast = (message: Message) => {
    try {
      post(message);
    } catch {
      // The others notice the silence, and poll.
    }
  };
  const lead = async () => {
    leading = true;
    clearTimeout(silence);
    let sentAt = -aliveMs;
    await consumeEventStream({
      ...options,
      resumeAfter: lastEventId,
      onId: (id) => (lastEventId = id),
      onAlive: () => {
        if (monotonicNow() - sentAt < aliveMs) return;
        sentAt = monotonicNow();
        broadcast({ state: 'open', id: lastEventId ?? '' });
      },
      onState: (next, missed = false) => {
        lastEventId ??= '';
        setState(next, missed);
        broadcast({ state: next, missed, id: lastEventId });
      },
      onNotice: (notice) => {
        onNotice(notice);
        broadcast({ notice, id: lastEventId ?? '' });
      },
    });
  };
  try {
    if (name !== undefined && globalThis.navigator?.locks && typeof BroadcastChannel !== 'undefined') {
      channel = new BroadcastChannel(name);
      channel.onmessage = ({ data }: MessageEvent<Message | null>) => {
        if (isRenamed()) return;
        if (leading) {
          if (data?.hello && state) broadcast({ state, id: lastEventId ?? '' });
          return;
        }
        if (typeof data?.id === 'string') lastEventId = data.id;
        if (data?.state === 'open' || data?.state === 'closed') {
          restartSilence();
          setState(data.state, data.missed === true);
        }
        if (data?.notice) onNotice(data.notice);
      };
      post({ hello: true });
      await navigator.locks.request(name, { signal }, lead);
    }
  } catch {
    // The signal aborted, or this document may use no channel or no locks (a sandboxed frame).
  } finally {
    clearTimeout(silence);
    channel?.close();
  }
  // This tab reads a stream of its own.
  if (!leading) await consumeEventStream(options);
}
