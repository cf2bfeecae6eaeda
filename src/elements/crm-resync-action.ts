// The element that pushes one record, or many. Offers itself only to those who may.
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClientController } from '../controllers/client-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { ResyncController } from '../controllers/resync-controller.js';
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { actionEnglish, type ActionMessages } from '../i18n/action-messages.js';
import { messagesFor } from '../i18n/messages.js';
import type { RecordRef } from '../model/record-ref.js';
import { mayResync } from '../model/session.js';
import type { SyncClient } from '../model/sync-client.js';
import { hostStyles } from '../styles/host.styles.js';
import { reportStyles } from '../styles/report.styles.js';
import { statusStyles } from '../styles/status.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { resyncReport, resyncSentence, type ResyncReportOptions } from '../views/resync-report.js';
import { confirmation } from '../views/resync-words.js';
import { actionStyles } from './crm-resync-action.styles.js';

/**
 * Pushes records to their CRMs again: a button, or an item of the host's menu. Says how many are resyncing and how long
 * it takes, shows the progress, and ends with what came of each. Renders nothing when the session may not resync.
 *
 * @tag crm-resync-action
 *
 * @slot - The label. Default: "Resync to CRM", in the page's language.
 *
 * @fires {CrmResyncRequestEvent} crm-resync-request - Before anything is sent. Cancelable; see `respondWith`.
 * @fires {CrmResyncAcceptedEvent} crm-resync-accepted - The push is queued.
 * @fires {CrmResyncSettledEvent} crm-resync-settled - All records have ended.
 * @fires {CrmResyncFailedEvent} crm-resync-failed - The push was refused as a whole, or could not be sent.
 * @fires {CrmSyncErrorEvent} crm-sync-error - No data source was found.
 *
 * @csspart control - The button.
 * @csspart message - What is said of the push, beside a button.
 * @csspart progress - The bar.
 */
export class CrmResyncAction extends LitElement {
  static override shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };
  static override styles = [tokenStyles, hostStyles, statusStyles, reportStyles, actionStyles];

  /** Type of the records in the host app, such as `account`. */
  @property({ attribute: 'record-type' }) recordType?: string;
  /** Id of one record. */
  @property({ attribute: 'record-id' }) recordId?: string;
  /** Ids of many records of one type, separated by spaces. */
  @property({ attribute: 'record-ids' }) recordIds?: string;
  /** Name of the record, for messages, when the data has none. */
  @property({ attribute: 'record-name' }) recordName?: string;
  /** Only this CRM. Default: all that the records are linked to. */
  @property() provider?: string;
  /** Base URL of the API for this element. */
  @property() endpoint?: string;
  /** `button` or `menuitem`. Default `button`. Reflected: frameworks set the property, the style sheet reads it. */
  @property({ reflect: true }) variant?: 'button' | 'menuitem';
  /** Made by `createSyncClient`; goes before every other place to find data. */
  @property({ attribute: false }) client?: SyncClient;
  /** Records of any types; goes before `record-id` and `record-ids`. */
  @property({ attribute: false }) records?: readonly RecordRef[];

  readonly #place = new ClientController(this, (error) => this.dispatchEvent(new CrmSyncErrorEvent(error)));
  readonly #locale = new LocaleController(this);
  readonly #resync = new ResyncController(this, (receipt) => confirmation(receipt, this.#words));

  get #words(): ActionMessages {
    return messagesFor(this.#locale.locale, actionEnglish);
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!mayResync(this.#place.session?.role)) return nothing;
    const menuitem = this.variant === 'menuitem';
    const { phase } = this.#resync.state;
    return html`<button
        type="button"
        part="control"
        class="control"
        role=${menuitem ? 'menuitem' : nothing}
        tabindex=${menuitem ? '-1' : nothing}
        aria-disabled=${phase === 'sending' ? 'true' : nothing}
        @click=${this.#press}
      >
        <slot>${this.#words.resyncToCrm}</slot>
      </button>
      ${menuitem ? nothing : this.#renderMessage()}`;
  }

  #renderMessage(): TemplateResult {
    const said = this.#resync.state.phase !== 'idle';
    const report = this.#report();
    return html`<div part="message" class="message">
      <div role="status">${said ? resyncSentence(report) : ''}</div>
      ${said ? resyncReport(report) : nothing}
    </div>`;
  }

  protected override updated(): void {
    if (this.variant === 'menuitem' && this.#resync.state.phase !== 'idle') void this.#toast();
  }

  /** A menu closes and takes its items along: what is to be said appears above the page instead. */
  async #toast(): Promise<void> {
    const { showToast } = await import('./resync-toast.js').catch(() => ({ showToast: undefined }));
    const { phase, progress, receipt } = this.#resync.state;
    const clean = phase === 'settled' && !progress?.done.failed && !receipt?.rejected.length;
    showToast?.(this, this.#report(), { closesItself: clean, onDismiss: () => this.#resync.reset() });
  }

  #report(): ResyncReportOptions {
    const client = this.#place.client;
    return {
      ...this.#resync.state,
      words: this.#words,
      locale: this.#locale.locale,
      nameOf: (record) => client?.peek(record).status?.name ?? this.recordName ?? record.id,
      onRetry: (records) => void this.#resync.press(client, records, this.#providers()),
    };
  }

  readonly #press = (): void => {
    void this.#resync.press(this.#place.client, this.#chosen(), this.#providers());
  };

  #providers(): readonly string[] | undefined {
    return this.provider ? [this.provider] : undefined;
  }

  #chosen(): readonly RecordRef[] {
    if (this.records) return Array.from(this.records, ({ type, id }) => ({ type, id: String(id) }));
    const type = this.recordType;
    const ids = this.recordIds?.split(/\s+/).filter(Boolean) ?? (this.recordId ? [this.recordId] : []);
    return type ? [...new Set(ids)].map((id) => ({ type, id })) : [];
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'crm-resync-action': CrmResyncAction;
  }
}
