// Consumes the backend's event stream: reads it with fetch, because EventSource sends no headers, reconnects, and resumes
// after the last event. Knows nothing of elements.
import { abortable } from '../async/abortable.js';
import { askedWaitMs, backOffMs } from '../async/back-off-ms.js';
import { monotonicNow } from '../async/monotonic-now.js';
import { pause } from '../async/pause.js';
import { readEvents } from './read-events.js';
import { retryAt } from './response-error.js';

/** How many attempts in a row ended so. The caller keeps the object for the next stream of the same backend. */
export interface StreamFailures {
  /** The answer was no stream. */
  absent: number;
  /** The stream opened, and no byte came. */
  silent: number;
}

export interface EventStreamOptions {
  /** Sends the request for the stream. Resolves with the response, also with one that is no stream. */
  readonly open: (headers: HeadersInit, signal: AbortSignal) => Promise<Response>;
  /** Receives each notice as the backend sent it, not decoded. */
  readonly onNotice: (notice: unknown) => void;
  /** @param missed whether changes may have been missed before the stream opened */
  readonly onState: (state: 'open' | 'closed', missed?: boolean) => void;
  readonly signal: AbortSignal;
  /** When the page began to request what the stream keeps true, on the monotonic clock. */
  readonly since?: number;
  readonly failures?: StreamFailures | undefined;
  /** The id of the last event that another tab received, '' if it received none. Absent when no tab had a stream yet. */
  readonly resumeAfter?: string | undefined;
  readonly onId?: (id: string) => void;
  /** Bytes arrived, at least a comment. */
  readonly onAlive?: () => void;
}

/** The contract promises a line at least every 15 s. When two of them are missing, the connection is dead. */
const silenceMs = 35_000;
/** A stream that ends sooner than this counts as a failure. Otherwise it would be opened again every second. */
const steadyMs = 5_000;
/** A stream that opens as soon as this misses no change: the first answers come later. */
const promptMs = 1_000;
/** After a connection that broke. */
const reconnectRange = { first: 1_000, longest: 60_000 };
/** After an answer that is no stream: a backend without one, or one that is being deployed. */
const absentRange = { first: 10_000, longest: 600_000 };
/** After a second silent stream: a proxy collects the bytes. */
const silentRange = { first: 300_000, longest: 1_800_000 };

/** What the next attempt has to know of the ones before. */
interface Position {
  lastEventId: string;
  /** Whether the stream was there before. */
  connected: boolean;
  /** Since when changes may be missed, on the monotonic clock. */
  readonly since: number;
}

/** How one attempt ended. */
interface Ending {
  kind: 'broken' | 'absent' | 'silent';
  /** Whether the stream was open for a while. */
  steady: boolean;
  /** How long the backend asked to wait, in milliseconds. */
  askedMs: number;
}

/** Resolves when the signal aborts. Never rejects. */
export async function consumeEventStream(options: EventStreamOptions): Promise<void> {
  const { onState, signal, resumeAfter, since = monotonicNow() } = options;
  const { failures = { absent: 0, silent: 0 } } = options;
  const position = { lastEventId: resumeAfter ?? '', connected: resumeAfter !== undefined, since };
  let broken = 0;
  while (!signal.aborted) {
    const { kind, steady, askedMs } = await readOnce(options, failures, position);
    if (signal.aborted) return;
    onState('closed');
    if (steady) broken = 0;
    await pause(Math.max(askedMs, pauseMs(kind, failures, broken++)), signal);
  }
}

function pauseMs(kind: Ending['kind'], failures: StreamFailures, broken: number): number {
  if (kind === 'absent') return backOffMs(failures.absent++, absentRange);
  if (kind === 'silent' && failures.silent++ > 0) return backOffMs(failures.silent - 2, silentRange);
  return backOffMs(broken, reconnectRange);
}

/** Opens the stream once and reads it to its end. Never rejects. */
async function readOnce(
  { open, onNotice, onState, signal, onId, onAlive }: EventStreamOptions,
  failures: StreamFailures,
  position: Position,
): Promise<Ending> {
  const ending: Ending = { kind: 'broken', steady: false, askedMs: 0 };
  const attempt = new AbortController();
  const stop = () => attempt.abort();
  let silent = false;
  let openedAt: number | undefined;
  let watchdog: ReturnType<typeof setTimeout> | undefined;
  const restartWatchdog = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => {
      if (silent) ending.kind = 'silent';
      stop();
    }, silenceMs);
  };
  signal.addEventListener('abort', stop);
  try {
    restartWatchdog();
    const { lastEventId } = position;
    const headers = { accept: 'text/event-stream', ...(lastEventId && { 'last-event-id': lastEventId }) };
    const response = await responseOf(open(headers, attempt.signal), attempt.signal);
    const type = response.headers.get('content-type') ?? '';
    if (response.ok && response.body && type.startsWith('text/event-stream')) {
      // The stream has the changes from now on, or from the id on.
      const missed = !lastEventId && (position.connected || monotonicNow() - position.since > promptMs);
      position.connected = silent = true;
      failures.absent = 0;
      await readEvents(response.body, attempt.signal, {
        onBytes: () => {
          restartWatchdog();
          // A proxy may collect the bytes, so the stream is open when the first of them is here.
          if (openedAt === undefined) {
            openedAt = monotonicNow();
            silent = false;
            failures.silent = 0;
            onState('open', missed);
          }
          onAlive?.();
        },
        onId: (id) => {
          position.lastEventId = id;
          onId?.(id);
        },
        onNotice,
      });
    } else {
      response.body?.cancel().catch(() => undefined);
      ending.askedMs = askedWaitMs(retryAt(response));
      if (response.ok || response.status === 404 || response.status === 501) ending.kind = 'absent';
    }
  } catch {
    // The connection was refused, broke or went silent: retry in each case.
  } finally {
    clearTimeout(watchdog);
    signal.removeEventListener('abort', stop);
    attempt.abort();
  }
  ending.steady = openedAt !== undefined && monotonicNow() - openedAt >= steadyMs;
  return ending;
}

/** A host's own fetch may ignore the signal. Then this function rejects at once, and cancels the late response. */
async function responseOf(opening: Promise<Response>, signal: AbortSignal): Promise<Response> {
  opening.then(
    (late) => (signal.aborted ? late.body?.cancel().catch(() => undefined) : undefined),
    () => undefined,
  );
  return abortable(opening, signal);
}
