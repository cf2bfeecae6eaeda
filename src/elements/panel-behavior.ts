// What a panel does on a page: subscribes to its record, loads the detail, draws both, takes what is pressed.
import { nothing, type LitElement, type TemplateResult } from 'lit';
import { ClockController } from '../controllers/clock-controller.js';
import { CopyController } from '../controllers/copy-controller.js';
import { DetailTask } from '../controllers/detail-task.js';
import { DisclosureState } from '../controllers/disclosure-state.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ProgressiveLists } from '../controllers/progressive-lists.js';
import { PushController } from '../controllers/push-controller.js';
import { PushOrigin } from '../controllers/push-origin.js';
import { requestPush } from '../controllers/request-push.js';
import { SessionController } from '../controllers/session-controller.js';
import {
  StatusSubscription,
  type RecordElement,
  type StatusListener,
} from '../controllers/status-subscription.js';
import { ThemeController } from '../controllers/theme-controller.js';
import { WordDiffController } from '../controllers/word-diff-controller.js';
import { CrmHistoryOpenEvent } from '../events/crm-history-open.js';
import { CrmSyncChangeEvent } from '../events/crm-sync-change.js';
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { sentenceLocale } from '../i18n/messages.js';
import { panelMessagesFor, type AllPanelMessages } from '../i18n/panel-messages-for.js';
import type { CrmError, RecordDetail, RecordLink } from '../model/record-detail.js';
import { sameRecord, type RecordRef } from '../model/record-ref.js';
import { mayResync } from '../model/session.js';
import type { StatusEntry } from '../model/status-entry.js';
import { toSyncError, type SyncError } from '../model/sync-error.js';
import { adoptStyles } from '../styles/adopt-styles.js';
import { fieldStyles } from '../styles/field.styles.js';
import { statusStyles } from '../styles/status.styles.js';
import { copiedText } from '../views/copied-text.js';
import type { PanelContext } from '../views/panel-context.js';
import { panelView } from '../views/panel-view.js';
import { confirmation } from '../views/resync-sentences.js';
import { decodeDetail } from '../wire/decode-detail.js';
import { checkAttributes } from './check-attributes.js';
import { panelStyles } from './crm-sync-panel.styles.js';
import type { Behavior } from './lazy-element.js';

/** The look of a panel, beside what all elements share. */
export const panelSheets = [statusStyles, panelStyles, fieldStyles];

/** The element, as its page has set it. */
interface PanelElement extends LitElement, RecordElement {
  readonly recordName?: string | undefined;
  readonly provider?: string | undefined;
  readonly detail?: RecordDetail | undefined;
}

export class PanelBehavior implements Behavior, StatusListener {
  readonly #element: PanelElement;
  readonly #status: StatusSubscription;
  readonly #detail: DetailTask;
  readonly #session: SessionController;
  readonly #locale: LocaleController;
  readonly #disclosure: DisclosureState;
  readonly #lists: ProgressiveLists;
  readonly #copy: CopyController;
  readonly #diff: WordDiffController;
  readonly #push: PushController;
  #hostData: unknown;
  #hostDetail: { readonly detail?: RecordDetail; readonly error?: SyncError } | undefined;
  #shownRef: RecordRef | undefined;
  #shownProvider: string | undefined;
  /** What had the focus before an update. */
  #focused: Element | null | undefined;

