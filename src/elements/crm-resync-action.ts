// The element that pushes one record, or many. Offers itself only to those who may.
import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ClientController } from '../controllers/client-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { requestResync } from '../controllers/request-resync.js';
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { buttonEnglish } from '../i18n/button-messages.js';
import { messagesFor } from '../i18n/messages.js';
import { sameRecords, type RecordRef } from '../model/record-ref.js';
import { mayResync } from '../model/session.js';
import type { SyncClient } from '../model/sync-client.js';
import { toSyncError } from '../model/sync-error.js';
import { createForeignRoot, readoptStyles } from '../styles/adopt-styles.js';
import { hostStyles } from '../styles/host.styles.js';
import { tokenStyles } from '../styles/tokens.styles.js';
import { actionStyles } from './crm-resync-action.styles.js';
import type { ResyncFlow } from './resync-flow.js';

/**
 * Pushes records to their CRMs again: a button, or an item of the host's menu. Says how many are resyncing and how long
 * it takes, shows the progress, and ends with what came of each. Renders nothing when the session may not resync.
 * When it leaves the page while a push is under way, the push goes on: a toast shows the end, and the events are fired
 * where the element was.
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
  static override styles = [tokenStyles, hostStyles, actionStyles];

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
  /** All that comes after a press; loaded with the first sign of one. */
  #flow?: ResyncFlow;
  /** What was pressed for while that is being loaded: a second press joins it. */
  #starting: readonly RecordRef[] = [];

  /** Moved into another document, a frame's for example. */
  adoptedCallback(): void {
    readoptStyles(this);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    return this.ownerDocument === document ? super.createRenderRoot() : createForeignRoot(this);
  }

  protected override render(): TemplateResult | typeof nothing {
    const may = mayResync(this.#place.session?.role);
    // Who may no longer press still reads what came of the last press: that it was refused, for example.
    if (!may && !this.#flow?.sentence) return nothing;
    const menuitem = this.variant === 'menuitem';
    return html`${may ? this.#control(menuitem) : nothing}${
      menuitem
        ? nothing
        : html`<div part="message" class="message">
            <div role="status">${this.#flow?.sentence ?? ''}</div>
            ${this.#flow?.report() ?? nothing}
          </div>`
    }`;
  }

  #control(menuitem: boolean): TemplateResult {
    return html`<button
      type="button"
      part="control"
      class="control"
      role=${menuitem ? 'menuitem' : nothing}
      tabindex=${menuitem ? '-1' : nothing}
      aria-disabled=${this.#flow?.sending ? 'true' : nothing}
      @pointerenter=${loadFlow}
      @focus=${loadFlow}
      @click=${this.#press}
    >
      <slot>${messagesFor(this.#locale.locale, buttonEnglish).resyncToCrm}</slot>
    </button>`;
  }

  protected override updated(): void {
    this.#flow?.toast(this.variant === 'menuitem');
  }

  readonly #press = async (): Promise<void> => {
    const records = this.#chosen();
    if (records.length === 0 || sameRecords(this.#starting, records) || this.#flow?.isUnderWay(records))
      return;
    const press = requestResync(this, records, this.provider ? [this.provider] : undefined);
    if (!press) return;
    this.#starting = records;
    try {
      this.#flow ??= new (await loadFlow()).ResyncFlow(this);
      const end = this.#flow.carryOut(this.#place.client, press);
      this.#starting = [];
      await end;
    } catch (thrown) {
      this.#starting = [];
      this.dispatchEvent(new CrmSyncErrorEvent(toSyncError(thrown)));
    }
  };

  #chosen(): readonly RecordRef[] {
    if (this.records) return Array.from(this.records, ({ type, id }) => ({ type, id: String(id) }));
    const type = this.recordType;
    const ids = this.recordIds?.split(/\s+/).filter(Boolean) ?? (this.recordId ? [this.recordId] : []);
    return type ? [...new Set(ids)].map((id) => ({ type, id })) : [];
  }
}

function loadFlow() {
  return import('./resync-flow.js');
}

declare global {
  interface HTMLElementTagNameMap {
    'crm-resync-action': CrmResyncAction;
  }
}
