// One client of the event stream: replays missed events, then sends new ones, and keeps the connection alive. Ends when
// the client disconnects or its permission expires.
import {
  eventsAfter,
  newestSeq,
  prunedThrough,
  type EventHub,
  type RecordEvent,
} from '../events/event-hub.ts';
import type { Db } from '../database/open-database.ts';

/** Proxies cut connections that are silent; the contract promises a line at least every 15 s. */
const heartbeatMs = 10_000;
/** A client that does not read is disconnected; it reconnects and gets a replay. */
const maxBuffered = 1000;

export interface EventReader {
  lastEventId?: string | undefined;
  signal: AbortSignal;
  /** Whether the client may see this record. Default: all records. */
  sees?: (event: RecordEvent) => boolean;
  /** When the permission expires, in epoch milliseconds. The client reconnects with a new one and misses no event. */
  endsAt?: number | undefined;
  heartbeat?: number;
}

export function openEventStream(
  db: Db,
  hub: EventHub,
  { lastEventId, signal, sees = () => true, endsAt, heartbeat = heartbeatMs }: EventReader,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let release = (): void => {};
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        // Subscribe before the replay: events that are committed meanwhile are buffered, not lost.
        let held: RecordEvent[] | undefined = [];
        let sent = 0;
        let open = true;
        const write = (text: string): void => {
          if (!open) return;
          if ((controller.desiredSize ?? 0) < -maxBuffered) end();
          else controller.enqueue(encoder.encode(text));
        };
        const send = (event: RecordEvent): void => {
          if (event.seq <= sent) return;
          sent = event.seq;
          if (!sees(event)) return;
          const { type, id, revision } = event;
          write(`event: record\nid: ${event.seq}\ndata: ${JSON.stringify({ type, id, revision })}\n\n`);
        };
        const unsubscribe = hub.subscribe((event) => (held ? held.push(event) : send(event)));
        const timer = setInterval(() => write(': still here\n\n'), heartbeat);
        const expiry =
          endsAt === undefined ? undefined : setTimeout(() => end(), Math.max(0, endsAt - Date.now()));
        const end = (): void => {
          if (!open) return;
          release();
          controller.close();
        };
        release = (): void => {
          open = false;
          unsubscribe();
          clearInterval(timer);
          clearTimeout(expiry);
          signal.removeEventListener('abort', end);
        };
        signal.addEventListener('abort', end, { once: true });
        write(': hello\n\n');
        replay(db, lastEventId).then(
          ({ reset, seq, events }) => {
            if (reset) write(`event: reset\nid: ${seq}\ndata: {}\n\n`);
            sent = reset ? seq : 0;
            for (const event of [...events, ...(held ?? [])]) send(event);
            held = undefined;
          },
          (error: unknown) => {
            console.error(error);
            end();
          },
        );
      },
      cancel() {
        release();
      },
    },
    { highWaterMark: 0 },
  );
}

interface Replay {
  reset: boolean;
  /** The newest event when the reset is sent. */
  seq: number;
  events: RecordEvent[];
}

async function replay(db: Db, lastEventId: string | undefined): Promise<Replay> {
  if (lastEventId === undefined) return { reset: false, seq: 0, events: [] };
  const newest = await newestSeq(db);
  const last = /^\d{1,15}$/.test(lastEventId) ? Number(lastEventId) : NaN;
  // A number above the newest one comes from another database.
  const gone = Number.isNaN(last) || last > newest || last < (await prunedThrough(db));
  if (gone) return { reset: true, seq: newest, events: [] };
  const events = await eventsAfter(db, last);
  const complete = events.length === 0 || (events.at(-1)?.seq ?? 0) >= newest;
  return complete ? { reset: false, seq: newest, events } : { reset: true, seq: newest, events: [] };
}
