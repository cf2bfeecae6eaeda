// All that the action shows once it was pressed: the confirmation, the progress, the end. Loaded by the first press.
import type { LitElement, TemplateResult } from 'lit';
import { nothing } from 'lit';
import { localeOf } from '../dom/locale-of.js';
import type { PassedPress } from '../controllers/request-resync.js';
import { ResyncController } from '../controllers/resync-controller.js';
import { actionEnglish, type ActionMessages } from '../i18n/action-messages.js';
import { messagesFor } from '../i18n/messages.js';
import type { RecordRef } from '../model/record-ref.js';
import type { StatusStore } from '../store/status-store.js';
import { adoptStyles } from '../styles/adopt-styles.js';
import { reportStyles } from '../styles/report.styles.js';
import { resyncReport, resyncSentence, type ResyncReportOptions } from '../views/resync-report.js';
import { confirmation } from '../views/resync-sentences.js';
import { showToast } from './resync-toast.js';

interface FlowHost extends LitElement {
  readonly recordName?: string | undefined;
}

export class ResyncFlow {
  readonly #host: FlowHost;
  readonly #resync: ResyncController;
  #client: StatusStore | undefined;
  /** It left the page during a push. */
  #away = false;
  #locale: string;

  constructor(host: FlowHost) {
    this.#host = host;
    this.#locale = localeOf(host);
    this.#resync = new ResyncController(host, (receipt) => confirmation(receipt, this.#messages));
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

  carryOut(client: StatusStore | undefined, press: PassedPress): Promise<void> {
    this.#client = client;
    return this.#resync.carryOut(client, press);
  }

  report(): TemplateResult | typeof nothing {
    return this.#said ? resyncReport(this.#report) : nothing;
  }

  /**
   * A menu closes and takes its items along, and a button may leave the page while its push is under way: what is to be
   * said then appears above the page instead.
   */
  toast(always: boolean): void {
    this.#away = !this.#host.isConnected && (this.#away || this.#isUnderWay);
    if (!this.#said || !(always || this.#away)) return;
    const { phase, progress, receipt } = this.#resync.state;
    const clean = phase === 'settled' && !progress?.done.failed && !receipt?.rejected.length;
    showToast(this.#host, this.#report, { closesItself: clean, onDismiss: () => this.#resync.reset() });
  }

  get #isUnderWay(): boolean {
    const { phase } = this.#resync.state;
    return phase === 'sending' || phase === 'running';
  }

  get #said(): boolean {
    return this.#resync.state.phase !== 'idle';
  }

  get #messages(): ActionMessages {
    return messagesFor(this.#spoken, actionEnglish);
  }

  /** Outside the page it has no language of its own, and keeps to the one it had. */
  get #spoken(): string {
    if (this.#host.isConnected) this.#locale = localeOf(this.#host);
    return this.#locale;
  }

  get #report(): ResyncReportOptions {
    return {
      ...this.#resync.state,
      messages: this.#messages,
      locale: this.#spoken,
      nameOf: (record) => this.#client?.peek(record).status?.name ?? this.#host.recordName ?? record.id,
      // Of the same CRMs: the element may name others by now.
      onRetry: (records) => void this.#resync.press(this.#client, records, this.#resync.state.providers),
    };
  }
}
