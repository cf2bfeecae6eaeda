// Loads the detail of the record that a panel shows. The task has the request, its error and its abort; the detail
// itself is in the client's cache, so that a known one shows in the first render.
import { initialState, Task } from '@lit/task';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { RecordDetail } from '../model/record-detail.js';
import type { RecordRef } from '../model/record-ref.js';
import { toSyncError, type SyncError } from '../model/sync-error.js';
import type { Details } from '../store/details.js';
import type { Resources } from '../store/resources.js';

/** What a panel shows: the record, and the newest revision that its status names. */
export interface DetailRequest {
  readonly client: Resources;
  readonly ref: RecordRef;
  readonly revision: number;
}

type Args = readonly [Details | undefined, string | undefined, string | undefined, number, number];

export class DetailTask implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #request: () => DetailRequest | undefined;
  readonly #task: Task<Args, RecordDetail>;
  #details: Details | undefined;
  #ref: RecordRef | undefined;
  #unsubscribe: (() => void) | undefined;
  #error: SyncError | undefined;
  /** Grows with each record that is followed: a panel that comes back loads again. */
  #starts = 0;

  /** @param request what to show; read at each update */
  constructor(
    host: ReactiveControllerHost & Element,
    request: () => DetailRequest | undefined,
    onError: (error: SyncError) => void,
  ) {
    this.#host = host;
    this.#request = request;
    // Before the task's own: the task runs with what this update follows.
    host.addController(this);
    this.#task = new Task<Args, RecordDetail>(host, {
      args: () => [this.#details, this.#ref?.type, this.#ref?.id, this.#version, this.#starts],
      task: async ([details, type, id], { signal }) =>
        details && type && id ? details.load({ type, id }, { signal }) : initialState,
      onComplete: () => (this.#error = undefined),
      onError: (thrown) => {
        if (isAbort(thrown)) return;
        onError((this.#error = toSyncError(thrown)));
      },
    });
  }

  /** The latest detail that is known. A failed request leaves it as it was. */
  get detail(): RecordDetail | undefined {
    return this.#details && this.#ref ? this.#details.peek(this.#ref).detail : undefined;
  }

  /** Why the latest request failed. Stays during a retry, so that its button keeps the focus. */
  get error(): SyncError | undefined {
    return this.#error;
  }

  /** Requests the detail again. */
  retry(): void {
    if (this.#ref) this.#details?.invalidate(this.#ref);
    void this.#task.run();
  }

  hostUpdate(): void {
    const request = this.#host.isConnected ? this.#request() : undefined;
    if (request) this.#follow(request.client.details, request.ref);
    else if (this.#host.isConnected) this.#leave();
    if (request) request.client.details.invalidate(request.ref, request.revision);
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move is a disconnect and a connect in one task. A task does not abort by itself.
    queueMicrotask(() => {
      if (this.#host.isConnected) return;
      this.#leave();
      this.#task.abort();
    });
  }

  #follow(details: Details, ref: RecordRef): void {
    if (details === this.#details && ref.type === this.#ref?.type && ref.id === this.#ref.id) return;
    this.#leave();
    this.#details = details;
    this.#ref = ref;
    this.#starts++;
    this.#unsubscribe = details.subscribe(ref, () => this.#host.requestUpdate());
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#details = this.#ref = this.#error = undefined;
  }

  get #version(): number {
    return this.#details && this.#ref ? this.#details.peek(this.#ref).version : 0;
  }
}

function isAbort(thrown: unknown): boolean {
  return (thrown as { name?: unknown } | null | undefined)?.name === 'AbortError';
}
