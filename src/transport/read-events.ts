// Reads the events of one stream from its bytes.
import { createParser } from 'eventsource-parser';
import { abortable } from '../async/abortable.js';

export interface EventCallbacks {
  /** Bytes arrived, at least a comment. */
  readonly onBytes: () => void;
  readonly onId: (id: string) => void;
  /** Receives each notice as the backend sent it, not decoded. */
  readonly onNotice: (notice: unknown) => void;
}

/** The most characters of one event. A notice has about a hundred. */
const longestEvent = 65_536;

/** Resolves when the stream ends. Rejects when the stream breaks, or the signal aborts. */
export async function readEvents(
  body: ReadableStream<Uint8Array>,
  signal: AbortSignal,
  { onBytes, onId, onNotice }: EventCallbacks,
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
      // A host's own fetch may ignore the signal, and its body, too.
      const { done, value } = await abortable(reader.read(), signal);
      if (done) return;
      // WebKit reads an empty body as one piece of no bytes.
      if (value.length > 0) onBytes();
      parser.feed(decoder.decode(value, { stream: true }));
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
}

/** Data that is no JSON is no notice; the decoder drops it. */
function parseJson(data: string): unknown {
  try {
    // JSON.parse would round an id of so many digits.
    return JSON.parse(data.replace(/("id"\s*:\s*)(\d{16,})/, '$1"$2"'));
  } catch {
    return undefined;
  }
}
