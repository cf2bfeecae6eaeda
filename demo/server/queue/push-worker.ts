// Processes the queue of one CRM: takes jobs, pushes them in small batches at the pace that the CRM allows, settles
// each record separately, and puts back deferred pushes.
import { randomInt } from 'node:crypto';
import type { Connector, PushRecord, PushResult } from '../connectors/connector.ts';
import { RateLimitedError, SignedOutError } from '../connectors/connector.ts';
import { CrmAnswerError } from '../connectors/crm-failure.ts';
import type { Db } from '../database/open-database.ts';
import type { SyncError } from '../model/sync-status.ts';
import { loadPushRecords } from '../sync/load-push-records.ts';
import { connectionState, pauseProvider, signOutProvider } from './connection-state.ts';
import { deferPushes } from './defer-push.ts';
import type { PushQueue } from './push-queue.ts';
import { settlePush, type RunningPush } from './settle-push.ts';
import { startPushes } from './start-pushes.ts';
import { Throughput } from './throughput.ts';
import { WakeUp } from './wake-up.ts';

/** After this many tries, a temporary error becomes the result. The last wait is 16 s. */
const maxAttempts = 6;
const firstRetryMs = 1000;
/** Interval for polling: other processes add jobs and put jobs back. */
const idleMs = 2000;

export class PushWorker {
  readonly throughput: Throughput;
  readonly #db: Db;
  readonly #queue: PushQueue;
  readonly #connector: Connector;
  readonly #wakeUp = new WakeUp();
  #stopped = false;
  #running: Promise<void> | undefined;

  constructor(db: Db, queue: PushQueue, connector: Connector) {
    this.#db = db;
    this.#queue = queue;
    this.#connector = connector;
    this.throughput = new Throughput(connector.pushesPerSecond * connector.batchSize);
    queue.onWake(connector.provider, () => this.#wakeUp.now());
  }

  start(): void {
    this.#running = this.#run();
  }

  /** Resolves when the running batch has ended. */
  async stop(): Promise<void> {
    this.#stopped = true;
    this.#wakeUp.now();
    await this.#running;
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      try {
        const started = Date.now();
        const connection = await connectionState(this.#db, this.#connector.provider);
        if (connection.state === 'limited') {
          await this.#wakeUp.at(connection.until);
          continue;
        }
        // While the connection is signed out, all pushes wait in the queue.
        const done = connection.state === 'ok' ? await this.#pushBatch() : 0;
        if (done === 0) {
          await this.#wakeUp.in(idleMs);
          continue;
        }
        await this.#wakeUp.pace(started + 1000 / this.#connector.pushesPerSecond);
        // A partial batch measures the amount of work, not the speed.
        if (done === this.#connector.batchSize) this.throughput.measure(done, Date.now() - started);
      } catch (error) {
        // The database is not available, or there is a bug. The jobs stay in the queue.
        if (!this.#stopped) console.error(error);
        await this.#wakeUp.in(idleMs);
      }
    }
  }

  async #pushBatch(): Promise<number> {
    const { provider, batchSize } = this.#connector;
    const name = this.#queue.queueName(provider);
    const jobs = await this.#queue.boss.fetch(name, { batchSize });
    if (jobs.length === 0) return 0;
    const pushes = await startPushes(this.#db, this.#queue, provider, jobs);
    const beat = this.#keepAlive(name, pushes);
    try {
      await this.#push(pushes);
    } finally {
      clearInterval(beat);
    }
    return pushes.length;
  }

  async #push(pushes: readonly RunningPush[]): Promise<void> {
    const loaded = await loadPushRecords(
      this.#db,
      this.#connector.provider,
      pushes.map((push) => push.record),
    );
    const found = pushes.map((push) =>
      loaded.find(({ type, id }) => type === push.record.type && id === push.record.id),
    );
    const records = found.map(
      (record, index) => record ?? { ...pushes[index]!.record, fields: {}, objects: [] },
    );
    let results: PushResult[];
    try {
      // A person requested the push, unless its trigger is the automatic sync.
      const force = pushes.some((push) => push.trigger !== 'auto');
      results = await this.#connector.push(records, { force });
    } catch (error) {
      await this.#putBack(pushes, records, error);
      return;
    }
    for (const [index, push] of pushes.entries()) {
      const result = results[index];
      const record = records[index];
      if (result && record) await this.#end(push, record, result);
    }
  }

  async #end(push: RunningPush, record: PushRecord, result: PushResult): Promise<void> {
    if (result.status === 'defer' && push.attempt < maxAttempts) {
      const retryAt = this.#retryTime(push.attempt);
      await deferPushes(this.#db, this.#queue, [push], { error: result.error, retryAt, countsAsTry: true });
    } else {
      await settlePush(this.#db, this.#queue, push, record, result.objects);
    }
  }

  async #putBack(
    pushes: readonly RunningPush[],
    records: readonly PushRecord[],
    error: unknown,
  ): Promise<void> {
    const { provider, name } = this.#connector;
    if (error instanceof RateLimitedError) {
      await pauseProvider(this.#db, provider, error.retryAt);
      const { syncError, retryAt } = error;
      await deferPushes(this.#db, this.#queue, pushes, { error: syncError, retryAt, countsAsTry: false });
      return;
    }
    if (error instanceof SignedOutError) await signOutProvider(this.#db, provider, error.syncError);
    const known = error instanceof SignedOutError || error instanceof CrmAnswerError;
    if (!known) console.error(error);
    // An error of this process or its network is no message of the CRM.
    const message = `${name} did not answer.`;
    const syncError: SyncError = known
      ? error.syncError
      : { code: 'NO_ANSWER', message, retryable: true, retryAt: null };
    const reason =
      error instanceof SignedOutError
        ? `The connection to ${name} is signed out`
        : `${name} ${syncError.retryable ? 'could not be reached' : 'refused the request'}`;
    for (const [index, push] of pushes.entries()) {
      const record = records[index];
      if (!record) continue;
      const objects = record.objects.map(({ linkId, lastSent }) => ({
        linkId,
        outcome: 'failed' as const,
        reason,
        error: syncError,
        syncedFields: [],
        unsyncedFields: [],
        lastSent,
      }));
      const status = syncError.retryable ? 'defer' : 'done';
      await this.#end(push, record, { status, error: syncError, objects });
    }
  }

  /** The wait doubles with each try. Jitter separates records that failed together. */
  #retryTime(attempt: number): Date {
    const wait = firstRetryMs * 2 ** (attempt - 1) + randomInt(200);
    const at = new Date(Date.now() + wait);
    this.#wakeUp.alarm(at);
    return at;
  }

  #keepAlive(name: string, pushes: readonly RunningPush[]): NodeJS.Timeout | undefined {
    const seconds = this.#queue.heartbeatSeconds;
    if (seconds === undefined || pushes.length === 0) return undefined;
    const touch = (): void => {
      this.#queue.boss
        .touch(
          name,
          pushes.map((push) => push.job),
        )
        .catch((error: unknown) => console.error(error));
    };
    return setInterval(touch, (seconds * 1000) / 3);
  }
}
