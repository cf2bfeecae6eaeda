// The panel: what went up to the CRMs, what did not, why, and what to do. Stands in the icon's popover or in a page.
import { LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClockController } from '../controllers/clock-controller.js';
import { CopyController } from '../controllers/copy-controller.js';
import { DetailController } from '../controllers/detail-controller.js';
import { findClient } from '../controllers/find-client.js';
import { FoldsController } from '../controllers/folds-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ResyncController } from '../controllers/resync-controller.js';
import { SessionController } from '../controllers/session-controller.js';
import { SyncStatusController, type RecordListener } from '../controllers/sync-status-controller.js';
import { ThemeController } from '../controllers/theme-controller.js';
import { WordDiffController } from '../controllers/word-diff-controller.js';
import { CrmHistoryOpenEvent } from '../events/crm-history-open.js';
import { CrmSyncChangeEvent } from '../events/crm-sync-change.js';
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { sentenceLocale } from '../i18n/messages.js';
import { panelWords, type PanelWords } from '../i18n/panel-words.js';
import type { CrmError, RecordDetail, RecordLink } from '../model/record-detail.js';
import { mayResync } from '../model/session.js';
import type { RecordRef } from '../model/record-ref.js';
import type { StatusEntry } from '../model/status-entry.js';
import type { SyncClient } from '../model/sync-client.js';
import { toSyncError, type SyncError } from '../model/sync-error.js';
import type { DetailEntry } from '../store/detail-cache.js';
import type { StatusStore } from '../store/status-store.js';
import { fieldStyles } from '../styles/field.styles.js';
import { createOwnRoot, needsOwnRoot, readoptStyles } from '../styles/adopt-styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { statusStyles } from '../styles/status.styles.js';
import { plainColorStyles } from '../styles/plain-colors.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { parseDetail } from '../transport/parse-detail.js';
import { copiedText } from '../views/copied-text.js';
import type { PanelContext } from '../views/panel-context.js';
import { panelView } from '../views/panel-view.js';
import { confirmation } from '../views/resync-words.js';
import { panelStyles } from './crm-sync-panel.styles.js';

/**
 * Shows, for one record, each CRM object that it is linked to: how the latest outbound sync ended, when, why, what the
 * CRM answered, and field by field what was sent and what is in the CRM.
 *
 * @tag crm-sync-panel
 *
 * @slot footer - More actions, before View sync history and Resync.
 *
 * @fires {CrmHistoryOpenEvent} crm-history-open - View sync history was followed. Cancel it to navigate yourself.
 * @fires {CrmSyncChangeEvent} crm-sync-change - The record's data changed, its first arrival included.
 * @fires {CrmSyncErrorEvent} crm-sync-error - Status or details cannot be had: no data source, no answer, a bad answer.
 * @fires {CrmResyncRequestEvent} crm-resync-request - Before a push is sent. Cancelable; see `respondWith`.
 * @fires {CrmResyncAcceptedEvent} crm-resync-accepted - The push is queued.
 * @fires {CrmResyncSettledEvent} crm-resync-settled - The push has ended.
 * @fires {CrmResyncFailedEvent} crm-resync-failed - The push was refused, or could not be sent.
 *
 * @csspart header - Provider, record name and roll-up.
 * @csspart object - The card of one linked CRM object.
 * @csspart chip - The status of an object.
 * @csspart time - A point in time.
 * @csspart reason - Why the latest sync ended as it did.
 * @csspart error - What the CRM answered.
 * @csspart fields - A section of fields, synced or not.
 * @csspart diff - The comparison of what was sent with what is in the CRM.
 * @csspart history-link - View sync history.
 * @csspart resync - The Resync button.
 */
export class CrmSyncPanel extends LitElement implements RecordListener {
  static override styles = [
    tokenStyles,
    plainColorStyles,
    hostStyles,
    statusStyles,
    panelStyles,
    fieldStyles,
  ];

  /** Type of the record in the host app, such as `account`. May change at any time. */
  @property({ attribute: 'record-type' }) recordType?: string;
  /** Id of the record in the host app. May change at any time. */
  @property({ attribute: 'record-id' }) recordId?: string;
  /** Name to show when the data has none. */
  @property({ attribute: 'record-name' }) recordName?: string;
  /** Only this CRM. Default: all that the record is linked to. */
  @property() provider?: string;
  /** Base URL of the API for this element. */
  @property() endpoint?: string;
  /** Made by `createSyncClient`; goes before every other place to find data. */
  @property({ attribute: false }) client?: SyncClient;
  /** Details that the host already has, also as JSON in the attribute. No request is made for them. */
  @property({ type: Object }) detail?: RecordDetail;

