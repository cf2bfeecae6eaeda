// Reads the event log and passes each new event to the listeners in this process. Knows nothing of HTTP.
import type { Database, Db } from '../database/open-database.ts';
import type { RecordType } from '../model/field-types.ts';
import { eventChannel } from './record-change.ts';

export interface RecordEvent {
  seq: number;
  type: RecordType;
  id: string;
  revision: number;
}

export type EventListener = (event: RecordEvent) => void;

/** Events kept for replay; a client that missed more gets a `reset` and loads everything again. */
const keptEvents = 10_000;
const replayLimit = 2_000;
const pruneEveryMs = 60_000;

export class EventHub {
  readonly #database: Database;
  readonly #listeners = new Set<EventListener>();
  #lastSeq = 0;
  #reading: Promise<void> | undefined;
  #again = false;
  #unlisten: (() => Promise<void>) | undefined;
  #pruning: NodeJS.Timeout | undefined;

  constructor(database: Database) {
    this.#database = database;
  }

  async start(): Promise<void> {
    this.#lastSeq = await newestSeq(this.#database.db);
    const catchUp = (): void => void this.#catchUp();
    this.#unlisten = await this.#database.listen(eventChannel, catchUp, catchUp);
    // Events that were committed after the sequence was read and before the subscription started.
    await this.#catchUp();
    this.#pruning = setInterval(() => {
      pruneEvents(this.#database.db, keptEvents).catch((error: unknown) => console.error(error));
    }, pruneEveryMs);
    this.#pruning.unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.#pruning);
    this.#listeners.clear();
    await this.#unlisten?.();
    await this.#reading;
  }

  get listenerCount(): number {
    return this.#listeners.size;
  }

  subscribe(listener: EventListener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Any number of notices during a read cause one more read. */
  #catchUp(): Promise<void> {
    this.#again = true;
    this.#reading ??= this.#readAll()
      .catch((error: unknown) => console.error(error))
      .finally(() => (this.#reading = undefined));
    return this.#reading;
  }

  async #readAll(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      const events = await eventsAfter(this.#database.db, this.#lastSeq);
      for (const event of events) {
        this.#lastSeq = event.seq;
        for (const listener of this.#listeners) listener(event);
      }
      if (events.length === replayLimit) this.#again = true;
    }
  }
}

export async function eventsAfter(db: Db, seq: number): Promise<RecordEvent[]> {
  return db
    .selectFrom('events')
    .select(['seq', 'type', 'record_id as id', 'revision'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(replayLimit)
    .execute();
}

export async function newestSeq(db: Db): Promise<number> {
  const row = await db
    .selectFrom('events')
    .select((eb) => eb.fn.max('seq').as('seq'))
    .executeTakeFirst();
  return row?.seq ?? (await prunedThrough(db));
}

/** Events up to this one are deleted. */
export async function prunedThrough(db: Db): Promise<number> {
  const row = await db.selectFrom('event_log').select('pruned_through').executeTakeFirstOrThrow();
  return row.pruned_through;
}

export async function pruneEvents(db: Db, keep: number): Promise<void> {
  const through = (await newestSeq(db)) - keep;
  if (through <= (await prunedThrough(db))) return;
  await db.transaction().execute(async (trx) => {
    await trx.updateTable('event_log').set({ pruned_through: through }).execute();
    await trx.deleteFrom('events').where('seq', '<=', through).execute();
  });
}
