// Keeps an element subscribed to the session of its client: role, connected CRMs, and how the page draws them.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onProviders } from '../model/providers.js';
import type { Session } from '../model/session.js';
import type { Resources } from '../store/resources.js';

export class SessionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #client: () => Resources | undefined;
  #followed: Resources | undefined;
  #unsubscribe: (() => void) | undefined;

  /** @param client the element's client, looked up at each update */
  constructor(host: ReactiveControllerHost & Element, client: () => Resources | undefined) {
    this.#host = host;
    this.#client = client;
    host.addController(this);
  }

  /** Absent while the session is not known. */
  get session(): Session | undefined {
    return this.#followed?.session.peek().session;
  }

  hostUpdate(): void {
    this.#follow(this.#host.isConnected ? this.#client() : undefined);
  }

  hostDisconnected(): void {
    // A move is a disconnect and a connect in one task.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#follow(undefined);
    });
  }

  #follow(client: Resources | undefined): void {
    if (client === this.#followed) return;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#followed = client;
    if (!client) return;
    const update = () => this.#host.requestUpdate();
    const unsubscribe = [client.session.subscribe(update), onProviders(update)];
    this.#unsubscribe = () => {
      for (const leave of unsubscribe) leave();
    };
  }
}
