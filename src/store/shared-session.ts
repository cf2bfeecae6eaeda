// Asks once who is reading, for all who want to know, and tells them when it changes.
import { defaultLimits, type Role, type Session } from '../model/session.js';
import { isTemporary, toSyncError, type SyncError } from '../model/sync-error.js';
import { abortable } from '../async/abortable.js';
import { callSafely } from '../async/call-safely.js';

export interface SessionEntry {
  /** Absent until it is known. */
  readonly session?: Session;
  readonly error?: SyncError;
}

type Answer = SessionEntry & { readonly session: Session };

/** A session that does not come must not keep the list waiting. */
const timeoutMs = 10_000;
/** How soon a session that could not be had is asked for again. */
const retryMs = 30_000;

export class SharedSession {
  readonly #ask: (signal: AbortSignal) => Promise<Session>;
  readonly #fallback: Session;
  readonly #listeners = new Set<(entry: SessionEntry) => void>();
  readonly #closing = new AbortController();
  #entry: SessionEntry = {};
  #asking: Promise<Session> | undefined;
  #asked = 0;
  #retryAt = Infinity;

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

  /**
   * Resolves with the session, never rejects. It is waited for once: from then on, what is known serves, while one that
   * could not be had is asked for again.
   */
  ready(): Promise<Session> {
    const asking = this.#asking && Date.now() < this.#retryAt ? this.#asking : this.refresh();
    const { session } = this.#entry;
    return session ? Promise.resolve(session) : asking;
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

  /** Ends what is under way; nobody is told anything more. */
  close(): void {
    this.#closing.abort();
    this.#listeners.clear();
  }

  async #load(): Promise<Session> {
    if (this.#closing.signal.aborted) return this.#entry.session ?? this.#fallback;
    const asked = ++this.#asked;
    this.#retryAt = Infinity;
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(timeoutMs)]);
    let answer: Answer;
    let retryAt = Infinity;
    try {
      answer = { session: await abortable(this.#ask(signal), signal) };
    } catch (thrown) {
      const error = toSyncError(thrown);
      if (isTemporary(error)) retryAt = Math.max(Date.now() + retryMs, error.retryAt ?? 0);
      answer = this.#without(error);
    }
    // Answers overtake each other: only the one that was asked for last counts.
    if (asked === this.#asked && !this.#closing.signal.aborted) {
      this.#retryAt = retryAt;
      this.#entry = answer;
      for (const listener of [...this.#listeners]) callSafely(() => listener(answer));
    }
    return answer.session;
  }

  /**
   * A backend without sessions leaves the role to the page. One that refuses or fails still guards every push itself;
   * only what is offered depends on this. What was known stays known.
   */
  #without(error: SyncError): Answer {
    if (error.status === 404 || error.status === 501) return { session: this.#fallback };
    const role = error.status === 403 ? ('read_only' as const) : this.#fallback.role;
    return { session: this.#entry.session ?? { ...this.#fallback, role }, error };
  }
}
