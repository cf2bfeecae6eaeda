// Follows the session of a client for an element: role, connected CRMs, and how the page has them named and drawn.
import type { ReactiveControllerHost } from 'lit';
import { onProviders } from '../model/providers.js';
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
    this.#unsubscribe = undefined;
    this.#client = client;
    if (!client) return;
    const update = () => this.#host.requestUpdate();
    const leave = [client.session.subscribe(update), onProviders(update)];
    this.#unsubscribe = () => {
      for (const unsubscribe of leave) unsubscribe();
    };
  }
}
