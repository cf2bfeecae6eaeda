// The outbound queue: one pg-boss queue per CRM, one job per push. The job of a push has the push's id.
// Adds pushes to the queue; the worker processes them.
import { fromKysely, type PgBoss } from 'pg-boss';
import type { Database, Trx } from '../database/open-database.ts';
import type { RecordRef } from '../model/field-types.ts';
import type { Trigger } from '../model/sync-status.ts';

export interface NewPush {
  /** A UUID. */
  id: string;
  record: RecordRef;
  provider: string;
  trigger: Trigger;
  actor: string | null;
}

/** The worker counts tries, because it knows why they failed. This limit only stops a job that kills its process. */
const retryLimit = 10_000;

/** With several processes on one database: the time after which the jobs of a dead process are taken over. */
const heartbeatSeconds = 10;

export class PushQueue {
  readonly boss: PgBoss;
  readonly providers: readonly string[];
  readonly #exclusive: boolean;
  readonly #wake = new Map<string, () => void>();

  constructor(database: Database, providers: readonly string[]) {
    this.providers = providers;
    this.#exclusive = database.exclusive;
    this.boss = database.createBoss({
      schedule: false,
      registerInstance: false,
      reindex: false,
      monitorVacuum: false,
      openTelemetry: { enabled: false },
      superviseIntervalSeconds: 15,
      monitorIntervalSeconds: 15,
    });
    this.boss.on('error', (error) => console.error(error));
  }

  get heartbeatSeconds(): number | undefined {
    return this.#exclusive ? undefined : heartbeatSeconds;
  }

  async start(): Promise<void> {
    await this.boss.start();
    for (const provider of this.providers) {
      await this.boss.createQueue(this.queueName(provider), {
        policy: 'stately',
        retryLimit,
        expireInSeconds: 120,
        deleteAfterSeconds: 3600,
        ...(this.#exclusive ? {} : { heartbeatSeconds }),
      });
    }
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: false, close: true });
  }

  queueName(provider: string): string {
    return `push-${provider}`;
  }

  /** The caller ensures that none of these records is already queued. Call `wake` after the commit. */
  async enqueue(trx: Trx, pushes: readonly NewPush[]): Promise<void> {
    if (pushes.length === 0) return;
    const now = new Date();
    await trx
      .insertInto('pushes')
      .values(
        pushes.map((push) => ({
          id: push.id,
          record_type: push.record.type,
          record_id: push.record.id,
          provider: push.provider,
          state: 'queued' as const,
          trigger: push.trigger,
          actor: push.actor,
          attempt: 0,
          created_at: now,
        })),
      )
      .execute();
    await this.sendJobs(trx, pushes);
  }

  async sendJobs(trx: Trx, pushes: readonly Pick<NewPush, 'id' | 'provider' | 'record'>[]): Promise<void> {
    for (const provider of this.providers) {
      const jobs = pushes
        .filter((push) => push.provider === provider)
        .map(({ id, record }) => ({ id, data: {}, singletonKey: `${record.type} ${record.id}` }));
      if (jobs.length > 0) await this.boss.insert(this.queueName(provider), jobs, { db: fromKysely(trx) });
    }
  }

  onWake(provider: string, wake: () => void): void {
    this.#wake.set(provider, wake);
  }

  wake(providers: Iterable<string> = this.providers): void {
    for (const provider of providers) this.#wake.get(provider)?.();
  }
}
