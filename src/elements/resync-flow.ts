// All that the action shows once it was pressed: the confirmation, the progress, the end. Loaded by the first press.
import type { LitElement, TemplateResult } from 'lit';
import { nothing } from 'lit';
import { ResyncController } from '../controllers/resync-controller.js';
import type { CrmResyncRequestEvent } from '../events/crm-resync-request.js';
import { actionEnglish, type ActionMessages } from '../i18n/action-messages.js';
import { localeOf } from '../i18n/locale.js';
import { messagesFor } from '../i18n/messages.js';
import type { RecordRef } from '../model/record-ref.js';
import type { StatusStore } from '../store/status-store.js';
import { adoptStyles } from '../styles/adopt-styles.js';
import { reportStyles } from '../styles/report.styles.js';
import { resyncReport, resyncSentence, type ResyncReportOptions } from '../views/resync-report.js';
import { confirmation } from '../views/resync-words.js';
import { showToast } from './resync-toast.js';

interface FlowHost extends LitElement {
  readonly recordName?: string | undefined;
}

export class ResyncFlow {
  readonly #host: FlowHost;
  readonly #resync: ResyncController;
  #client: StatusStore | undefined;

  constructor(host: FlowHost) {
    this.#host = host;
    this.#resync = new ResyncController(host, (receipt) => confirmation(receipt, this.#words));
    adoptStyles(host.renderRoot as ShadowRoot, reportStyles);
  }

  get sending(): boolean {
    return this.#resync.state.phase === 'sending';
  }

  get sentence(): string {
    return this.#said ? resyncSentence(this.#report) : '';
  }

  isUnderWay(records: readonly RecordRef[]): boolean {
    return this.#resync.isUnderWay(records);
  }

  carryOut(client: StatusStore | undefined, request: CrmResyncRequestEvent): Promise<void> {
    this.#client = client;
    return this.#resync.carryOut(client, request);
  }

  report(): TemplateResult | typeof nothing {
    return this.#said ? resyncReport(this.#report) : nothing;
  }

  toast(): void {
    if (!this.#said) return;
    const { phase, progress, receipt } = this.#resync.state;
    const clean = phase === 'settled' && !progress?.done.failed && !receipt?.rejected.length;
    showToast(this.#host, this.#report, { closesItself: clean, onDismiss: () => this.#resync.reset() });
  }

  get #said(): boolean {
    return this.#resync.state.phase !== 'idle';
  }

  get #words(): ActionMessages {
    return messagesFor(localeOf(this.#host), actionEnglish);
  }

  get #report(): ResyncReportOptions {
    return {
      ...this.#resync.state,
      words: this.#words,
      locale: localeOf(this.#host),
      nameOf: (record) => this.#client?.peek(record).status?.name ?? this.#host.recordName ?? record.id,
      onRetry: (records) => void this.#resync.press(this.#client, records),
    };
  }
}
