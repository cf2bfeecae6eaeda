// Keeps an element's language that of its surroundings: one observer for all elements sees when a `lang` or a `dir` changes.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onMessages } from '../i18n/messages.js';
import { localeOf } from '../dom/locale-of.js';
import { rootsOf } from '../dom/composed-tree.js';
import { SharedObserver } from '../dom/shared-observer.js';

const surroundings = new SharedObserver();
let unlisten: (() => void) | undefined;

export class LocaleController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  #locale: string | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  /** BCP 47, looked up once per change. */
  get locale(): string {
    return (this.#locale ??= localeOf(this.#host));
  }

  hostConnected(): void {
    surroundings.join(this);
    unlisten ??= onMessages(surroundings.refresh);
    // Mutations do not cross shadow roots.
    for (const root of rootsOf(this.#host))
      surroundings.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
    this.refresh();
  }

  hostDisconnected(): void {
    surroundings.leave(this);
  }

  refresh(): void {
    this.#locale = undefined;
    this.#host.requestUpdate();
  }
}
