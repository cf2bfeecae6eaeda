// Follows the backend's event stream: reads it with fetch (so that headers work), reconnects, resumes where it was.
// Knows nothing of what is shown.
import { createParser } from 'eventsource-parser';
import type { ChangeNotice } from '../model/sync-source.js';
import { abortable } from '../async/abortable.js';
import { backOffMs } from '../async/back-off-ms.js';
import { decodeNotice } from '../wire/decode-notice.js';
import { pause } from '../async/pause.js';
import { retryAt } from './response-error.js';

export interface Following {
  /** Opens the stream; resolves with whatever the backend answers. */
  readonly open: (headers: HeadersInit, signal: AbortSignal) => Promise<Response>;
  readonly onNotice: (notice: ChangeNotice) => void;
  readonly onState: (state: 'open' | 'closed') => void;
  readonly signal: AbortSignal;
  /** Where somebody else left off: the id of the last event, '' when none came. Absent for a stream from its start. */
  readonly resumeAfter?: string | undefined;
  readonly onId?: (id: string) => void;
  /** Something was heard, be it only a comment. */
  readonly onAlive?: () => void;
}

/** The contract promises a line at least every 15 s; two of them missing, and the line is dead. */
const silenceMs = 35_000;
const reconnectRange = { first: 1_000, longest: 60_000 };
/** A stream that breaks sooner than this is a failure like any other, else it would be opened every second. */
const steadyMs = 5_000;
/** Most characters of one event; a notice has a hundred. */
const longestEvent = 65_536;

/** Resolves when the signal aborts, or when the backend has no stream (404, 501). Never rejects. */
export async function followEvents(following: Following): Promise<void> {
  const { open, onNotice, onState, signal, resumeAfter, onId, onAlive } = following;
  let lastEventId = resumeAfter ?? '';
  let failures = 0;
  let opened = resumeAfter !== undefined;
  while (!signal.aborted) {
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const heard = () => {
      clearTimeout(watchdog);
      watchdog = setTimeout(stop, silenceMs);
    };
    let wait: number | undefined;
    let openedAt = Infinity;
    signal.addEventListener('abort', stop);
    try {
      heard();
      const headers: Record<string, string> = { accept: 'text/event-stream' };
      if (lastEventId) headers['last-event-id'] = lastEventId;
      const response = await answerOf(open(headers, attempt.signal), attempt.signal);
      const type = response.headers.get('content-type') ?? '';
      if (response.ok && response.body && type.startsWith('text/event-stream')) {
        openedAt = Date.now();
        onState('open');
        // Nothing came before the line broke, so there is no point to resume from: anything may have been missed.
        if (opened && !lastEventId) onNotice({ reset: true });
        opened = true;
        await readEvents(response.body, attempt.signal, {
          onBytes: () => {
            heard();
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
        // No stream here, or an answer that is no stream: polling serves such a backend.
        if (response.ok || response.status === 404 || response.status === 501) {
          onState('closed');
          return;
        }
      }
    } catch {
      // Dropped, refused or silent: all the same, it is tried again.
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

/** A host's own fetch need not heed the signal: then the answer is not waited for, and let go of when it comes. */
async function answerOf(opening: Promise<Response>, signal: AbortSignal): Promise<Response> {
  opening.then(
    (late) => (signal.aborted ? late.body?.cancel().catch(() => undefined) : undefined),
    () => undefined,
  );
  return abortable(opening, signal);
}

interface Reading {
  readonly onBytes: () => void;
  readonly onId: (id: string) => void;
  readonly onNotice: (notice: ChangeNotice) => void;
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  { onBytes, onId, onNotice }: Reading,
): Promise<void> {
  const parser = createParser({
    maxBufferSize: longestEvent,
    onId,
    onEvent: ({ event, data }) => {
      const notice = toNotice(event, data);
      if (notice) onNotice(notice);
    },
  });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  try {
    for (;;) {
      // Nor need it heed the signal once it has answered.
      const { done, value } = await abortable(reader.read(), signal);
      if (done) return;
      onBytes();
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

function toNotice(event: string | undefined, data: string): ChangeNotice | undefined {
  if (event === 'reset') return { reset: true };
  if (event !== 'record') return undefined;
  try {
    return decodeNotice(JSON.parse(data));
  } catch {
    return undefined;
  }
}
