// One event stream for all tabs of an origin: HTTP/1.1 allows six connections, and a person opens more tabs than that.
// Whoever holds the lock follows the stream and passes on what it hears; the next in line takes over where it left off.
import type { ChangeNotice } from '../model/sync-source.js';
import { followEvents, type Following } from './event-stream.js';
import { decodeNotice } from '../wire/decode-notice.js';

type State = 'open' | 'closed';

/** What tabs tell each other. Another version of the kit may be in one of them: all of it is checked. */
interface Message {
  readonly notice?: ChangeNotice;
  readonly state?: State;
  /** The last event's id, so that whoever takes over can resume. */
  readonly id?: string;
  /** A tab has come and wants to know the state. */
  readonly hello?: true;
}

/** Somebody passes on at least this often that the stream is alive. */
const aliveMs = 10_000;
/** Nothing passed on for so long, and the tab that leads is frozen or gone astray. */
const silenceMs = 40_000;

/** Like `followEvents`, but together with the other tabs. `name` tells streams apart. */
export async function followTogether(name: string, following: Following): Promise<void> {
  if (!globalThis.navigator?.locks || typeof BroadcastChannel === 'undefined') return followEvents(following);
  const { signal, onNotice, onState } = following;
  const channel = new BroadcastChannel(name);
  const post = (message: Message) => channel.postMessage(message);
  let leading = false;
  let state: State | undefined;
  let lastEventId: string | undefined;
  let silence: ReturnType<typeof setTimeout> | undefined;
  const become = (next: State) => {
    if (next !== state) onState((state = next));
  };
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => become('closed'), silenceMs);
  };
  channel.onmessage = ({ data }: MessageEvent<Message | null>) => {
    if (leading) {
      if (data?.hello && state) post({ state, id: lastEventId ?? '' });
      return;
    }
    if (typeof data?.id === 'string') lastEventId = data.id;
    if (data?.state === 'open' || data?.state === 'closed') {
      heard();
      become(data.state);
    }
    const notice = decodeNotice(data?.notice);
    if (notice) onNotice(notice);
  };
  const lead = async () => {
    leading = true;
    clearTimeout(silence);
    let toldAt = 0;
    await followEvents({
      ...following,
      resumeAfter: lastEventId,
      onId: (id) => (lastEventId = id),
      onAlive: () => {
        if (Date.now() - toldAt < aliveMs) return;
        toldAt = Date.now();
        post({ state: 'open', id: lastEventId ?? '' });
      },
      onState: (next) => {
        lastEventId ??= '';
        become(next);
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
    // Called off; or this place has no locks to give (a sandboxed frame), and follows by itself.
    if (!signal.aborted && !leading) await followEvents(following);
  } finally {
    clearTimeout(silence);
    channel.close();
  }
}
