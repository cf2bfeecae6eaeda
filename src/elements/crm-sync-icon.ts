// The icon beside a record's name. Asleep until it comes near the viewport: a list of thousands costs next to nothing.
import { property, state } from 'lit/decorators.js';
import { observeViewport, unobserveViewport, type ViewportAware } from '../dom/near-viewport.js';
import type { SyncClient } from '../model/sync-client.js';
import type { RecordStatus } from '../model/sync-status.js';
import { hostStyles } from '../styles/host.styles.js';
import { statusStyles } from '../styles/status.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { iconStyles } from './crm-sync-icon.styles.js';
import type { IconBehavior } from './icon-behavior.js';
import { LazyElement } from './lazy-element.js';
import { LazyModule } from './lazy-module.js';

/** The code of all icons. */
export const iconBehavior = new LazyModule(async () => (await import('./icon-behavior.js')).IconBehavior);

/**
 * Shows, for each connected CRM that a record is linked to, how its latest outbound sync ended. Hover, keyboard focus
 * or a tap opens a panel with the details. Renders nothing for a record that is linked to no CRM.
 *
 * @tag crm-sync-icon
 *
 * @fires {CrmSyncChangeEvent} crm-sync-change - The record's data changed, its first arrival included.
 * @fires {CrmSyncErrorEvent} crm-sync-error - The status cannot be had: no data source, no answer, a bad answer.
 * @fires {CrmPanelOpenEvent} crm-panel-open - The panel opened. Does not bubble.
 * @fires {CrmPanelCloseEvent} crm-panel-close - The panel closed. Does not bubble.
 *
 * @csspart icon - The button of one CRM.
 * @csspart dot - The status badge on its corner.
 * @csspart deleted-dot - The badge that says the record was deleted in a CRM.
 * @csspart panel - The panel's box.
 */
export class CrmSyncIcon extends LazyElement<IconBehavior> implements ViewportAware {
  static override styles = [tokenStyles, hostStyles, statusStyles, iconStyles];

  /** Type of the record in the host app, such as `account`. May change at any time. */
  @property({ attribute: 'record-type' }) recordType?: string;
  /** Id of the record in the host app. May change at any time. */
  @property({ attribute: 'record-id' }) recordId?: string;
  /** Name to show in the panel when the data has none. */
  @property({ attribute: 'record-name' }) recordName?: string;
  /** Only this CRM. Default: all connected ones. */
  @property() provider?: string;
  /** Base URL of the API for this element. */
  @property() endpoint?: string;
  /** Where the panel opens, logical: `start` and `end` follow the text direction. Default `bottom-start`. */
  @property() placement?: string;
  /** The CRM icons open no panel. */
  @property({ type: Boolean, attribute: 'no-panel' }) noPanel?: boolean;
  /** Made by `createSyncClient`; goes before every other place to find data. */
  @property({ attribute: false }) client?: SyncClient;
  /** Data that the host already has, also as JSON in the attribute. No request is made for it. */
  @property({ type: Object }) record?: RecordStatus;

  /** The panel's CRM while it is open: `''` for all, absent while it is closed. */
  @state() panelProvider?: string;

  protected override get behaviorClass(): typeof iconBehavior {
    return iconBehavior;
  }
  #visible = false;
  #awake = false;

  /** An icon that is asleep has no shadow root and renders nothing. */
  override connectedCallback(): void {
    if (this.#awake) super.connectedCallback();
    else if (this.behavior) this.#watchOrWake();
    else void this.loadBehavior();
    observeViewport(this);
  }

  override disconnectedCallback(): void {
    unobserveViewport(this);
    if (this.#awake) super.disconnectedCallback();
    else this.behavior?.unwatch();
  }

  /** @internal Called by the observer of the viewport. */
  viewportChanged(visible: boolean): void {
    this.#visible = visible;
    if (this.behavior) this.#watchOrWake();
    // Code that did not come is requested again when the icon comes into view.
    else if (visible) void this.loadBehavior();
  }

  protected override behaviorStarted(): void {
    this.#watchOrWake();
  }

  /** While asleep, only the subscription follows the attributes; nothing waits for a render that may never come. */
  override requestUpdate(name?: PropertyKey, ...rest: unknown[]): void {
    super.requestUpdate(name, ...(rest as []));
    if (name !== undefined && !this.#awake && this.isConnected) this.behavior?.watch();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    if (!this.#awake && this.isConnected) await this.loadBehavior();
    return this.#awake ? super.getUpdateComplete() : true;
  }

  #watchOrWake(): void {
    if (!this.behavior) return;
    this.behavior.visible = this.#visible;
    if (this.#awake) return;
    // An icon that a server has rendered is awake from the start.
    if (!this.#visible && !this.shadowRoot) this.behavior.watch();
    else {
      this.#awake = true;
      this.behavior.wake();
      super.connectedCallback();
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crm-sync-icon': CrmSyncIcon;
  }
}
