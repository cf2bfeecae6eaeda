// Opens and closes the icon's panel. Loaded at the first interaction with an icon. Pointer, focus and press are three
// reasons to be open: the panel closes when no reason is left.
import type { LitElement } from 'lit';
import { composedContains } from '../dom/composed-contains.js';
import { composedClosest } from '../dom/composed-tree.js';
import { followPointer, pointerMoved } from '../dom/pointer-movement.js';
import { CrmPanelCloseEvent, CrmPanelOpenEvent, type PanelReason } from '../events/crm-panel-toggle.js';
import { DismissController } from './dismiss-controller.js';
import { FloatingController } from './floating-controller.js';
import { HoverIntent } from './hover-intent.js';
import type { PanelInteraction } from './panel-interaction.js';
import { PointerGate } from './pointer-gate.js';

/** The icon that has a panel. */
export interface PanelHost {
  /** Its shadow root holds the panel. */
  readonly element: LitElement & {
    /** The CRM to show, `''` for all CRMs. The panel is rendered as long as this is set. */
    panelProvider?: string | undefined;
    readonly placement?: string | undefined;
  };
  /** Loads the panel's element; may be called often. */
  loadPanel(): Promise<void>;
}

type OpenReason = Extract<PanelReason, 'pointer' | 'focus' | 'press'>;

interface OpenPanel {
  readonly isHeld: () => boolean;
  readonly yieldToOther: () => void;
}

/** The panel that is open on this page. At most one panel is open. */
let current: OpenPanel | undefined;

