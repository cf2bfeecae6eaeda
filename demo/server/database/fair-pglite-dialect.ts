// Kysely's PGlite dialect, made for a server: the one connection goes round in the order of asking, and between two
// turns the process looks after its sockets. Without the first the holder takes it again and others wait for ever:
// Kysely's own lock is not a queue. Without the second nobody is served while there is work in the queue: PGlite answers
// within the process, so a chain of queries is one long run of microtasks that timers and sockets wait for.
import { PGliteAdapter, PGliteDialect, PGliteDriver, type DatabaseConnection } from 'kysely';
import type { PGlite } from '@electric-sql/pglite';

export class FairPGliteDialect extends PGliteDialect {
  readonly #pglite: PGlite;

  constructor(pglite: PGlite) {
    super({ pglite });
    this.#pglite = pglite;
  }

  override createAdapter(): PGliteAdapter {
    return new UnlockedAdapter();
  }

  override createDriver(): PGliteDriver {
    return new FairDriver({ pglite: this.#pglite });
  }
}

/** Says that there may be many connections, so that Kysely leaves the locking to the driver. */
class UnlockedAdapter extends PGliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class FairDriver extends PGliteDriver {
  #lastTurn: Promise<void> = Promise.resolve();
  /** The first one belongs to the holder. */
  readonly #endTurn: (() => void)[] = [];

  override async acquireConnection(): Promise<DatabaseConnection> {
    const turn = this.#lastTurn;
    this.#lastTurn = new Promise((resolve) => this.#endTurn.push(resolve));
    await turn;
    await new Promise(setImmediate);
    return super.acquireConnection();
  }

  override async releaseConnection(): Promise<void> {
    await super.releaseConnection();
    this.#endTurn.shift()?.();
  }
}
