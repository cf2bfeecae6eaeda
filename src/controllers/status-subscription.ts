// Keeps an element subscribed to the status of the record that it names: follows a change of record or client, lets go
// in the end. No Lit controller, because icons that are not drawn use it, too. Allocates little: a list has thousands.
import { ClientLookup } from '../client/client-lookup.js';
import type { ClientSource } from '../client/find-client.js';
import type { RecordRef } from '../model/record-ref.js';
import type { StatusEntry } from '../model/status-entry.js';
import type { SyncError } from '../model/sync-error.js';
import { unknownEntry } from '../store/reduce-entry.js';
import type { Resources } from '../store/resources.js';
import type { StatusSubscriber } from '../store/statuses.js';
import { namesRecord } from '../wire/names-record.js';

/** An element that shows one record. */
export interface RecordElement extends HTMLElement, ClientSource {
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
}

/** Receives what is known of the record. */
export interface StatusListener {
  /** Whether the host has given the data itself: then nothing is requested. */
  readonly hasHostData: boolean;
  /** The status, or the record itself, changed. `previous` is absent for another record. */
  statusChanged(entry: StatusEntry, previous: StatusEntry | undefined): void;
  /** No client was found for the element. */
  statusUnavailable(error: SyncError): void;
}

export class StatusSubscription extends ClientLookup<RecordElement> implements StatusSubscriber {
  readonly #listener: StatusListener;
  #statuses: Resources['statuses'] | undefined;
  #ref: RecordRef | undefined;
  #entry = unknownEntry;
  #visible = false;

  constructor(element: RecordElement, listener: StatusListener) {
    super(element);
    this.#listener = listener;
  }

  /** What is known of the record now. */
  get entry(): StatusEntry {
    return this.#entry;
  }

  /** The record that is subscribed to. */
  get ref(): RecordRef | undefined {
    return this.#ref;
  }

  get visible(): boolean {
    return this.#visible;
  }

  set visible(visible: boolean) {
    if (this.#visible === visible) return;
    this.#visible = visible;
    if (visible && this.#ref) this.#statuses?.need(this.#ref);
  }

  protected override get needsClient(): boolean {
    return !this.#listener.hasHostData;
  }

  override update(): void {
    super.update();
    const { recordType, recordId, isConnected } = this.element;
    if (!isConnected) return;
    const wanted = this.needsClient && namesRecord(recordType, recordId) ? this.client?.statuses : undefined;
    const same = this.#ref?.type === recordType && this.#ref?.id === recordId;
    if (wanted === this.#statuses && (same || !wanted)) return;
    this.#leave();
    if (wanted && recordType && recordId) this.#subscribe(wanted, { type: recordType, id: recordId });
  }

  override release(): void {
    super.release();
    this.#leave();
  }

  override clientMissing(error: SyncError): void {
    this.#listener.statusUnavailable(error);
  }

  changed(entry: StatusEntry, previous: StatusEntry): void {
    this.#entry = entry;
    this.#listener.statusChanged(entry, previous);
  }

  #subscribe(statuses: Resources['statuses'], ref: RecordRef): void {
    this.#statuses = statuses;
    this.#ref = ref;
    statuses.addSubscriber(ref, this);
    this.#entry = statuses.peek(ref);
    this.#listener.statusChanged(this.#entry, undefined);
  }

  #leave(): void {
    if (this.#ref) this.#statuses?.removeSubscriber(this.#ref, this);
    this.#statuses = this.#ref = undefined;
    this.#entry = unknownEntry;
  }
}
