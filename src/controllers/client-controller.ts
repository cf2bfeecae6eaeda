// Finds the client of an element that shows no record of its own.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ClientLookup } from '../client/client-lookup.js';
import type { ClientSource } from '../client/find-client.js';
import type { SyncError } from '../model/sync-error.js';

export class ClientController extends ClientLookup implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onMissing: (error: SyncError) => void;
  protected override readonly needsClient = true;

  constructor(host: ReactiveControllerHost & Element & ClientSource, onMissing: (error: SyncError) => void) {
    super(host);
    this.#host = host;
    this.#onMissing = onMissing;
    host.addController(this);
  }

  hostConnected(): void {
    this.resolveClient();
  }

  hostDisconnected(): void {
    this.releaseIfGone();
  }

  hostUpdate(): void {
    this.update();
  }

  override resolveClient(): void {
    super.resolveClient();
    this.#host.requestUpdate();
  }

  override clientMissing(error: SyncError): void {
    this.#onMissing(error);
  }
}