  constructor(element: PanelElement) {
    this.#element = element;
    this.#status = new StatusSubscription(element, this);
    this.#status.visible = true;
    // First, so that the other controllers see the record of the same update.
    element.addController(this);
    checkAttributes(element);
    this.#detail = new DetailTask(
      element,
      () => this.#detailRequest,
      (error) => this.#report(error),
    );
    this.#session = new SessionController(element, () => this.#status.client);
    this.#locale = new LocaleController(element);
    this.#disclosure = new DisclosureState(element);
    this.#lists = new ProgressiveLists(element);
    this.#copy = new CopyController(element);
    this.#diff = new WordDiffController(element);
    this.#push = new PushController(element);
    new ClockController(element);
    new ThemeController(element);
  }

  hostConnected(): void {
    // The look comes with the code: no page needs it before.
    for (const styles of panelSheets) adoptStyles(this.#element.renderRoot as ShadowRoot, styles);
    this.#status.resolveClient();
  }

  hostDisconnected(): void {
    this.#status.releaseIfGone();
  }

  hostUpdate(): void {
    const { detail, recordType: type = '', recordId: id = '', provider } = this.#element;
    if (detail !== this.#hostData) this.#readDetail(detail);
    const isAnother = this.#shownRef && !sameRecord(this.#shownRef, { type, id });
    if (isAnother) {
      this.#disclosure.reset();
      this.#lists.reset();
    }
    // A push is for the CRM that was shown at the press.
    if (isAnother || provider !== this.#shownProvider) this.#push.show(undefined);
    this.#shownRef = { type, id };
    this.#shownProvider = provider;
    this.#status.update();
    // A server has no root.
    this.#focused = (this.#element.renderRoot as ShadowRoot | undefined)?.activeElement;
  }

  hostUpdated(): void {
    // An element loses the focus when a render moves it.
    const { activeElement } = this.#element.renderRoot as ShadowRoot;
    if (!activeElement) (this.#focused as HTMLElement | null | undefined)?.focus({ preventScroll: true });
  }

  get hasHostData(): boolean {
    return Boolean(this.#element.detail);
  }

  statusChanged(entry: StatusEntry, previous: StatusEntry | undefined): void {
    this.#element.requestUpdate();
    const record = this.#status.ref;
    if (!previous || !record) return;
    if (entry.status && entry.status !== previous.status)
      this.#element.dispatchEvent(new CrmSyncChangeEvent(record, previous.status, entry.status));
    if (entry.error && entry.error !== previous.error) this.#report(entry.error);
    // The backend answers again.
    if (previous.phase === 'failed' && entry.phase === 'ready' && this.#detail.error) this.#detail.retry();
  }

  statusUnavailable(error: SyncError): void {
    this.#report(error);
  }

  render(): TemplateResult | typeof nothing {
    const { detail, error } = this.#shown;
    if (!detail && !error && !this.#status.ref) return nothing;
    return panelView(
      {
        record: this.#record,
        provider: this.#element.provider || undefined,
        detail,
        error,
        status: this.#status.entry,
        mayResync: mayResync(this.#session.session?.role),
        push: this.#push.snapshot,
        onRetry: this.#onRetry,
        onResync: this.#onResync,
        onHistory: this.#onHistory,
      },
      this.#context,
    );
  }

  get #messages(): AllPanelMessages {
    return panelMessagesFor(this.#locale.locale);
  }

  /** What is shown: the host's own detail, else the one that is loaded. */
  get #shown(): { readonly detail?: RecordDetail | undefined; readonly error?: SyncError | undefined } {
    return this.#hostDetail ?? this.#detail;
  }

  get #detailRequest() {
    const { client, ref, entry } = this.#status;
    return client && ref && { client, ref, revision: entry.revision };
  }

  get #record(): RecordRef & { readonly name: string } {
    const {
      type = this.#element.recordType ?? '',
      id = this.#element.recordId ?? '',
      name,
    } = this.#shown.detail ?? {};
    return { type, id, name: name ?? this.#status.entry.status?.name ?? this.#element.recordName ?? id };
  }

  get #context(): PanelContext {
    const { locale } = this.#locale;
    return {
      locale,
      messagesLocale: sentenceLocale(locale),
      messages: this.#messages,
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

  /** The host's data is decoded like every answer of a backend. */
  #readDetail(detail: unknown): void {
    this.#hostData = detail;
    this.#hostDetail = undefined;
    if (!detail) return;
    try {
      const ref = { type: this.#element.recordType ?? '', id: this.#element.recordId ?? '' };
      this.#hostDetail = { detail: decodeDetail(detail, ref) };
    } catch (thrown) {
      const error = toSyncError(thrown);
      this.#hostDetail = { error };
      this.#report(error);
    }
  }

  #report(error: SyncError): void {
    this.#element.dispatchEvent(new CrmSyncErrorEvent(error));
  }

  readonly #onRetry = (): void => this.#detail.retry();

  readonly #onResync = (): void => {
    const { client } = this.#status;
    if (!client) return;
    const { provider } = this.#element;
    const { type, id } = this.#record;
    const push = requestPush({
      origin: new PushOrigin(this.#element, []),
      pushes: client.pushes,
      records: [{ type, id }],
      providers: provider ? [provider] : undefined,
      confirm: (receipt) => confirmation(receipt, this.#messages),
    });
    this.#push.show(push);
  };

  readonly #onHistory = (url: string, event: Event): void => {
    const { type, id } = this.#record;
    if (!this.#element.dispatchEvent(new CrmHistoryOpenEvent({ type, id }, url))) event.preventDefault();
  };

  readonly #onCopy = (key: string, link: RecordLink, error: CrmError, event: Event): void => {
    const shown = (event.currentTarget as Element).closest('figure');
    void this.#copy.copy(key, copiedText(error, link, this.#record, this.#messages), shown);
  };
}
