// Follows the backend's event stream: reads it with fetch (so that headers work), reconnects, resumes where it was.
// Knows nothing of what is shown.
import { createParser } from 'eventsource-parser';
import type { ChangeNotice } from '../model/sync-source.js';
import { pause } from './pause.js';
import { retryAt } from './response-error.js';

interface Following {
  /** Opens the stream; resolves with whatever the backend answers. */
  readonly open: (headers: HeadersInit, signal: AbortSignal) => Promise<Response>;
  readonly onNotice: (notice: ChangeNotice) => void;
  readonly onState: (state: 'open' | 'closed') => void;
  readonly signal: AbortSignal;
}

/** The contract promises a line at least every 15 s; two of them missing, and the line is dead. */
const silenceMs = 35_000;
const firstDelayMs = 1_000;
const longestDelayMs = 60_000;

/** Resolves when the signal aborts, or when the backend has no stream (404, 501). Never rejects. */
export async function followEvents({ open, onNotice, onState, signal }: Following): Promise<void> {
  let lastEventId = '';
  let failures = 0;
  let opened = false;
  while (!signal.aborted) {
    const attempt = new AbortController();
    const stop = () => attempt.abort();
    signal.addEventListener('abort', stop);
    let wait: number | undefined;
    try {
      const headers: Record<string, string> = { accept: 'text/event-stream' };
      if (lastEventId) headers['last-event-id'] = lastEventId;
      const response = await open(headers, attempt.signal);
      const type = response.headers.get('content-type') ?? '';
      if (response.ok && response.body && type.startsWith('text/event-stream')) {
        failures = 0;
        onState('open');
        // Nothing came before the line broke, so there is no point to resume from: anything may have been missed.
        if (opened && !lastEventId) onNotice({ reset: true });
        opened = true;
        await readEvents(response.body, attempt, (id, notice) => {
          if (id !== undefined) lastEventId = id;
          if (notice) onNotice(notice);
        });
      } else {
        void response.body?.cancel();
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
      signal.removeEventListener('abort', stop);
      attempt.abort();
    }
    if (signal.aborted) return;
    onState('closed');
    const backOff = Math.min(longestDelayMs, firstDelayMs * 2 ** failures++);
    // Jitter, so that a restarted backend is not met by all pages at once.
    await pause(Math.max(wait ?? 0, backOff * (0.5 + Math.random() / 2)), signal);
  }
}

async function readEvents(
  body: ReadableStream<Uint8Array>,
  attempt: AbortController,
  onEvent: (id: string | undefined, notice: ChangeNotice | undefined) => void,
): Promise<void> {
  const parser = createParser({
    onEvent: ({ id, event, data }) =>
      onEvent(id, event === 'reset' ? { reset: true } : toNotice(event, data)),
  });
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let watchdog = 0;
  const listen = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => attempt.abort(), silenceMs) as unknown as number;
  };
  // A host's own fetch need not heed the signal once it has answered.
  attempt.signal.addEventListener('abort', () => void reader.cancel().catch(() => undefined), { once: true });
  try {
    listen();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      listen();
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } finally {
    clearTimeout(watchdog);
    reader.cancel().catch(() => undefined);
  }
}

function toNotice(event: string | undefined, data: string): ChangeNotice | undefined {
  if (event !== 'record') return undefined;
  try {
    const { type, id, revision } = JSON.parse(data) as Record<string, unknown>;
    if (typeof type !== 'string' || (typeof id !== 'string' && typeof id !== 'number')) return undefined;
    return { type, id: String(id), ...(typeof revision === 'number' ? { revision } : {}) };
  } catch {
    return undefined;
  }
}
