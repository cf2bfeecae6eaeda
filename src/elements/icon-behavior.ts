// What an icon does on a page: subscribes to its record, draws a CRM icon for each CRM, opens the panel.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { LocaleController } from '../controllers/locale-controller.js';
import type { PanelController, PanelHost } from '../controllers/panel-controller.js';
import { panelInteraction } from '../controllers/panel-interaction.js';
import { SessionController } from '../controllers/session-controller.js';
import {
  StatusSubscription,
  type RecordElement,
  type StatusListener,
} from '../controllers/status-subscription.js';
import { ThemeController } from '../controllers/theme-controller.js';
import { localeOf } from '../dom/locale-of.js';
import { CrmSyncChangeEvent } from '../events/crm-sync-change.js';
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { iconEnglish, type IconMessages } from '../i18n/icon-messages.js';
import { messagesFor } from '../i18n/messages.js';
import { sameRecord, type RecordRef } from '../model/record-ref.js';
import type { StatusEntry } from '../model/status-entry.js';
import { toSyncError, type SyncError } from '../model/sync-error.js';
import type { RecordStatus } from '../model/sync-status.js';
import { crmIcons } from '../views/crm-icons.js';
import { decodeStatus } from '../wire/decode-status.js';
import { checkAttributes } from './check-attributes.js';
import type { Behavior } from './lazy-element.js';
import { loadPanelElement } from './load-panel-element.js';
import { enterPage, inPage, leavePage } from './page-icons.js';

/** The element, as its page has set it. */
interface IconElement extends LitElement, RecordElement {
  readonly recordName?: string | undefined;
  readonly provider?: string | undefined;
  readonly placement?: string | undefined;
  readonly noPanel?: boolean | undefined;
  readonly record?: RecordStatus | undefined;
  panelProvider?: string | undefined;
  viewportChanged(near: boolean): void;
}

export class IconBehavior implements Behavior, StatusListener, PanelHost {
  readonly element: IconElement;
  readonly #status: StatusSubscription;
  #locale?: LocaleController;
  #session?: SessionController;
  #panel?: PanelController;
  /** A change came while the icon was out of view. */
  #missedChange = false;
  #hostRecord: unknown;
  #hostEntry?: StatusEntry;
  #shownRef?: RecordRef;

  constructor(element: IconElement) {
    this.element = element;
    this.#status = new StatusSubscription(element, this);
    checkAttributes(element);
  }

  /** Called for an icon that is asleep: subscribes, draws nothing. */
  watch(): void {
    enterPage(this);
    this.#status.update();
  }

  /** An icon that is asleep has left the page. */
  unwatch(): void {
    leavePage(this);
    this.#status.releaseIfGone();
  }

  /** From now on the icon is drawn. Only then it needs controllers, which cost memory in each row of a list. */
  wake(): void {
    this.element.addController(this);
    this.#locale ??= new LocaleController(this.element);
    this.#session ??= new SessionController(this.element, () => this.#status.client);
    new ThemeController(this.element);
    inPage.load().then(
      ({ containEvents }) => containEvents(this.element, () => !this.element.noPanel),
      // The page is offline. The icon works all the same.
      () => undefined,
    );
  }

  get visible(): boolean {
    return this.#status.visible;
  }

  set visible(visible: boolean) {
    this.#status.visible = visible;
    if (visible && this.#missedChange) this.element.requestUpdate();
  }

  hostConnected(): void {
    enterPage(this);
    this.#status.resolveClient();
    this.#panel?.moved();
  }

  hostDisconnected(): void {
    leavePage(this);
    this.#panel?.disconnected();
    this.#status.releaseIfGone();
  }

  hostUpdate(): void {
    const { record } = this.element;
    this.#missedChange = false;
    if (record !== this.#hostRecord) this.#readRecord(record);
    this.#status.update();
    const ref = this.#ref();
    if (this.#shownRef && !sameRecord(ref, this.#shownRef)) this.#panel?.recordChanged();
    this.#shownRef = ref;
  }

  get hasHostData(): boolean {
    return Boolean(this.element.record);
  }

  statusChanged(entry: StatusEntry, previous: StatusEntry | undefined): void {
    if (this.#status.visible && this.#locale) this.element.requestUpdate();
    else this.#missedChange = true;
    // The record of the entry. A row that is recycled may name another one already.
    const { ref } = this.#status;
    if (!previous || !ref) return;
    if (entry.status && entry.status !== previous.status)
      this.#fire(new CrmSyncChangeEvent(ref, previous.status, entry.status));
    if (entry.error && entry.error !== previous.error) this.#fire(new CrmSyncErrorEvent(entry.error));
  }

  statusUnavailable(error: SyncError): void {
    this.#fire(new CrmSyncErrorEvent(error));
  }

  render(): TemplateResult | typeof nothing {
    const { provider, panelProvider, noPanel = false } = this.element;
    const messages = messagesFor<IconMessages>(this.#locale?.locale ?? localeOf(this.element), iconEnglish);
    if (!this.#hostEntry && !this.#status.ref) return nothing;
    const entry = this.#hostEntry ?? this.#status.entry;
    const icons = crmIcons({
      entry,
      crms: this.#session?.session?.crms ?? [],
      only: provider,
      expanded: panelProvider,
      noPanel,
      messages,
    });
    return icons === nothing
      ? nothing
      : html`<span
          class="icon"
          @pointerover=${this.#onPanelEvent}
          @pointermove=${this.#onPanelEvent}
          @pointerleave=${this.#onPanelEvent}
          @keyup=${this.#onPanelEvent}
          @focusout=${this.#onPanelEvent}
          @click=${this.#onPanelEvent}
          >${icons}${panelProvider === undefined ? nothing : this.#renderPanel(messages, entry)}</span
        >`;
  }

  #renderPanel(messages: IconMessages, { status }: StatusEntry): TemplateResult {
    const { client, endpoint, provider, panelProvider, recordName } = this.element;
    const name = status?.name ?? recordName;
    return html`<div
      part="panel"
      class="panel"
      popover="manual"
      role="dialog"
      aria-label=${messages.panel(name)}
    >
      <crm-sync-panel
        exportparts="header, object, chip, time, reason, error, fields, diff, history-link, resync"
        .client=${client}
        .endpoint=${endpoint}
        .recordType=${this.#ref().type}
        .recordId=${this.#ref().id}
        .recordName=${name}
        .provider=${panelProvider || provider}
        @crm-sync-change=${stop}
      ></crm-sync-panel>
    </div>`;
  }

  /** The host's data is decoded like every answer of a backend. */
  #readRecord(record: unknown): void {
    this.#hostRecord = record;
    this.#hostEntry = undefined;
    if (!record) return;
    try {
      const status = decodeStatus(record, 'record', this.element.recordType);
      this.#hostEntry = { phase: 'ready', status, revision: status.revision, stale: false };
    } catch (thrown) {
      const error = toSyncError(thrown);
      this.#hostEntry = { phase: 'failed', error, revision: -1, stale: false };
      this.#fire(new CrmSyncErrorEvent(error));
    }
  }

  #ref(): RecordRef {
    const { recordType = '', recordId = '' } = this.element;
    // The id of a record that cannot be decoded may have lost digits, and then is the id of another record.
    const { type = recordType, id = recordId } = this.#hostEntry?.status ?? {};
    return { type, id };
  }

  /** All that can open or close the panel goes to its controller, which the first such event loads. */
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
