// Follows the session of a client for an element: role, connected CRMs.
import type { ReactiveControllerHost } from 'lit';
import type { Session } from '../model/session.js';
import type { StatusStore } from '../store/status-store.js';

export class SessionController {
  readonly #host: ReactiveControllerHost;
  #client: StatusStore | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Absent while it is not known. */
  get session(): Session | undefined {
    return this.#client?.session.entry.session;
  }

  /** Follows this client from now on; `undefined` lets go. */
  follow(client: StatusStore | undefined): void {
    if (client === this.#client) return;
    this.#unsubscribe?.();
    this.#client = client;
    this.#unsubscribe = client?.session.subscribe(() => this.#host.requestUpdate());
  }
}
