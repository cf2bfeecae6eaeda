// Keeps an open panel beside its trigger, inside the viewport, while the page moves.
import { autoUpdate, computePosition, flip, hide, offset, shift, type Placement } from '@floating-ui/dom';

/** In a viewport this narrow, the style sheet shows the panel as a sheet at the bottom of the screen. */
const sheet = '(max-width: 480px)';

export class FloatingController {
  readonly #onHidden: () => void;
  #stop: (() => void) | undefined;
  /** Another object for each start: a computation of an earlier start places nothing. */
  #session: object | undefined;

  /** @param onHidden called when the trigger has scrolled or collapsed out of sight */
  constructor(onHidden: () => void) {
    this.#onHidden = onHidden;
  }

  /** The panel must be shown before this call. */
  start(trigger: Element, panel: HTMLElement, placement = 'bottom-start'): void {
    this.stop();
    // Test environments have no layout, and so no place.
    if (trigger.ownerDocument.documentElement.clientWidth === 0) return;
    // Set before `autoUpdate`, which computes the first place at once.
    this.#session = {};
    this.#stop = autoUpdate(trigger, panel, () => void this.#place(trigger, panel, placement));
  }

  stop(): void {
    this.#stop?.();
    this.#stop = this.#session = undefined;
  }

  async #place(trigger: Element, panel: HTMLElement, placement: string): Promise<void> {
    if (!trigger.isConnected) return;
    const session = this.#session;
    const { x, y, middlewareData } = await computePosition(trigger, panel, {
      strategy: 'fixed',
      placement: physical(placement, trigger),
      middleware: [offset(6), flip({ padding: 8 }), shift({ padding: 8, crossAxis: true }), hide()],
    });
    // `start` or `stop` was called during the computation.
    if (session !== this.#session || !session) return;
    if (middlewareData.hide?.referenceHidden) return this.#onHidden();
    if (globalThis.matchMedia?.(sheet).matches) {
      panel.style.removeProperty('left');
      panel.style.removeProperty('top');
      return;
    }
    panel.style.left = `${x}px`;
    panel.style.top = `${y}px`;
  }
}

/** Converts the logical sides `start` and `end` by the text direction, which may change while the panel is open. */
function physical(placement: string, trigger: Element): Placement {
  const rtl = getComputedStyle(trigger).direction === 'rtl';
  const [side = 'bottom', align] = placement.split('-');
  const sides: Record<string, string> = rtl
    ? { start: 'right', end: 'left' }
    : { start: 'left', end: 'right' };
  const known = sides[side] ?? (/^(top|bottom|left|right)$/.test(side) ? side : 'bottom');
  return (align === 'start' || align === 'end' ? `${known}-${align}` : known) as Placement;
}
