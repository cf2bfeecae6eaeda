// Finds the client of one element, and finds another when the element or the page names another. The lookup walks up
// the page, so the result is kept until one of its reasons changes.
import type { SyncError } from '../model/sync-error.js';
import type { Resources } from '../store/resources.js';
import { addConsumer, removeConsumer, type ClientConsumer } from './client-consumers.js';
import { findClient, type ClientSource } from './find-client.js';

export abstract class ClientLookup<
  Source extends Element & ClientSource = Element & ClientSource,
> implements ClientConsumer {
  protected readonly element: Source;
  #client: Resources | undefined;
  #resolved = false;
  #ownClient: ClientSource['client'];
  #ownEndpoint: string | undefined;

  constructor(element: Source) {
    this.element = element;
  }

  get client(): Resources | undefined {
    return this.#client;
  }

  get lacksClient(): boolean {
    return this.needsClient && this.#resolved && this.#client === undefined;
  }

  get hasFalseClient(): boolean {
    return Boolean(this.element.client);
  }

  /** Whether the element cannot work without a client. */
  protected abstract readonly needsClient: boolean;

  /** `configure` was called, or the element was moved: the kept result no longer counts. */
  resolveClient(): void {
    this.#resolved = false;
    this.update();
  }

  abstract clientMissing(error: SyncError): void;

  /** Makes sure that the client is the one that the element names now. Cheap when nothing changed. */
  update(): void {
    const { client, endpoint, isConnected } = this.element;
    if (!isConnected) return;
    if (this.#resolved && client === this.#ownClient && endpoint === this.#ownEndpoint) return;
    this.#resolved = true;
    this.#ownClient = client;
    this.#ownEndpoint = endpoint;
    this.#client = findClient(this.element);
    addConsumer(this, this.element);
  }

  /** Lets go of the client. */
  release(): void {
    removeConsumer(this);
    this.#resolved = false;
    this.#client = undefined;
  }

  /** Lets go, unless the element is back on a page: a move is a disconnect and a connect in one task. */
  releaseIfGone(): void {
    queueMicrotask(() => {
      if (!this.element.isConnected) this.release();
    });
  }
}
