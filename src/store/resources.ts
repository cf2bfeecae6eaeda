// Puts one client together: four resources of one shape (peek, subscribe, invalidate) on one source, and the live
// updates that keep them true.
import { backOffMs } from '../async/back-off-ms.js';
import { monotonicNow } from '../async/monotonic-now.js';
import type { Role } from '../model/session.js';
import type { ChangeNotice } from '../model/sync-source.js';
import type { CheckedSource } from '../wire/checked-source.js';
import { Details } from './details.js';
import type { LiveTarget, LiveUpdates } from './live-updates.js';
import { Pushes } from './pushes.js';
import { SessionResource } from './session.js';
import { Statuses } from './statuses.js';

/** How long after the code of live updates could not be loaded a page tries again. */
const loadRange = { first: 60_000, longest: 60_000 };

export interface ResourcesOptions {
  readonly live?: 'stream' | 'poll' | 'off';
  readonly role?: Role;
  /** `false` when there is nothing to request, only what the host puts in. */
  readonly requests?: boolean;
  /** How many characters of a request's URL are spent before the first id. */
  readonly urlBase?: number;
}

export class Resources {
  readonly session: SessionResource;
  readonly statuses: Statuses;
  readonly details: Details;
  readonly pushes: Pushes;
  readonly #closing = new AbortController();
  readonly #source: CheckedSource;
  readonly #live: 'stream' | 'poll' | 'off';
  #updates: Promise<LiveUpdates> | undefined;

  constructor(source: CheckedSource, { live, role, requests = true, urlBase = 0 }: ResourcesOptions = {}) {
    const { signal: closing } = this.#closing;
    this.#source = source;
    this.#live = requests ? (live ?? 'stream') : 'off';
    this.session = new SessionResource((signal) => source.getSession({ signal }), role);
    this.statuses = new Statuses({
      source,
      session: this.session,
      requests,
      urlBase,
      onActive: (active) => this.#onActive(active),
    });
    this.details = new Details(source, closing);
    this.pushes = new Pushes({
      source,
      session: this.session,
      statuses: this.statuses,
      closing,
      scope: () => source.scope,
    });
  }

  /** A notice of the backend. Costs nothing when nobody shows what it names. */
  readonly handleNotice = (notice: ChangeNotice): void => {
    if (this.#closing.signal.aborted) return;
    this.details.handleNotice(notice);
    this.statuses.handleNotice(notice);
    if (notice.reset) void this.session.invalidate();
  };

  /** Ends all that is under way and forgets all. */
  close(): void {
    this.#closing.abort();
    this.session.close();
    this.statuses.close();
    this.details.close();
  }

  #onActive(active: boolean): void {
    if (active) void this.session.ready();
    const mode = this.#live;
    if (mode === 'off') return;
    if (active)
      this.#updates ??= import('./live-updates.js').then(
        ({ LiveUpdates }) => new LiveUpdates(this.#liveTarget(), mode),
      );
    const since = monotonicNow();
    // Subscribers may have come or gone while the code was loading.
    this.#updates?.then(
      (updates) => (this.#isActive ? updates.start(since) : updates.stop()),
      // The code could not be loaded.
      () => {
        this.#updates = undefined;
        setTimeout(() => this.#isActive && this.#onActive(true), backOffMs(0, loadRange));
      },
    );
  }

  get #isActive(): boolean {
    return this.statuses.subscriberCount > 0 && !this.#closing.signal.aborted;
  }

  #liveTarget(): LiveTarget {
    const { statuses, session, handleNotice } = this;
    return { source: this.#source, statuses, session, handleNotice, wake: () => this.#wake() };
  }

  #wake(): void {
    this.statuses.catchUp();
    this.details.invalidate();
    this.pushes.invalidate();
    // Another role may hold by now.
    void this.session.invalidate();
  }
}
