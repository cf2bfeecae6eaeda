// Shows one push in an element: the element is updated as the push goes on. The push itself goes on without it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Push, PushSnapshot } from '../store/push.js';

export class PushController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #push: Push | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get push(): Push | undefined {
    return this.#push;
  }

  /** `undefined` when there is no push to show. */
  get snapshot(): PushSnapshot | undefined {
    return this.#push?.peek();
  }

  /** Shows this push from now on; `undefined` shows none. */
  show(push: Push | undefined): void {
    if (push === this.#push) return;
    this.#unsubscribe?.();
    this.#push = push;
    this.#subscribe();
    this.#host.requestUpdate();
  }

  hostConnected(): void {
    this.#subscribe();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #subscribe(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = this.#push?.subscribe(() => this.#host.requestUpdate());
  }
}
