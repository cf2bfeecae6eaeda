// The session resource: who reads, which CRMs are connected, which limits hold. One request serves all who need it.
import { abortable } from '../async/abortable.js';
import { askedWaitMs, backOffMs } from '../async/back-off-ms.js';
import { callSafely } from '../async/call-safely.js';
import { monotonicNow } from '../async/monotonic-now.js';
import { defaultLimits, type Limits, type Role, type Session } from '../model/session.js';
import { isTemporary, toSyncError, type SyncError } from '../model/sync-error.js';

export interface SessionSnapshot {
  /** Absent until the session is known. */
  readonly session?: Session;
  /** Why the latest request failed. */
  readonly error?: SyncError;
}

type Answer = SessionSnapshot & { readonly session: Session };

/** A session that takes longer does not hold up a push. */
const timeoutMs = 10_000;
/** How long after a failure the session is requested again: half a minute, then less and less often. */
const retryRange = { first: 30_000, longest: 300_000 };
/** How long after a refusal: a token, or a session of the page, may have been out of date. */
const refusedMs = 300_000;

export class SessionResource {
  readonly #load: (signal: AbortSignal) => Promise<Session>;
  readonly #fallback: Session;
  readonly #listeners = new Set<(snapshot: SessionSnapshot) => void>();
  readonly #closing = new AbortController();
  #snapshot: SessionSnapshot = {};
  #loading: Promise<Session> | undefined;
  #requests = 0;
  #failures = 0;
  /** When the session is requested again, on the monotonic clock. */
  #retryAt = Infinity;

  /** @param role the role that the host names, for a backend without sessions */
  constructor(load: (signal: AbortSignal) => Promise<Session>, role: Role | undefined) {
    this.#load = load;
    this.#fallback = { role: role ?? 'standard', crms: [], limits: defaultLimits };
  }

  peek(): SessionSnapshot {
    return this.#snapshot;
  }

  subscribe(listener: (snapshot: SessionSnapshot) => void): () => void {
    this.#listeners.add(listener);
    void this.ready();
    return () => this.#listeners.delete(listener);
  }

  /** Requests the session again. Resolves with the session that counts from then on; never rejects. */
  invalidate(): Promise<Session> {
    return (this.#loading = this.#request());
  }

  /** The limits that hold for now. */
  get limits(): Limits {
    return (this.#snapshot.session ?? this.#fallback).limits;
  }

  /**
   * Resolves with the session; never rejects. Only the first calls wait: from then on the known session serves, while
   * one that failed is requested again.
   */
  ready(): Promise<Session> {
    const loading = this.#loading && monotonicNow() < this.#retryAt ? this.#loading : this.invalidate();
    const { session } = this.#snapshot;
    return session ? Promise.resolve(session) : loading;
  }

  /** Aborts what is under way; no listener is called any more. */
  close(): void {
    this.#closing.abort();
    this.#listeners.clear();
  }

  async #request(): Promise<Session> {
    if (this.#closing.signal.aborted) return this.#snapshot.session ?? this.#fallback;
    const request = ++this.#requests;
    this.#retryAt = Infinity;
    const signal = AbortSignal.any([this.#closing.signal, AbortSignal.timeout(timeoutMs)]);
    let answer: Answer;
    let wait = Infinity;
    try {
      answer = { session: await abortable(this.#load(signal), signal) };
    } catch (thrown) {
      const error = toSyncError(thrown);
      answer = this.#afterFailure(error);
      if (answer.error) wait = this.#waitAfter(error);
    }
    // Answers overtake each other: only the latest request counts.
    if (request === this.#requests && !this.#closing.signal.aborted) {
      this.#failures = answer.error ? this.#failures + 1 : 0;
      this.#retryAt = monotonicNow() + wait;
      this.#snapshot = answer;
      for (const listener of [...this.#listeners]) callSafely(() => listener(answer));
    }
    return answer.session;
  }

  #waitAfter(error: SyncError): number {
    if (!isTemporary(error)) return refusedMs;
    return Math.max(backOffMs(this.#failures, retryRange), askedWaitMs(error.retryAt));
  }

  /**
   * A backend without sessions leaves the role to the page. A backend that refuses or fails still guards every push
   * itself; only what is offered depends on the role. A session that is known stays known.
   */
  #afterFailure(error: SyncError): Answer {
    if (error.status === 404 || error.status === 501) return { session: this.#fallback };
    // A session that cannot be read grants nothing.
    const refused = error.status === 403 || error.code === 'bad_payload';
    const role = refused ? ('read_only' as const) : this.#fallback.role;
    return { session: this.#snapshot.session ?? { ...this.#fallback, role }, error };
  }
}
