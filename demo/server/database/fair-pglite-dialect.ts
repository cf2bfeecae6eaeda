// Kysely's PGlite dialect for a server. Queries get the one connection in the order of their requests: Kysely's own
// lock is no queue, so one user could take the connection again and again. The event loop runs between two users:
// PGlite answers inside the process, so a chain of queries is one run of microtasks that blocks timers and sockets.
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

/** Declares many connections, so that Kysely leaves the locking to the driver. */
class UnlockedAdapter extends PGliteAdapter {
  override get supportsMultipleConnections(): boolean {
    return true;
  }
}

class FairDriver extends PGliteDriver {
  #lastTurn: Promise<void> = Promise.resolve();
  /** The first entry is the current user of the connection. */
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
