// Keeps an element light or dark as its surroundings say: by `data-theme`, by a class, else by the `color-scheme` that
// it inherits, which follows the system where the page lets it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { composedClosest, rootsOf } from '../dom/composed-tree.js';
import { SharedObserver } from '../dom/shared-observer.js';

export type Theme = 'light' | 'dark';

const named = '[data-theme="light"],[data-theme="dark"],.light,.dark';

/** What the nearest ancestor that names a theme says, through shadow roots. */
function themeOf(element: Element): Theme | undefined {
  const holder = holderOf(element);
  if (!holder) return undefined;
  const { theme } = (holder as HTMLElement).dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return holder.classList.contains('dark') ? 'dark' : 'light';
}

function holderOf(element: Element): Element | undefined {
  return composedClosest(element, named);
}

const surroundings = new SharedObserver();

/**
 * Says so by the custom states `crm-dark` and `crm-light`. An attribute on the element would be the page's, and a style
 * the page's too.
 */
export class ThemeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #states: CustomStateSet | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    this.#states = statesOf(host);
    host.addController(this);
  }

  hostConnected(): void {
    surroundings.join(this);
    observeThemes(this.#host);
    this.refresh();
  }

  hostDisconnected(): void {
    surroundings.leave(this);
  }

  refresh(): void {
    const theme = themeOf(this.#host);
    for (const each of ['light', 'dark'] as const)
      if (each === theme) this.#states?.add(`crm-${each}`);
      else this.#states?.delete(`crm-${each}`);
  }
}

/** None where the engine has no custom states, or a subclass has taken the internals. */
function statesOf(host: HTMLElement): CustomStateSet | undefined {
  try {
    return host.attachInternals().states;
  } catch {
    return undefined;
  }
}

/**
 * Classes change all the time, anywhere on a page: those of the root and the body are watched, and those of whoever names
 * the theme now. `data-theme` is watched everywhere.
 */
function observeThemes(element: Element): void {
  const { documentElement, body } = element.ownerDocument;
  for (const root of rootsOf(element))
    surroundings.observe(root, { subtree: true, attributes: true, attributeFilter: ['data-theme'] });
  for (const holder of [documentElement, body, holderOf(element)])
    if (holder) surroundings.observe(holder, { attributes: true, attributeFilter: ['class'] });
}
