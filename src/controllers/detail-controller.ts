// Keeps one record's detail for a panel: follows when the record or the place changes, lets go when the panel leaves.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RecordRef } from '../model/record-ref.js';
import { detailsOf, unknownDetail, type DetailEntry } from '../store/detail-cache.js';
import type { StatusStore } from '../store/status-store.js';

export class DetailController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #client: StatusStore | undefined;
  #ref: RecordRef | undefined;
  #release: (() => void) | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** What is known now. */
  get entry(): DetailEntry {
    return this.#client && this.#ref ? detailsOf(this.#client).peek(this.#ref) : unknownDetail;
  }

  /**
   * Shows this record from now on. Cheap when nothing changed.
   * @param revision the newest that is heard of
   */
  follow(client: StatusStore | undefined, ref: RecordRef | undefined, revision: number): void {
    if (!this.#host.isConnected) return;
    if (client !== this.#client || ref?.type !== this.#ref?.type || ref?.id !== this.#ref?.id) {
      this.#leave();
      if (!client || !ref) return;
      this.#client = client;
      this.#ref = ref;
      // An answer can come while the host renders: it hears of it after that.
      this.#release = detailsOf(client).watch(ref, () => this.#host.requestUpdate());
    }
    if (client && ref) detailsOf(client).outdate(ref, revision);
  }

  refresh(): void {
    if (this.#client && this.#ref) detailsOf(this.#client).refresh(this.#ref);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move is a disconnect and a connect in one go.
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.#leave();
    });
  }

  #leave(): void {
    this.#release?.();
    this.#release = this.#client = this.#ref = undefined;
  }
}
