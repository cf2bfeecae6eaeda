// Opens and closes the icon's panel. Loaded at the first interaction with an icon. Pointer, focus and press are three
// reasons to be open: the panel closes when no reason is left.
import type { LitElement } from 'lit';
import { CrmPanelCloseEvent, CrmPanelOpenEvent, type PanelReason } from '../events/crm-panel-toggle.js';
import type { RecordRef } from '../model/record-ref.js';
import type { Resources } from '../store/resources.js';
import { DismissController } from './dismiss-controller.js';
import { FloatingController } from './floating-controller.js';
import { HoverIntent } from './hover-intent.js';
import type { PanelInteraction } from './panel-interaction.js';

/** The icon that has a panel. */
export interface PanelHost {
  /** Its shadow root holds the panel. */
  readonly element: LitElement & {
    /** The CRM to show, `''` for all CRMs. The panel is rendered as long as this is set. */
    panelProvider?: string | undefined;
    readonly placement?: string | undefined;
  };
  /** The record to show, and where its details are; absent when they cannot be had. */
  readonly panelData: { readonly client: Resources; readonly ref: RecordRef } | undefined;
  /** Brings in the panel's element; may be called often. */
  loadPanel(): Promise<void>;
}

type OpenReason = Extract<PanelReason, 'pointer' | 'focus' | 'press'>;

/** Closes the panel that is open on this page. At most one panel is open. */
let closeOther: (() => void) | undefined;

export class PanelController {
  readonly #host: PanelHost;
  readonly #element: PanelHost['element'];
  readonly #reasons = new Set<OpenReason>();
  readonly #hover = new HoverIntent({
    open: () => void this.#add('pointer'),
    close: () => this.#drop('pointer'),
  });
  readonly #floating = new FloatingController(() => this.close('scroll'));
  readonly #dismiss: DismissController;
  readonly #yieldToOther = () => this.close('other-panel');
  #trigger: HTMLElement | undefined;
  #prefetching: AbortController | undefined;

  constructor(host: PanelHost) {
    this.#host = host;
    this.#element = host.element;
    this.#dismiss = new DismissController(host.element, (reason) => this.close(reason));
    host.loadPanel().catch(() => undefined);
  }

  get open(): boolean {
    return this.#element.panelProvider !== undefined;
  }

  /** Handles an interaction with a CRM icon or with the panel. */
  handle({ type, trigger, inPanel, touch, key, focusGoesTo }: PanelInteraction): void {
    switch (type) {
      case 'pointerover':
        // Touch has no hover, but some engines send hover events for it.
        if (touch) return;
        if (trigger) this.#hoverOver(trigger);
        else if (inPanel) this.#hover.stay();
        break;
      case 'pointerleave':
        if (touch) return;
        this.#hover.leave();
        if (!this.open) this.#endPrefetch();
        break;
      case 'keyup':
        // Only focus that Tab moved opens the panel, not focus from a script or a closing dialog. The keyup of Tab
        // happens on the element that got the focus.
        if (key === 'Tab' && trigger) this.#focusOn(trigger);
        break;
      case 'focusout':
        if (focusGoesTo && !this.#element.renderRoot.contains(focusGoesTo)) {
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
    this.#endPrefetch();
    if (!this.open) return;
    const hadFocus = this.#panelHasFocus();
    if (closeOther === this.#yieldToOther) closeOther = undefined;
    this.#floating.stop();
    this.#dismiss.stop();
    this.#element.panelProvider = undefined;
    // Focus returns to the trigger only if it would be lost with the panel.
    if (hadFocus && reason !== 'removed') this.#trigger?.focus({ preventScroll: true });
    this.#element.dispatchEvent(new CrmPanelCloseEvent(reason));
  }

  /** The element shows another record now. The panel closes, although the pointer may still rest on the icon. */
  recordChanged(): void {
    this.close('record');
  }

  removed(): void {
    this.close('removed');
  }

  #hoverOver(trigger: HTMLElement): void {
    const another = this.open && trigger !== this.#trigger;
    this.#trigger = trigger;
    if (another) void this.#show();
    this.#hover.enter();
    this.#prefetch();
  }

  /** Requests the detail while the pointer rests: it is often there when the panel opens. */
  #prefetch(): void {
    const data = this.#host.panelData;
    if (!data || this.open || this.#prefetching) return;
    this.#prefetching = new AbortController();
    const { signal } = this.#prefetching;
    data.client.details.load(data.ref, { signal }).catch(() => undefined);
  }

  #endPrefetch(): void {
    this.#prefetching?.abort();
    this.#prefetching = undefined;
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

  async #add(reason: OpenReason): Promise<void> {
    const first = this.#reasons.size === 0;
    this.#reasons.add(reason);
    await this.#show();
    if (first && this.open) this.#element.dispatchEvent(new CrmPanelOpenEvent(reason));
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
    if (closeOther !== this.#yieldToOther) closeOther?.();
    closeOther = this.#yieldToOther;
    this.#element.panelProvider = this.#trigger.dataset.provider ?? '';
    await this.#element.updateComplete;
    // The panel watches for itself from now on.
    this.#endPrefetch();
    const panel = this.#panel;
    if (!panel || !this.open || !this.#trigger?.isConnected) return;
    // Show first, place afterwards: a hidden popover has no size and is not in the top layer.
    if (!panel.matches(':popover-open')) panel.showPopover();
    this.#floating.start(this.#trigger, panel, this.#element.placement);
    this.#dismiss.start(panel, this.#reasons);
  }

  get #panel(): HTMLElement | null {
    return this.#element.renderRoot.querySelector<HTMLElement>('[popover]');
  }

  #panelHasFocus(): boolean {
    return this.#panel?.contains((this.#element.renderRoot as ShadowRoot).activeElement) ?? false;
  }
}