  readonly #status = new SyncStatusController(this, this);
  readonly #details = new DetailController(this);
  readonly #session = new SessionController(this);
  readonly #locale = new LocaleController(this);
  readonly #folds = new FoldsController(this);
  readonly #copy = new CopyController(this);
  readonly #diff = new WordDiffController(this);
  readonly #resync = new ResyncController(this, (receipt) => confirmation(receipt, this.#words));
  #given?: DetailEntry;
  #lastError?: SyncError;

  constructor() {
    super();
    new ClockController(this);
    new ThemeController(this);
    this.#status.near = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#status.hostDisconnected();
    queueMicrotask(() => {
      if (!this.isConnected) this.#session.follow(undefined);
    });
  }

  /** Moved into another document, a frame's for example. */
  adoptedCallback(): void {
    readoptStyles(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return needsOwnRoot(this) ? createOwnRoot(this) : super.createRenderRoot();
  }

  statusChanged(entry: StatusEntry, previous: StatusEntry | undefined): void {
    this.requestUpdate();
    const record = this.#status.ref;
    if (!previous || !record) return;
    if (entry.status && entry.status !== previous.status)
      this.dispatchEvent(new CrmSyncChangeEvent(record, previous.status, entry.status));
    if (entry.error && entry.error !== previous.error) this.#report(entry.error);
    // The backend answers again.
    if (previous.phase === 'failed' && entry.phase === 'ready' && this.#details.entry.error)
      this.#details.refresh();
  }

  statusUnavailable(error: SyncError): void {
    this.#report(error);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('detail')) this.#given = this.detail ? this.#read(this.detail) : undefined;
    if (changed.has('recordId') || changed.has('recordType')) {
      this.#folds.reset();
      this.#resync.reset();
    }
    // Data that the host has is not asked for.
    if (this.detail) this.#status.release();
    else this.#status.follow();
    const { client, ref, entry } = this.#status;
    this.#details.follow(client, ref, entry.revision);
    if (this.isConnected) this.#session.follow(this.#client);
    const { error } = this.#entry;
    if (error && error !== this.#lastError) this.#report(error);
    this.#lastError = error;
  }

  protected override render(): TemplateResult | typeof nothing {
    const { detail, error } = this.#entry;
    if (!detail && !error && !this.#status.ref) return nothing;
    return panelView(
      {
        record: this.#record,
        provider: this.provider || undefined,
        detail,
        error,
        status: this.#status.entry,
        mayResync: mayResync(this.#session.session?.role),
        resync: this.#resync.state,
        onRetry: this.#onRetry,
        onResync: this.#onResync,
        onHistory: this.#onHistory,
      },
      this.#context,
    );
  }

  get #words(): PanelWords {
    return panelWords(this.#locale.locale);
  }

  get #client(): StatusStore | undefined {
    return this.#status.client ?? findClient(this);
  }

  get #entry(): DetailEntry {
    return this.#given ?? this.#details.entry;
  }

  get #record(): RecordRef & { readonly name: string } {
    const { type = this.recordType ?? '', id = this.recordId ?? '', name } = this.#entry.detail ?? {};
    return { type, id, name: name ?? this.#status.entry.status?.name ?? this.recordName ?? id };
  }

  get #context(): PanelContext {
    const { locale } = this.#locale;
    return {
      locale,
      wordsLocale: sentenceLocale(locale),
      words: this.#words,
      now: Date.now(),
      crms: this.#session.session?.crms ?? [],
      folds: this.#folds,
      marks: this.#diff.marks,
      latestMarks: this.#diff.latestMarks,
      copied: this.#copy.last,
      copy: this.#onCopy,
    };
  }

  /** The host's data is unknown until it is read, like all that comes from outside. */
  #read(detail: unknown): DetailEntry {
    try {
      const ref = { type: this.recordType ?? '', id: this.recordId ?? '' };
      return { detail: parseDetail(detail, ref), loading: false };
    } catch (thrown) {
      return { error: toSyncError(thrown), loading: false };
    }
  }

  #report(error: SyncError): void {
    this.dispatchEvent(new CrmSyncErrorEvent(error));
  }

  readonly #onRetry = (): void => this.#details.refresh();

  readonly #onResync = (): void => {
    const { type, id } = this.#record;
    void this.#resync.press(this.#client, [{ type, id }], this.provider ? [this.provider] : undefined);
  };

  readonly #onHistory = (url: string, event: Event): void => {
    const { type, id } = this.#record;
    if (!this.dispatchEvent(new CrmHistoryOpenEvent({ type, id }, url))) event.preventDefault();
  };

  readonly #onCopy = (key: string, link: RecordLink, error: CrmError, event: Event): void => {
    const shown = (event.currentTarget as Element).closest('figure');
    void this.#copy.copy(key, copiedText(error, link, this.#record, this.#words), shown);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'crm-sync-panel': CrmSyncPanel;
  }
}
