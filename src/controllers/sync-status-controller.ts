// Watches one record for an element: finds the client, follows when the record or the place changes, lets go in the
// end. Allocates little, because a list has thousands of these.
import type { ReactiveController } from 'lit';
import type { RecordRef } from '../model/record-ref.js';
import type { StatusEntry } from '../model/status-entry.js';
import type { SyncError } from '../model/sync-error.js';
import { unknownEntry } from '../store/reduce-entry.js';
import type { Watcher } from '../store/slot-table.js';
import type { StatusStore } from '../store/status-store.js';
import { findClient, type DataPlace } from '../client/find-client.js';
import { awaitClient, forgetOrphan, type Orphan } from '../client/pending-clients.js';

/** An element that shows one record. */
export interface RecordElement extends HTMLElement, DataPlace {
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
}

/** Who is told what is known of it. */
export interface RecordListener {
  /** What is known of the record, or where it comes from, changed. `previous` is absent for another record. */
  statusChanged(entry: StatusEntry, previous: StatusEntry | undefined): void;
  /** No client was found, and none came. */
  statusUnavailable(error: SyncError): void;
}

export class SyncStatusController implements ReactiveController, Watcher, Orphan {
  readonly #host: RecordElement;
  readonly #listener: RecordListener;
  #near = false;
  #ref: RecordRef | undefined;
  client: StatusStore | undefined;

  constructor(host: RecordElement, listener: RecordListener) {
    this.#host = host;
    this.#listener = listener;
  }

  /** What is known now. */
  get entry(): StatusEntry {
    return this.client && this.#ref ? this.client.peek(this.#ref) : unknownEntry;
  }

  get ref(): RecordRef | undefined {
    return this.#ref;
  }

  get near(): boolean {
    return this.#near;
  }

  set near(near: boolean) {
    if (this.#near === near) return;
    this.#near = near;
    if (near && this.client && this.#ref) this.client.need(this.#ref);
  }

  entryChanged(entry: StatusEntry, previous: StatusEntry): void {
    this.#listener.statusChanged(entry, previous);
  }

  hostConnected(): void {
    this.follow();
  }

  hostDisconnected(): void {
    // A move is a disconnect and a connect in one go: what is being watched is kept until it is clear which it was.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.release();
    });
  }

  hostUpdate(): void {
    this.follow();
  }

  /** Makes sure that what is watched is what the host names. Cheap when nothing changed. */
  follow(): void {
    const { recordType, recordId } = this.#host;
    if (!this.#host.isConnected) return;
    const client = findClient(this.#host);
    const same =
      client === this.client &&
      this.#ref?.type === (recordType || undefined) &&
      this.#ref?.id === (recordId || undefined);
    if (same && client) return;
    this.release();
    if (!client) {
      awaitClient(this);
      return;
    }
    this.client = client;
    if (!recordType || !recordId) return;
    this.#ref = { type: recordType, id: recordId };
    client.watch(this.#ref, this);
    this.#listener.statusChanged(client.peek(this.#ref), undefined);
  }

  storeReplaced(): void {
    this.follow();
  }

  /** Stops watching. */
  release(): void {
    forgetOrphan(this);
    if (this.client && this.#ref) this.client.unwatch(this.#ref, this);
    this.client = this.#ref = undefined;
  }

  clientMissing(error: SyncError): void {
    if (this.#host.isConnected && !this.client) this.#listener.statusUnavailable(error);
  }
}
