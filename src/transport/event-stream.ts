// Consumes the backend's event stream: reads it with fetch, because EventSource sends no headers, reconnects, and resumes
// after the last event. Knows nothing of elements.
import { createParser } from 'eventsource-parser';
import { abortable } from '../async/abortable.js';
import { backOffMs } from '../async/back-off-ms.js';
import { pause } from '../async/pause.js';
import { retryAt } from './response-error.js';

export interface EventStreamOptions {
  /** Sends the request for the stream. Resolves with the response, also with one that is no stream. */
  readonly open: (headers: HeadersInit, signal: AbortSignal) => Promise<Response>;
  /** Receives each notice as the backend sent it, not decoded. */
  readonly onNotice: (notice: unknown) => void;
  readonly onState: (state: 'open' | 'closed') => void;
  readonly signal: AbortSignal;
  /** The id of the last event that another tab received, '' if it received none. Absent when no tab had a stream yet. */
  readonly resumeAfter?: string | undefined;
  readonly onId?: (id: string) => void;
  /** Bytes arrived, at least a comment. */
  readonly onAlive?: () => void;
}

/** The contract promises a line at least every 15 s. When two of them are missing, the connection is dead. */
const silenceMs = 35_000;
const reconnectRange = { first: 1_000, longest: 60_000 };
/** A stream that ends sooner than this counts as a failure. Otherwise it would be opened again every second. */
const steadyMs = 5_000;
/** The most characters of one event. A notice has about a hundred. */
const longestEvent = 65_536;

/** Resolves when the signal aborts, or when the backend has no event stream. Never rejects. */
export async function consumeEventStream(options: EventStreamOptions): Promise<void> {
  const { open, onNotice, onState, signal, resumeAfter, onId, onAlive } = options;
  let lastEventId = resumeAfter ?? '';
  let failures = 0;
  let opened = resumeAfter !== undefined;
  while (!signal.aborted) {
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const restartWatchdog = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(stop, silenceMs);
    };
    let wait: number | undefined;
    let openedAt = Infinity;
    signal.addEventListener('abort', stop);
    try {
      restartWatchdog();
      const headers: Record<string, string> = { accept: 'text/event-stream' };
      if (lastEventId) headers['last-event-id'] = lastEventId;
      const response = await responseOf(open(headers, attempt.signal), attempt.signal);
      const type = response.headers.get('content-type') ?? '';
      if (response.ok && response.body && type.startsWith('text/event-stream')) {
        openedAt = Date.now();
        onState('open');
        // No event came before the connection broke. Without an id to resume from, any change may have been missed.
        if (opened && !lastEventId) onNotice({ reset: true });
        opened = true;
        await readEvents(response.body, attempt.signal, {
          onBytes: () => {
            restartWatchdog();
            onAlive?.();
          },
          onId: (id) => {
            lastEventId = id;
            onId?.(id);
          },
          onNotice,
        });
      } else {
        response.body?.cancel().catch(() => undefined);
        const at = retryAt(response);
        wait = at === undefined ? undefined : at - Date.now();
        // The backend has no stream, or answers with another type. The store polls such a backend.
        if (response.ok || response.status === 404 || response.status === 501) {
          onState('closed');
          return;
        }
      }
    } catch {
      // The connection was refused, broke or went silent: retry in each case.
    } finally {
      clearTimeout(watchdog);
      signal.removeEventListener('abort', stop);
      attempt.abort();
    }
    if (signal.aborted) return;
    onState('closed');
    if (Date.now() - openedAt >= steadyMs) failures = 0;
    await pause(Math.max(wait ?? 0, backOffMs(failures++, reconnectRange)), signal);
  }
}

/** A host's own fetch may ignore the signal. Then this function rejects at once, and cancels the late response. */
async function responseOf(opening: Promise<Response>, signal: AbortSignal): Promise<Response> {
  opening.then(
    (late) => (signal.aborted ? late.body?.cancel().catch(() => undefined) : undefined),
    () => undefined,
  );
  return abortable(opening, signal);
}

interface StreamCallbacks {
  readonly onBytes: () => void;
  readonly onId: (id: string) => void;
  readonly onNotice: (notice: unknown) => void;
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  { onBytes, onId, onNotice }: StreamCallbacks,
): Promise<void> {
  const parser = createParser({
    maxBufferSize: longestEvent,
    onId,
    onEvent: ({ event, data }) => {
      if (event === 'reset') onNotice({ reset: true });
      if (event === 'record') onNotice(parseJson(data));
    },
  });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      // The body of such a response may ignore the signal, too.
      const { done, value } = await abortable(reader.read(), signal);
      if (done) return;
      onBytes();
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Data that is no JSON is no notice; whoever decodes it drops it. */
function parseJson(data: string): unknown {
  try {
    // JSON.parse would round an id of so many digits.
    return JSON.parse(data.replace(/("id"\s*:\s*)(\d{16,})/, '$1"$2"'));
  } catch {
    return undefined;
  }
}
