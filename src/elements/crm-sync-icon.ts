// The icon beside a record's name. Asleep until it comes near the viewport: a list of thousands costs next to nothing.
import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { findClient } from '../controllers/find-client.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { observeViewport, unobserveViewport, type ViewportAware } from '../controllers/near-viewport.js';
import type { PanelController, PanelHost } from '../controllers/panel-controller.js';
import { panelSignal } from '../controllers/panel-signal.js';
import { SessionController } from '../controllers/session-controller.js';
import { SyncStatusController, type RecordHost } from '../controllers/sync-status-controller.js';
import { CrmSyncChangeEvent } from '../events/crm-sync-change.js';
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { iconEnglish, type IconMessages } from '../i18n/icon-messages.js';
import { messagesFor } from '../i18n/messages.js';
import type { RecordRef } from '../model/record-ref.js';
import type { StatusEntry } from '../model/status-entry.js';
import type { SyncClient } from '../model/sync-client.js';
import { toSyncError, type SyncError } from '../model/sync-error.js';
import type { RecordStatus } from '../model/sync-status.js';
import { createForeignRoot, readoptStyles } from '../styles/adopt-styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { statusStyles } from '../styles/status.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { parseStatus } from '../transport/parse-status.js';
import { iconMarks } from '../views/icon-marks.js';
import { iconStyles } from './crm-sync-icon.styles.js';
import { loadPanelElement } from './load-panel-element.js';

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
export class CrmSyncIcon extends LitElement implements RecordHost, ViewportAware, PanelHost {
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
  /** The marks open no panel. */
  @property({ type: Boolean, attribute: 'no-panel' }) noPanel?: boolean;
  /** Made by `createSyncClient`; goes before every other place to find data. */
  @property({ attribute: false }) client?: SyncClient;
  /** Data that the host already has, also as JSON in the attribute. No request is made for it. */
  @property({ type: Object }) record?: RecordStatus;

  /** The panel's CRM while it is open: `''` for all, absent while it is closed. */
  @state() panelProvider?: string;

  readonly #status = new SyncStatusController(this);
  #locale?: LocaleController;
  #session?: SessionController;
  #panel?: PanelController;
  #awake = false;
  /** A change came while nobody could see it. */
  #missed = false;
  #given?: StatusEntry;

