// Opens and closes the icon's panel. Loaded with the panel, on the first sign that somebody wants it.
// Pointer, keyboard focus and press are separate reasons to be open; the panel closes when none is left.
import type { LitElement } from 'lit';
import { CrmPanelCloseEvent, CrmPanelOpenEvent, type PanelReason } from '../events/crm-panel-toggle.js';
import type { RecordRef } from '../model/record-ref.js';
import { prefetch } from '../store/detail-cache.js';
import type { StatusStore } from '../store/status-store.js';
import { DismissController } from './dismiss-controller.js';
import { FloatingController } from './floating-controller.js';
import { HoverIntent } from './hover-intent.js';
import type { PanelInteraction } from './panel-interaction.js';

/** The icon that has a panel. */
export interface PanelHost {
  /** Its shadow root holds the panel. */
  readonly element: LitElement & {
    /** The CRM to show, `''` for all; renders the panel while set. */
    panelProvider?: string | undefined;
    readonly placement?: string | undefined;
  };
  /** The record to show, and where its details are; absent when they cannot be had. */
  readonly panelData: { readonly client: StatusStore; readonly ref: RecordRef } | undefined;
  /** Brings in the panel's element; may be called often. */
  loadPanel(): Promise<void>;
}

type OpenReason = Extract<PanelReason, 'pointer' | 'focus' | 'press'>;

/** Closes the one panel that is open on this page. */
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
  readonly #giveWay = () => this.close('other-panel');
  #trigger: HTMLElement | undefined;
  /** Lets go of the details that were asked for ahead. */
  #releaseAhead: (() => void) | undefined;

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
        // Touch has no hover; some engines send it all the same.
        if (touch) return;
        if (trigger) this.#hoverOver(trigger);
        else if (inPanel) this.#hover.stay();
        break;
      case 'pointerleave':
        if (touch) return;
        this.#hover.leave();
        if (!this.open) this.#forgetAhead();
        break;
      case 'keyup':
        // Tab is let go where it has arrived. Focus that a closing dialog or a script gives back opens nothing.
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
    this.#forgetAhead();
    if (!this.open) return;
    const hadFocus = this.#panelHasFocus();
    if (closeOther === this.#giveWay) closeOther = undefined;
    this.#floating.stop();
    this.#dismiss.stop();
    this.#element.panelProvider = undefined;
    // Focus goes back only when it would be lost with the panel.
    if (hadFocus && reason !== 'removed') this.#trigger?.focus({ preventScroll: true });
    this.#element.dispatchEvent(new CrmPanelCloseEvent(reason));
  }

  /** The element now shows another record; the pointer may still rest where the old one was. */
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
    this.#askAhead();
  }

  /** The details are asked for while the pointer still makes up its mind. */
  #askAhead(): void {
    const data = this.#host.panelData;
    if (data && !this.open) this.#releaseAhead ??= prefetch(data.client, data.ref);
  }

  #forgetAhead(): void {
    this.#releaseAhead?.();
    this.#releaseAhead = undefined;
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
      // Offline, or a new deployment took the file away: the next try loads again.
      this.close('removed');
      return;
    }
    // All reasons may have gone while it was loading.
    if (this.#reasons.size === 0 || !this.#element.isConnected || !this.#trigger) return;
    if (closeOther !== this.#giveWay) closeOther?.();
    closeOther = this.#giveWay;
    this.#element.panelProvider = this.#trigger.dataset.provider ?? '';
    await this.#element.updateComplete;
    // The panel watches for itself from now on.
    this.#forgetAhead();
    const panel = this.#panel;
    if (!panel || !this.open || !this.#trigger?.isConnected) return;
    // Shown first, placed then: before, it has no size and no place in the top layer.
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
