// Keeps an element's language that of its surroundings: one observer for all, told when a `lang` or a `dir` changes.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { onMessages } from '../i18n/messages.js';
import { localeOf } from './locale-of.js';
import { rootsOf } from './roots-of.js';

const controllers = new Set<LocaleController>();
let observer: MutationObserver | undefined;
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
    controllers.add(this);
    unlisten ??= onMessages(refreshAll);
    observer ??= new MutationObserver(refreshAll);
    observeRoots(this.#host);
    this.refresh();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size > 0) return;
    observer?.disconnect();
    observed = new WeakSet();
  }

  refresh(): void {
    this.#locale = undefined;
    this.#host.requestUpdate();
  }
}

let observed = new WeakSet<Node>();

/** Mutations do not cross shadow roots, so that each root around the element is observed, once. */
function observeRoots(element: Element): void {
  for (const root of rootsOf(element)) {
    if (observed.has(root)) continue;
    observed.add(root);
    observer?.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang', 'dir'] });
  }
}

function refreshAll(): void {
  for (const controller of controllers) controller.refresh();
}
