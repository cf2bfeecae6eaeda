// A rate limit in the database, so that all processes that call the stand-in CRM share the limit.
import { sql } from 'kysely';
import type { Db } from '../database/open-database.ts';

export interface BucketOptions {
  name: string;
  capacity: number;
  perSecond: number;
}

export class TokenBucket {
  readonly #db: Db;
  readonly #options: BucketOptions;

  constructor(db: Db, options: BucketOptions) {
    this.#db = db;
    this.#options = options;
  }

  /** Takes a token. When there is none, returns the seconds until the next one. */
  async take(): Promise<{ taken: true } | { taken: false; waitSeconds: number }> {
    const { name, capacity, perSecond } = this.#options;
    const filled = sql`least(${capacity}::float8,
      b.tokens + ${perSecond}::float8 * extract(epoch from clock_timestamp() - b.refilled_at))`;
    const { rows } = await sql<{ tokens: number }>`
      insert into sandbox_buckets as b (name, tokens, refilled_at)
      values (${name}, ${capacity - 1}::float8, clock_timestamp())
      on conflict (name) do update
        set tokens = ${filled} - 1,
            refilled_at = clock_timestamp()
        where ${filled} >= 1
      returning tokens`.execute(this.#db);
    if (rows.length > 0) return { taken: true };
    const { rows: left } = await sql<{ tokens: number }>`
      select ${filled} as tokens from sandbox_buckets as b where name = ${name}`.execute(this.#db);
    return { taken: false, waitSeconds: Math.max(0, (1 - (left[0]?.tokens ?? 0)) / perSecond) };
  }

  /** Empties the bucket, so that the next token comes after this number of seconds. */
  async drain(seconds: number): Promise<void> {
    const { name, perSecond } = this.#options;
    const tokens = 1 - seconds * perSecond;
    await sql`
      insert into sandbox_buckets as b (name, tokens, refilled_at)
      values (${name}, ${tokens}::float8, clock_timestamp())
      on conflict (name) do update set tokens = excluded.tokens, refilled_at = excluded.refilled_at`.execute(
      this.#db,
    );
  }
}