export class PanelController {
  readonly #host: PanelHost;
  readonly #element: PanelHost['element'];
  readonly #reasons = new Set<OpenReason>();
  readonly #hover = new HoverIntent({
    open: () => void this.#add('pointer'),
    close: () => this.#drop('pointer'),
  });
  readonly #gate: PointerGate;
  readonly #floating = new FloatingController(() => this.close('scroll'));
  readonly #dismiss: DismissController;
  readonly #self: OpenPanel = {
    isHeld: () => this.#isHeld,
    yieldToOther: () => this.close('other-panel'),
  };
  #trigger: HTMLElement | undefined;
  /** The panel's box, once it is shown. */
  #shown: HTMLElement | undefined;
  /** The element in the panel that got the focus last. */
  #focused: HTMLElement | undefined;
  #unfollowPointer: () => void;

  constructor(host: PanelHost) {
    this.#host = host;
    this.#element = host.element;
    this.#gate = new PointerGate(host.element);
    this.#dismiss = new DismissController(host.element, (reason) => this.close(reason));
    this.#unfollowPointer = followPointer(host.element.ownerDocument);
    host.loadPanel().catch(() => undefined);
  }

  get open(): boolean {
    return this.#element.panelProvider !== undefined;
  }

  /** Handles an interaction with a CRM icon or with the panel. */
  handle({ type, trigger, inPanel, touch, key, focusGoesTo }: PanelInteraction): void {
    // Touch has no hover, but some engines send hover events for it.
    if (touch && type !== 'click') return;
    switch (type) {
      case 'pointerover':
        this.#gate.enter();
        if (trigger || inPanel) this.#hover.stay();
        break;
      case 'pointermove':
        if (trigger && pointerMoved(trigger.ownerDocument)) this.#hoverOver(trigger);
        break;
      case 'pointerleave':
        this.#gate.leave();
        this.#hover.leave();
        break;
      case 'keyup':
        // Only focus that Tab moved opens the panel, not focus from a script or a closing dialog. The keyup of Tab
        // happens on the element that got the focus.
        if (key === 'Tab' && trigger) this.#focusOn(trigger);
        break;
      case 'focusout':
        if (focusGoesTo && this.#isElsewhere(focusGoesTo)) {
          this.#drop('press');
          this.#drop('focus');
        }
        break;
      case 'click':
        if (trigger) this.#press(trigger);
        break;
    }
  }

  close(reason: PanelReason): void {
    this.#reasons.clear();
    this.#hover.cancel();
    if (reason === 'escape' || reason === 'press') this.#gate.shut();
    if (!this.open) return;
    const hadFocus = this.#panelHasFocus();
    const wasShown = this.#shown !== undefined;
    if (current === this.#self) current = undefined;
    this.#floating.stop();
    this.#dismiss.stop();
    this.#element.panelProvider = this.#shown = this.#focused = undefined;
    // Focus returns to the trigger only if it would be lost with the panel.
    if (hadFocus && reason !== 'removed') this.#trigger?.focus({ preventScroll: true });
    if (wasShown) this.#element.dispatchEvent(new CrmPanelCloseEvent(reason));
  }

  /** The element shows another record now. The panel closes, although the pointer may still rest on the icon. */
  recordChanged(): void {
    this.close('record');
  }

  /** The icon has left its place. A move, such as a sort of the list, connects it again in the same task. */
  disconnected(): void {
    queueMicrotask(() => {
      if (this.#element.isConnected) return;
      this.close('removed');
      this.#unfollowPointer();
    });
  }

  /** The icon is at another place of the page. The engine has hidden its popover and taken the focus away. */
  moved(): void {
    const unfollow = this.#unfollowPointer;
    this.#unfollowPointer = followPointer(this.#element.ownerDocument);
    unfollow();
    if (!this.#shown) return;
    this.#showAndPlace(this.#shown);
    if (!this.#panelHasFocus()) this.#focused?.focus({ preventScroll: true });
  }

  #hoverOver(trigger: HTMLElement): void {
    if (!this.#gate.open) return;
    if (!this.#isHeld) {
      const another = this.open && trigger !== this.#trigger;
      this.#trigger = trigger;
      if (another) void this.#show();
    }
    this.#hover.enter();
  }

  #focusOn(trigger: HTMLElement): void {
    this.#trigger = trigger;
    void this.#add('focus');
  }

  #press(trigger: HTMLElement): void {
    const again = trigger === this.#trigger && this.#reasons.has('press');
    this.#trigger = trigger;
    if (again) this.close('press');
    else void this.#add('press');
  }

  #add(reason: OpenReason): Promise<void> | undefined {
    if (reason === 'pointer' && current !== this.#self && current?.isHeld()) return undefined;
    this.#reasons.add(reason);
    return this.#show();
  }

  #drop(reason: OpenReason): void {
    if (this.#reasons.delete(reason) && this.#reasons.size === 0) this.close(reason);
  }

  async #show(): Promise<void> {
    try {
      await this.#host.loadPanel();
    } catch {
      // The page is offline, or a deployment removed the file. The next interaction tries again.
      this.close('removed');
      return;
    }
    // The last reason may be gone after loading.
    if (this.#reasons.size === 0 || !this.#element.isConnected || !this.#trigger) return;
    if (current !== this.#self) current?.yieldToOther();
    current = this.#self;
    this.#element.panelProvider = this.#trigger.dataset.provider ?? '';
    await this.#element.updateComplete;
    const panel = this.#element.renderRoot.querySelector<HTMLElement>('[popover]');
    if (!panel || !this.open || !this.#trigger?.isConnected) return;
    this.#showAndPlace(panel);
    if (this.#shown) return;
    this.#shown = panel;
    panel.addEventListener('pointerdown', this.#onPressInside);
    panel.addEventListener('focusin', this.#onFocusInside);
    const [reason] = this.#reasons;
    if (reason) this.#element.dispatchEvent(new CrmPanelOpenEvent(reason));
  }

  #showAndPlace(panel: HTMLElement): void {
    if (!this.#trigger) return;
    // Show first, place afterwards: a hidden popover has no size and is not in the top layer.
    try {
      panel.showPopover();
    } catch {
      // The popover is shown already, or the engine has no popovers.
    }
    this.#floating.start(this.#trigger, panel, this.#element.placement);
    this.#dismiss.start(panel, this.#reasons);
  }

  readonly #onPressInside = (): void => {
    this.#focused = undefined;
    this.#reasons.add('press');
  };

  readonly #onFocusInside = (event: FocusEvent): void => {
    this.#focused = event.composedPath()[0] as HTMLElement;
    this.#reasons.add('press');
  };

  /** A held panel stays until Escape, a press outside, or its own close. */
  get #isHeld(): boolean {
    return this.open && this.#reasons.has('press');
  }

  /** Whether a node is outside of the icon, and in no dialog or popover that has opened above the panel. */
  #isElsewhere(node: Node): boolean {
    if (this.#element.renderRoot.contains(node)) return false;
    const layer = composedClosest(node as Element, 'dialog, [popover]');
    return !layer || composedContains(layer, this.#element);
  }

  #panelHasFocus(): boolean {
    return this.#shown?.contains((this.#element.renderRoot as ShadowRoot).activeElement) ?? false;
  }
}
