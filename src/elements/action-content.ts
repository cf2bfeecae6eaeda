// What a resync action does on a page: finds out whether the reader may push, draws the control, takes the press. Loaded
// with the first action: nothing is drawn before the session is known.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { ClientController } from '../controllers/client-controller.js';
import type { DataPlace } from '../client/find-client.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { requestResync } from '../controllers/request-resync.js';
import { ThemeController } from '../controllers/theme-controller.js';
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { buttonEnglish } from '../i18n/button-messages.js';
import { messagesFor } from '../i18n/messages.js';
import { sameRecords, type RecordRef } from '../model/record-ref.js';
import { mayResync } from '../model/session.js';
import { toSyncError } from '../model/sync-error.js';
import type { ResyncFlow } from './resync-flow.js';

/** The element, as its page has set it. */
interface ActionElement extends LitElement, DataPlace {
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
  readonly recordIds?: string | undefined;
  readonly recordName?: string | undefined;
  readonly provider?: string | undefined;
  readonly variant?: string | undefined;
  readonly records?: readonly RecordRef[] | undefined;
}

export class ActionContent {
  readonly #element: ActionElement;
  readonly #place: ClientController;
  readonly #locale: LocaleController;
  /** All that comes after a press; loaded with the first sign of one. */
  #flow?: ResyncFlow;
  /** What was pressed for while that is being loaded: a second press joins it. */
  #starting: readonly RecordRef[] = [];

  constructor(element: ActionElement) {
    this.#element = element;
    this.#place = new ClientController(element, (error) =>
      element.dispatchEvent(new CrmSyncErrorEvent(error)),
    );
    this.#locale = new LocaleController(element);
    new ThemeController(element);
  }

  render(): TemplateResult | typeof nothing {
    const may = mayResync(this.#place.session?.role);
    // Who may no longer press still reads what came of the last press: that it was refused, for example.
    if (!may && !this.#flow?.sentence) return nothing;
    const menuitem = this.#element.variant === 'menuitem';
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

  updated(): void {
    this.#flow?.toast(this.#element.variant === 'menuitem');
  }

  readonly #press = async (): Promise<void> => {
    const { provider } = this.#element;
    const records = this.#chosen();
    if (records.length === 0 || sameRecords(this.#starting, records) || this.#flow?.isUnderWay(records))
      return;
    const press = requestResync(this.#element, records, provider ? [provider] : undefined);
    if (!press) return;
    this.#starting = records;
    try {
      this.#flow ??= new (await loadFlow()).ResyncFlow(this.#element);
      const end = this.#flow.carryOut(this.#place.client, press);
      this.#starting = [];
      await end;
    } catch (thrown) {
      this.#starting = [];
      this.#element.dispatchEvent(new CrmSyncErrorEvent(toSyncError(thrown)));
    }
  };

  #chosen(): readonly RecordRef[] {
    const { records, recordType: type, recordId, recordIds } = this.#element;
    if (records) return Array.from(records, ({ type, id }) => ({ type, id: String(id) }));
    const ids = recordIds?.split(/\s+/).filter(Boolean) ?? (recordId ? [recordId] : []);
    return type ? [...new Set(ids)].map((id) => ({ type, id })) : [];
  }
}

function loadFlow() {
  return import('./resync-flow.js');
}
