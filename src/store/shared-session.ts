// Asks once who is reading, for all who want to know, and tells them when it changes.
import { defaultLimits, type Role, type Session } from '../model/session.js';
import { isTemporary, toSyncError, type SyncError } from '../model/sync-error.js';

export interface SessionEntry {
  /** Absent until it is known. */
  readonly session?: Session;
  readonly error?: SyncError;
}

/** A session that does not come must not keep the list waiting. */
const timeoutMs = 10_000;

export class SharedSession {
  readonly #ask: (signal: AbortSignal) => Promise<Session>;
  readonly #fallback: Session;
  readonly #listeners = new Set<(entry: SessionEntry) => void>();
  #entry: SessionEntry = {};
  #asking: Promise<Session> | undefined;

  /** @param role the host's word on the role, for a backend that has no session */
  constructor(ask: (signal: AbortSignal) => Promise<Session>, role: Role | undefined) {
    this.#ask = ask;
    this.#fallback = { role: role ?? 'standard', crms: [], limits: defaultLimits };
  }

  get entry(): SessionEntry {
    return this.#entry;
  }

  /** The limits to keep to for now. */
  get limits(): Session['limits'] {
    return (this.#entry.session ?? this.#fallback).limits;
  }

  /** Resolves with the session, asked for at most once; never rejects. */
  ready(): Promise<Session> {
    return (this.#asking ??= this.#load());
  }

  /** Asks again. */
  refresh(): Promise<Session> {
    return (this.#asking = this.#load());
  }

  subscribe(listener: (entry: SessionEntry) => void): () => void {
    this.#listeners.add(listener);
    void this.ready();
    return () => this.#listeners.delete(listener);
  }

  async #load(): Promise<Session> {
    try {
      return this.#set({ session: await this.#ask(AbortSignal.timeout(timeoutMs)) });
    } catch (thrown) {
      const error = toSyncError(thrown);
      // A backend without sessions leaves the role to the page. One that refuses or fails still guards every push
      // itself; only what is offered depends on this. What was known stays known.
      if (error.status === 404 || error.status === 501) return this.#set({ session: this.#fallback });
      if (isTemporary(error)) this.#asking = undefined;
      const role = error.status === 403 ? ('read_only' as const) : this.#fallback.role;
      return this.#set({ session: this.#entry.session ?? { ...this.#fallback, role }, error });
    }
  }

  #set(entry: SessionEntry & { session: Session }): Session {
    this.#entry = entry;
    for (const listener of [...this.#listeners]) listener(entry);
    return entry.session;
  }
}
