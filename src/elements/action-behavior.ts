// What a resync action does on a page: finds out whether the reader may push, draws the control, takes the press.
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { ClientSource } from '../client/find-client.js';
import { ClientController } from '../controllers/client-controller.js';
import { LocaleController } from '../controllers/locale-controller.js';
import { PushController } from '../controllers/push-controller.js';
import { PushOrigin } from '../controllers/push-origin.js';
import { requestPush } from '../controllers/request-push.js';
import { SessionController } from '../controllers/session-controller.js';
import { ThemeController } from '../controllers/theme-controller.js';
import { reportFault } from '../diagnostics/report-fault.js';
import { CrmSyncErrorEvent } from '../events/crm-sync-error.js';
import { buttonEnglish } from '../i18n/button-messages.js';
import { messagesFor } from '../i18n/messages.js';
import type { RecordRef } from '../model/record-ref.js';
import { mayResync } from '../model/session.js';
import { toSyncError } from '../model/sync-error.js';
import type { Resources } from '../store/resources.js';
import { adoptStyles } from '../styles/adopt-styles.js';
import { tokenNames } from '../styles/token-names.js';
import { readId, reported } from '../wire/decoders.js';
import { namesRecord } from '../wire/names-record.js';
import { checkAttributes } from './check-attributes.js';
import type { Behavior } from './lazy-element.js';
import { LazyModule } from './lazy-module.js';
import type { PushReport } from './push-report.js';

/** The element, as its page has set it. */
interface ActionElement extends LitElement, ClientSource {
  readonly recordType?: string | undefined;
  readonly recordId?: string | undefined;
  readonly recordIds?: string | undefined;
  readonly recordName?: string | undefined;
  readonly provider?: string | undefined;
  readonly variant?: string | undefined;
  readonly records?: readonly RecordRef[] | undefined;
}

/** What a press was for. The element may name something else, or leave, while the push goes on. */
interface Press extends Pick<ActionElement, 'recordType' | 'recordId' | 'recordName'> {
  readonly client: Resources;
  readonly records: readonly RecordRef[];
  readonly providers: readonly string[] | undefined;
  readonly origin: PushOrigin;
}

/** All that shows a push. */
const display = new LazyModule(() => import('./push-display.js'));

export class ActionBehavior implements Behavior {
  readonly #element: ActionElement;
  readonly #client: ClientController;
  readonly #session: SessionController;
  readonly #locale: LocaleController;
  readonly #push: PushController;
  /** The press of the push that is shown. */
  #press?: Press;

  constructor(element: ActionElement) {
    this.#element = element;
    checkAttributes(element);
    this.#client = new ClientController(element, (error) =>
      element.dispatchEvent(new CrmSyncErrorEvent(error)),
    );
    this.#session = new SessionController(element, () => this.#client.client);
    this.#locale = new LocaleController(element);
    this.#push = new PushController(element);
    new ThemeController(element);
    element.addController(this);
  }

  hostUpdate(): void {
    const { recordType, recordId } = this.#element;
    const press = this.#press;
    if (!press || (press.recordType === recordType && press.recordId === recordId)) return;
    this.#press = undefined;
    this.#leave(press);
  }

  render(): TemplateResult | typeof nothing {
    const may = mayResync(this.#session.session?.role);
    const message = this.#message;
    // A reader who may no longer push still reads what became of the last push: that it was refused, for example.
    if (!may && !message.sentence) return nothing;
    const menuitem = this.#isMenuitem;
    return html`${may ? this.#control(menuitem) : nothing}${
      menuitem
        ? nothing
        : html`<div part="message" class="message">
            <div role="status">${message.sentence}</div>
            ${message.details}
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
      aria-disabled=${this.#push.snapshot?.phase === 'sending' ? 'true' : nothing}
      @pointerenter=${preload}
      @focus=${preload}
      @click=${this.#onPress}
    >
      <slot>${messagesFor(this.#locale.locale, buttonEnglish).resyncToCrm}</slot>
    </button>`;
  }

  get #isMenuitem(): boolean {
    return this.#element.variant === 'menuitem';
  }

  get #message(): { readonly sentence: string; readonly details: unknown } {
    const { push } = this.#push;
    const press = this.#press;
    if (!push || !press || !display.loaded) return { sentence: '', details: nothing };
    const report = this.#reportOf(press, this.#locale.locale);
    const { pushSentence, pushDetails } = display.loaded;
    return { sentence: pushSentence(push, report), details: pushDetails(push, report) };
  }

  /** How a push is worded, and how it is tried again: as it was pressed, whatever the element names by then. */
  #reportOf(press: Press, locale: string): PushReport {
    const { client, recordName } = press;
    return {
      locale,
      nameOf: (record) => client.statuses.peek(record).status?.name ?? recordName ?? record.id,
      onRetry: (records) => this.#request({ ...press, records }),
    };
  }

  readonly #onPress = (): void => {
    const { client } = this.#client;
    const { provider, recordType, recordId, recordName } = this.#element;
    try {
      const records = this.#records();
      if (!client || records.length === 0) return;
      // Read before the page gets the event: a menu may close, and remove its item, at the very press.
      const origin = new PushOrigin(this.#element, tokenNames);
      const providers = provider ? [provider] : undefined;
      this.#request({ client, records, providers, origin, recordType, recordId, recordName });
    } catch (thrown) {
      // A record that is none: a page's `records` can hold anything.
      this.#element.dispatchEvent(new CrmSyncErrorEvent(toSyncError(thrown)));
    }
  };

  #request(press: Press): void {
    const { client, records, providers, origin } = press;
    const report = this.#reportOf(press, origin.locale);
    const ready = display.load();
    const push = requestPush({
      origin,
      pushes: client.pushes,
      records,
      providers,
      ready,
      confirm: (receipt) => display.loaded?.confirmationOf(receipt, origin.locale) ?? '',
    });
    this.#press = press;
    this.#push.show(push);
    if (!push) return;
    // The retry button of a toast may stand for an element that has left.
    const always = this.#isMenuitem || !this.#element.isConnected;
    ready.then(
      ({ showToast, showToastWhenGone, reportStyles }) => {
        if (always) showToast(push, origin, report);
        else showToastWhenGone(push, origin, report);
        adoptStyles(this.#element.renderRoot as ShadowRoot, reportStyles);
        this.#element.requestUpdate();
      },
      (thrown: unknown) => this.#element.dispatchEvent(new CrmSyncErrorEvent(toSyncError(thrown))),
    );
  }

  /** The row shows another record now. A toast shows the push of the record before to its end. */
  #leave(press: Press): void {
    const { push } = this.#push;
    this.#push.show(undefined);
    if (!push?.underWay) return;
    const report = this.#reportOf(press, press.origin.locale);
    display.load().then(
      ({ showToastOnce }) => showToastOnce(push, press.origin, report),
      () => undefined,
    );
  }

  #records(): readonly RecordRef[] {
    const { records, recordType: type, recordId, recordIds } = this.#element;
    if (records)
      return reported(() =>
        Array.from(records, ({ type, id }, i) => ({ type, id: readId(id, `records[${i}].id`) })),
      );
    if (recordIds?.includes(',')) reportFault('ids-with-commas', [recordIds.slice(0, 60)]);
    const ids = recordIds?.split(/[\s,]+/).filter(Boolean) ?? [recordId ?? ''];
    return [...new Set(ids)].flatMap((id) => (type && namesRecord(type, id) ? { type, id } : []));
  }
}

/** What shows a push is loaded with the first sign of a press. A failure counts when the press comes. */
function preload(): void {
  display.load().catch(() => undefined);
}
