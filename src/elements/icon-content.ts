// What an icon does on a page: watches its record, draws its CRM icons, opens its panel. Loaded with the first icon: before
// that there is nothing to draw, and the page waits for less.
import { html, nothing, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { findClient, type DataPlace } from '../client/find-client.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { localeOf } from '../dom/locale-of.js';
import type { PanelController, PanelHost } from '../controllers/panel-controller.js';
import { panelInteraction } from '../controllers/panel-interaction.js';
import { SessionController } from '../controllers/session-controller.js';
import { SyncStatusController, type RecordListener } from '../controllers/sync-status-controller.js';
import { ThemeController } from '../controllers/theme-controller.js';
import { CrmSyncChangeEvent } from '../events/crm-sync-change.js';
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { iconEnglish, type IconMessages } from '../i18n/icon-messages.js';
import { messagesFor } from '../i18n/messages.js';
import type { RecordRef } from '../model/record-ref.js';
import type { StatusEntry } from '../model/status-entry.js';
import { toSyncError, type SyncError } from '../model/sync-error.js';
import type { RecordStatus } from '../model/sync-status.js';
import { decodeStatus } from '../wire/decode-status.js';
import { crmIcons } from '../views/crm-icons.js';
import { loadPanelElement } from './load-panel-element.js';

/** The element, as its page has set it. */
interface IconElement extends LitElement, DataPlace {
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
  readonly recordName?: string | undefined;
  readonly provider?: string | undefined;
  readonly placement?: string | undefined;
  readonly noPanel?: boolean | undefined;
  readonly record?: RecordStatus | undefined;
  panelProvider?: string | undefined;
}

export class IconContent implements RecordListener, PanelHost {
  readonly element: IconElement;
  readonly #status: SyncStatusController;
  #locale?: LocaleController;
  #session?: SessionController;
  #theme?: ThemeController;
  #panel?: PanelController;
  /** A change came while nobody could see it. */
  #missed = false;
  #given?: StatusEntry;

  constructor(element: IconElement) {
    this.element = element;
    this.#status = new SyncStatusController(element, this);
  }

  connected(): void {
    if (!this.element.record) this.#status.hostConnected();
  }

  disconnected(): void {
    this.#panel?.removed();
    this.#status.hostDisconnected();
    queueMicrotask(() => {
      if (!this.element.isConnected) this.#session?.follow(undefined);
    });
  }

  /** From now on it is drawn. */
  wake(): void {
    this.#locale ??= new LocaleController(this.element);
    this.#session ??= new SessionController(this.element);
    this.#theme ??= new ThemeController(this.element);
  }

  set near(near: boolean) {
    this.#status.near = near;
    if (near && this.#missed) this.element.requestUpdate();
  }

  /** While nothing is drawn, only what is watched follows the attributes. */
  follow(): void {
    this.#status.follow();
  }

  statusChanged(entry: StatusEntry, previous: StatusEntry | undefined): void {
    if (this.#status.near && this.#locale) this.element.requestUpdate();
    else this.#missed = true;
    if (!previous) return;
    if (entry.status && entry.status !== previous.status)
      this.#fire(new CrmSyncChangeEvent(this.#ref(), previous.status, entry.status));
    if (entry.error && entry.error !== previous.error) this.#fire(new CrmSyncErrorEvent(entry.error));
  }

  statusUnavailable(error: SyncError): void {
    this.#fire(new CrmSyncErrorEvent(error));
  }

  willUpdate(changed: PropertyValues<IconElement>): void {
    this.#missed = false;
    const { record, isConnected, hasUpdated } = this.element;
    if (changed.has('record')) this.#take(record);
    if (record) this.#status.release();
    else this.#status.follow();
    this.#session?.follow(isConnected ? this.#status.client : undefined);
    if (hasUpdated && (changed.has('recordId') || changed.has('recordType'))) this.#panel?.recordChanged();
  }

  /** The host's data is unknown until it is read, like all that comes from outside. */
  #take(record: unknown): void {
    this.#given = undefined;
    if (!record) return;
    try {
      const status = decodeStatus(record, 'record', this.element.recordType);
      this.#given = { phase: 'ready', status, revision: status.revision, stale: false };
    } catch (thrown) {
      const error = toSyncError(thrown);
      this.#given = { phase: 'failed', error, revision: -1, stale: false };
      this.#fire(new CrmSyncErrorEvent(error));
    }
  }

  render(): TemplateResult | typeof nothing {
    const { provider, panelProvider, noPanel = false } = this.element;
    const words = messagesFor<IconMessages>(this.#locale?.locale ?? localeOf(this.element), iconEnglish);
    if (!this.#given && !this.#status.ref) return nothing;
    const entry = this.#given ?? this.#status.entry;
    const icons = crmIcons({
      entry,
      crms: this.#session?.session?.crms ?? [],
      only: provider,
      expanded: panelProvider,
      noPanel,
      words,
    });
    return icons === nothing
      ? nothing
      : html`<span
          class="icon"
          @pointerover=${this.#onPanelEvent}
          @pointerleave=${this.#onPanelEvent}
          @keyup=${this.#onPanelEvent}
          @focusout=${this.#onPanelEvent}
          @click=${this.#onPanelEvent}
          >${icons}${panelProvider === undefined ? nothing : this.#renderPanel(words, entry)}</span
        >`;
  }

  #renderPanel(words: IconMessages, { status }: StatusEntry): TemplateResult {
    const { provider, panelProvider, recordName } = this.element;
    const name = status?.name ?? recordName;
    return html`<div
      part="panel"
      class="panel"
      popover="manual"
      role="dialog"
      aria-label=${words.panel(name)}
    >
      <crm-sync-panel
        exportparts="header, object, chip, time, reason, error, fields, diff, history-link, resync"
        .client=${this.panelData?.client}
        .recordType=${this.#ref().type}
        .recordId=${this.#ref().id}
        .recordName=${name}
        .provider=${panelProvider || provider}
        @crm-sync-change=${stop}
      ></crm-sync-panel>
    </div>`;
  }

  #ref(): RecordRef {
    const { record, recordType, recordId } = this.element;
    return { type: record?.type ?? recordType ?? '', id: record?.id ?? recordId ?? '' };
  }

  /** All that can open or close the panel goes to its controller, which is loaded by the first of these. */
  readonly #onPanelEvent = async (event: Event): Promise<void> => {
    if (this.element.noPanel) return;
    const interaction = panelInteraction(event);
    try {
      if (!this.#panel) {
        const { PanelController } = await import('../controllers/panel-controller.js');
        this.#panel ??= new PanelController(this);
      }
      this.#panel.handle(interaction);
    } catch (thrown) {
      this.#fire(new CrmSyncErrorEvent(toSyncError(thrown)));
    }
  };

  get panelData(): PanelHost['panelData'] {
    const client = this.#status.client ?? findClient(this.element);
    return client && { client, ref: this.#ref() };
  }

  loadPanel(): Promise<void> {
    return loadPanelElement(this.element.renderRoot as ShadowRoot);
  }

  #fire(event: Event): void {
    this.element.dispatchEvent(event);
  }
}

function stop(event: Event): void {
  event.stopPropagation();
}