  /** Not awake before it is near the viewport: until then no shadow root is made and nothing is rendered. */
  override connectedCallback(): void {
    if (this.#awake || this.shadowRoot) this.#wake();
    if (!this.record) this.#status.hostConnected();
    observeViewport(this);
  }

  override disconnectedCallback(): void {
    unobserveViewport(this);
    this.#panel?.removed();
    this.#status.hostDisconnected();
    queueMicrotask(() => {
      if (!this.isConnected) this.#session?.follow(undefined);
    });
    if (this.#awake) super.disconnectedCallback();
  }

  /** Moved into another document, a frame's for example. */
  adoptedCallback(): void {
    readoptStyles(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.ownerDocument === document ? super.createRenderRoot() : createForeignRoot(this);
  }

  viewportChanged(near: boolean): void {
    this.#status.near = near;
    if (!near) return;
    if (!this.#awake) this.#wake();
    else if (this.#missed) this.requestUpdate();
  }

  #wake(): void {
    if (!this.#awake) {
      this.#awake = true;
      this.#locale = new LocaleController(this);
      this.#session = new SessionController(this);
    }
    super.connectedCallback();
  }

  /** While asleep, only what is watched follows the attributes; nothing waits for a render that may never come. */
  override requestUpdate(name?: PropertyKey, ...rest: unknown[]): void {
    super.requestUpdate(name, ...(rest as []));
    if (name !== undefined && !this.#awake && this.isConnected) this.#status.follow();
  }

  protected override getUpdateComplete(): Promise<boolean> {
    return this.#awake ? super.getUpdateComplete() : Promise.resolve(true);
  }

  statusChanged(entry: StatusEntry, previous: StatusEntry | undefined): void {
    if (this.#status.near && this.#awake) this.requestUpdate();
    else this.#missed = true;
    if (!previous) return;
    if (entry.status && entry.status !== previous.status) {
      this.dispatchEvent(new CrmSyncChangeEvent(this.#ref(), previous.status, entry.status));
    }
    if (entry.error && entry.error !== previous.error) this.dispatchEvent(new CrmSyncErrorEvent(entry.error));
  }

  statusUnavailable(error: SyncError): void {
    this.dispatchEvent(new CrmSyncErrorEvent(error));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#missed = false;
    if (changed.has('record')) this.#take(this.record);
    if (this.record) this.#status.release();
    else this.#status.follow();
    this.#session?.follow(this.isConnected ? this.#status.client : undefined);
    if (this.hasUpdated && (changed.has('recordId') || changed.has('recordType')))
      this.#panel?.recordChanged();
  }

  /** The host's data is unknown until it is read, like all that comes from outside. */
  #take(record: unknown): void {
    this.#given = undefined;
    if (!record) return;
    try {
      const status = parseStatus(record, 'record', this.recordType);
      this.#given = { phase: 'ready', status, revision: status.revision, stale: false };
    } catch (thrown) {
      const error = toSyncError(thrown);
      this.#given = { phase: 'failed', error, revision: -1, stale: false };
      this.dispatchEvent(new CrmSyncErrorEvent(error));
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    const words = messagesFor<IconMessages>(this.#locale?.locale ?? 'en', iconEnglish);
    if (!this.#given && !this.#status.ref) return nothing;
    const entry = this.#given ?? this.#status.entry;
    const marks = iconMarks({
      entry,
      crms: this.#session?.session?.crms ?? [],
      only: this.provider,
      expanded: this.panelProvider,
      noPanel: this.noPanel ?? false,
      words,
    });
    return marks === nothing
      ? nothing
      : html`<span
          class="icon"
          @pointerover=${this.#onPanelEvent}
          @pointerleave=${this.#onPanelEvent}
          @keyup=${this.#onPanelEvent}
          @focusout=${this.#onPanelEvent}
          @click=${this.#onPanelEvent}
          >${marks}${this.panelProvider === undefined ? nothing : this.#renderPanel(words, entry)}</span
        >`;
  }

  #renderPanel(words: IconMessages, { status }: StatusEntry): TemplateResult {
    const name = status?.name ?? this.recordName;
    return html`<div
      part="panel"
      class="panel"
      popover="manual"
      role="dialog"
      aria-label=${words.panel(name)}
    >
      <crm-sync-panel
        .client=${this.panelData?.client}
        .recordType=${this.#ref().type}
        .recordId=${this.#ref().id}
        .recordName=${name}
        .provider=${this.panelProvider || this.provider}
        @crm-sync-change=${stop}
      ></crm-sync-panel>
    </div>`;
  }

  #ref(): RecordRef {
    return { type: this.record?.type ?? this.recordType ?? '', id: this.record?.id ?? this.recordId ?? '' };
  }

  /** All that can open or close the panel goes to its controller, which is loaded by the first of these. */
  async #onPanelEvent(event: Event): Promise<void> {
    if (this.noPanel) return;
    const signal = panelSignal(event);
    try {
      if (!this.#panel) {
        const { PanelController } = await import('../controllers/panel-controller.js');
        this.#panel ??= new PanelController(this);
      }
      this.#panel.handle(signal);
    } catch (thrown) {
      this.dispatchEvent(new CrmSyncErrorEvent(toSyncError(thrown)));
    }
  }

  get panelData(): PanelHost['panelData'] {
    const client = this.#status.client ?? findClient(this);
    return client && { client, ref: this.#ref() };
  }

  loadPanel(): Promise<void> {
    return loadPanelElement(this.renderRoot as ShadowRoot);
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}

declare global {
  interface HTMLElementTagNameMap {
    'crm-sync-icon': CrmSyncIcon;
  }
}
