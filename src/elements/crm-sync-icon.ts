// The icon beside a record's name. Asleep until it comes near the viewport: a list of thousands costs next to nothing.
// What it does once it is on a page is loaded with the first one: see icon-content.ts.
import { LitElement, isServer, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { observeViewport, unobserveViewport, type ViewportAware } from '../dom/near-viewport.js';
import type { SyncClient } from '../model/sync-client.js';
import type { RecordStatus } from '../model/sync-status.js';
import { createOwnRoot, needsOwnRoot, readoptStyles } from '../styles/adopt-styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { statusStyles } from '../styles/status.styles.js';
import { plainColorStyles } from '../styles/plain-colors.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { bringContent } from './bring-content.js';
import { iconStyles } from './crm-sync-icon.styles.js';
import type { IconContent } from './icon-content.js';
import { LazyModule } from './lazy-module.js';

/** The code of all icons' content. */
export const iconContent = new LazyModule(() => import('./icon-content.js'));

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
export class CrmSyncIcon extends LitElement implements ViewportAware {
  static override styles = [tokenStyles, plainColorStyles, hostStyles, statusStyles, iconStyles];

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

  /** Absent until its code is loaded, and while the element was never on a page. */
  #content?: IconContent;
  #near = false;
  #awake = false;

  /** Not awake before it is near the viewport: until then no shadow root is made and nothing is rendered. */
  override connectedCallback(): void {
    if (iconContent.loaded) this.#begin(iconContent.loaded.IconContent);
    else this.#load();
    observeViewport(this);
  }

  override disconnectedCallback(): void {
    unobserveViewport(this);
    this.#content?.disconnected();
    if (this.#awake) super.disconnectedCallback();
  }

  /** Moved into another document, a frame's for example. */
  adoptedCallback(): void {
    readoptStyles(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return needsOwnRoot(this) ? createOwnRoot(this) : super.createRenderRoot();
  }

  viewportChanged(near: boolean): void {
    this.#near = near;
    if (!this.#content) {
      if (near) this.#load();
      return;
    }
    this.#content.near = near;
    if (near && !this.#awake) this.#wake();
  }

  /** One that did not come is tried again when the element comes into view the next time. */
  #load(): void {
    void bringContent(this, iconContent, ({ IconContent }) => {
      if (!this.#content) this.#begin(IconContent);
    });
  }

  #begin(Content: typeof IconContent): void {
    this.#content ??= new Content(this);
    this.#content.near = this.#near;
    // One that was rendered on a server is awake from the start.
    if (this.#near || this.#awake || this.shadowRoot) this.#wake();
    this.#content.connected();
  }

  #wake(): void {
    this.#awake = true;
    this.#content?.wake();
    super.connectedCallback();
  }

  /** While asleep, only what is watched follows the attributes; nothing waits for a render that may never come. */
  override requestUpdate(name?: PropertyKey, ...rest: unknown[]): void {
    super.requestUpdate(name, ...(rest as []));
    if (name !== undefined && !this.#awake && this.isConnected) this.#content?.follow();
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    if (this.isConnected && !this.#content) await iconContent.load().catch(() => undefined);
    return this.#awake ? super.getUpdateComplete() : true;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (isServer && iconContent.loaded) this.#content ??= new iconContent.loaded.IconContent(this);
    this.#content?.willUpdate(changed);
  }

  protected override render(): TemplateResult | typeof nothing {
    return this.#content?.render() ?? nothing;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crm-sync-icon': CrmSyncIcon;
  }
}
