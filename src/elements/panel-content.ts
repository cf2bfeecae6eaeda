// What a panel does on a page: watches its record and the details, draws them, takes what is pressed. Loaded with the
// first panel.
import { nothing, type LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { ClockController } from '../controllers/clock-controller.js';
import { CopyController } from '../controllers/copy-controller.js';
import { DetailController } from '../controllers/detail-controller.js';
import { findClient, type DataPlace } from '../client/find-client.js';
import { DisclosureState } from '../controllers/disclosure-state.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ProgressiveLists } from '../controllers/progressive-lists.js';
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
import { toSyncError, type SyncError } from '../model/sync-error.js';
import type { DetailEntry } from '../store/detail-cache.js';
import type { StatusStore } from '../store/status-store.js';
import { fieldStyles } from '../styles/field.styles.js';
import { adoptStyles } from '../styles/adopt-styles.js';
import { statusStyles } from '../styles/status.styles.js';
import { decodeDetail } from '../wire/decode-detail.js';
import { copiedText } from '../views/copied-text.js';
import type { PanelContext } from '../views/panel-context.js';
import { panelView } from '../views/panel-view.js';
import { confirmation } from '../views/resync-words.js';
import { panelStyles } from './crm-sync-panel.styles.js';

/** How it looks, beside what all elements share. */
export const contentStyles = [statusStyles, panelStyles, fieldStyles];

/** The element, as its page has set it. */
interface PanelElement extends LitElement, DataPlace {
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
  readonly recordName?: string | undefined;
  readonly provider?: string | undefined;
  readonly detail?: RecordDetail | undefined;
}

export class PanelContent implements RecordListener {
  readonly #element: PanelElement;
  readonly #status: SyncStatusController;
  readonly #details: DetailController;
  readonly #session: SessionController;
  readonly #locale: LocaleController;
  readonly #disclosure: DisclosureState;
  readonly #lists: ProgressiveLists;
  readonly #copy: CopyController;
  readonly #diff: WordDiffController;
  readonly #resync: ResyncController;
  #given?: DetailEntry;
  #lastError?: SyncError;

  constructor(element: PanelElement) {
    this.#element = element;
    this.#status = new SyncStatusController(element, this);
    this.#details = new DetailController(element);
    this.#session = new SessionController(element);
    this.#locale = new LocaleController(element);
    this.#disclosure = new DisclosureState(element);
    this.#lists = new ProgressiveLists(element);
    this.#copy = new CopyController(element);
    this.#diff = new WordDiffController(element);
    this.#resync = new ResyncController(element, (receipt) => confirmation(receipt, this.#words));
    new ClockController(element);
    new ThemeController(element);
    this.#status.near = true;
  }

  /** Brings its look along, which no page needs before it. */
  dress(root: ShadowRoot): void {
    for (const styles of contentStyles) adoptStyles(root, styles);
  }

  disconnected(): void {
    this.#status.hostDisconnected();
    queueMicrotask(() => {
      if (!this.#element.isConnected) this.#session.follow(undefined);
    });
  }

  statusChanged(entry: StatusEntry, previous: StatusEntry | undefined): void {
    this.#element.requestUpdate();
    const record = this.#status.ref;
    if (!previous || !record) return;
    if (entry.status && entry.status !== previous.status)
      this.#element.dispatchEvent(new CrmSyncChangeEvent(record, previous.status, entry.status));
    if (entry.error && entry.error !== previous.error) this.#report(entry.error);
    // The backend answers again.
    if (previous.phase === 'failed' && entry.phase === 'ready' && this.#details.entry.error)
      this.#details.refresh();
  }

  statusUnavailable(error: SyncError): void {
    this.#report(error);
  }

  willUpdate(changed: PropertyValues<PanelElement>): void {
    if (changed.has('detail'))
      this.#given = this.#element.detail ? this.#read(this.#element.detail) : undefined;
    if (changed.has('recordId') || changed.has('recordType')) {
      this.#disclosure.reset();
      this.#lists.reset();
      this.#resync.reset();
    }
    // Data that the host has is not asked for.
    if (this.#element.detail) this.#status.release();
    else this.#status.follow();
    const { client, ref, entry } = this.#status;
    this.#details.follow(client, ref, entry.revision);
    if (this.#element.isConnected) this.#session.follow(this.#client);
    const { error } = this.#entry;
    if (error && error !== this.#lastError) this.#report(error);
    this.#lastError = error;
  }

  render(): TemplateResult | typeof nothing {
    const { detail, error } = this.#entry;
    if (!detail && !error && !this.#status.ref) return nothing;
    return panelView(
      {
        record: this.#record,
        provider: this.#element.provider || undefined,
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
    return this.#status.client ?? findClient(this.#element);
  }

  get #entry(): DetailEntry {
    return this.#given ?? this.#details.entry;
  }

  get #record(): RecordRef & { readonly name: string } {
    const {
      type = this.#element.recordType ?? '',
      id = this.#element.recordId ?? '',
      name,
    } = this.#entry.detail ?? {};
    return { type, id, name: name ?? this.#status.entry.status?.name ?? this.#element.recordName ?? id };
  }

  get #context(): PanelContext {
    const { locale } = this.#locale;
    return {
      locale,
      wordsLocale: sentenceLocale(locale),
      words: this.#words,
      now: Date.now(),
      crms: this.#session.session?.crms ?? [],
      disclosure: this.#disclosure,
      lists: this.#lists,
      highlights: this.#diff.highlights,
      latestHighlights: this.#diff.latestHighlights,
      copied: this.#copy.last,
      copy: this.#onCopy,
    };
  }

  /** The host's data is unknown until it is read, like all that comes from outside. */
  #read(detail: unknown): DetailEntry {
    try {
      const ref = { type: this.#element.recordType ?? '', id: this.#element.recordId ?? '' };
      return { detail: decodeDetail(detail, ref), loading: false };
    } catch (thrown) {
      return { error: toSyncError(thrown), loading: false };
    }
  }

  #report(error: SyncError): void {
    this.#element.dispatchEvent(new CrmSyncErrorEvent(error));
  }

  readonly #onRetry = (): void => this.#details.refresh();

  readonly #onResync = (): void => {
    const { type, id } = this.#record;
    void this.#resync.press(
      this.#client,
      [{ type, id }],
      this.#element.provider ? [this.#element.provider] : undefined,
    );
  };

  readonly #onHistory = (url: string, event: Event): void => {
    const { type, id } = this.#record;
    if (!this.#element.dispatchEvent(new CrmHistoryOpenEvent({ type, id }, url))) event.preventDefault();
  };

  readonly #onCopy = (key: string, link: RecordLink, error: CrmError, event: Event): void => {
    const shown = (event.currentTarget as Element).closest('figure');
    void this.#copy.copy(key, copiedText(error, link, this.#record, this.#words), shown);
  };
}
