// Finds the client of an element that watches no record of its own, and follows when the page names another.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../model/session.js';
import type { SyncError } from '../model/sync-error.js';
import { onConfigure } from '../client/client-registry.js';
import type { StatusStore } from '../store/status-store.js';
import { findClient, type DataPlace } from '../client/find-client.js';
import { awaitClient, forgetOrphan, type Orphan } from '../client/pending-clients.js';
import { SessionController } from './session-controller.js';

export class ClientController implements ReactiveController, Orphan {
  readonly #host: ReactiveControllerHost & Element & DataPlace;
  readonly #onMissing: (error: SyncError) => void;
  readonly #session: SessionController;
  #unlisten: (() => void) | undefined;
  client: StatusStore | undefined;

  constructor(host: ReactiveControllerHost & Element & DataPlace, onMissing: (error: SyncError) => void) {
    this.#host = host;
    this.#onMissing = onMissing;
    this.#session = new SessionController(host);
    host.addController(this);
  }

  get session(): Session | undefined {
    return this.#session.session;
  }

  hostConnected(): void {
    this.#unlisten ??= onConfigure(() => this.follow());
    this.follow();
    if (!this.client) awaitClient(this);
  }

  hostDisconnected(): void {
    forgetOrphan(this);
    this.#unlisten?.();
    this.#unlisten = undefined;
    this.#session.follow(undefined);
  }

  hostUpdate(): void {
    if (this.#host.isConnected) this.follow();
  }

  follow(): void {
    this.client = findClient(this.#host);
    this.#session.follow(this.client);
  }

  clientMissing(error: SyncError): void {
    if (this.#host.isConnected && !this.client) this.#onMissing(error);
  }
}
