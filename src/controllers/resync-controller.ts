// One press of Resync, from the request event to the outcome. A push, once sent, goes on when its element is gone.
import type { ReactiveControllerHost } from 'lit';
import {
  CrmResyncAcceptedEvent,
  CrmResyncFailedEvent,
  CrmResyncSettledEvent,
} from '../events/crm-resync-outcome.js';
import type { CrmResyncRequestEvent } from '../events/crm-resync-request.js';
import { recordKey, sameRecords, type RecordRef } from '../model/record-ref.js';
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import { isTemporary, SyncError, toSyncError } from '../model/sync-error.js';
import type { Outcome } from '../model/sync-status.js';
import { forgetPress } from '../store/press-memory.js';
import { unknownEntry } from '../store/reduce-entry.js';
import type { StatusStore } from '../store/status-store.js';
import { requestResync, type PassedPress } from './request-resync.js';

export interface ResyncState {
  /** `sending`: not confirmed yet; `running`: queued at the backend; `settled`: all ended; `failed`: refused or lost. */
  readonly phase: 'idle' | 'sending' | 'running' | 'settled' | 'failed';
  readonly records: readonly RecordRef[];
  /** The CRMs that it was for; absent: all. */
  readonly providers?: readonly string[] | undefined;
  readonly receipt?: ResyncReceipt;
  readonly progress?: ResyncProgress;
  readonly error?: SyncError;
  /** The backend asked to wait; it goes on then. Epoch milliseconds. */
  readonly waitUntil?: number | undefined;
}

const idle: ResyncState = { phase: 'idle', records: [] };

export class ResyncController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #confirm: (receipt: ResyncReceipt) => string;
  #state: ResyncState = idle;

  /** @param confirm words the confirmation, for the event and the screen alike */
  constructor(host: ReactiveControllerHost & HTMLElement, confirm: (receipt: ResyncReceipt) => string) {
    this.#host = host;
    this.#confirm = confirm;
  }

  get state(): ResyncState {
    return this.#state;
  }

  /** Forgets how the last push ended. One that is under way goes on unseen. */
  reset(): void {
    this.#set(idle);
  }

  /** Asks the host, then pushes. While these records are under way, a second press joins the first. Never rejects. */
  async press(
    client: StatusStore | undefined,
    records: readonly RecordRef[],
    providers?: readonly string[],
  ): Promise<void> {
    if (records.length === 0 || this.isUnderWay(records)) return;
    const press = requestResync(this.#host, records, providers);
    if (press) await this.carryOut(client, press);
  }

  /** Pushes what the host has let pass, or promised to do itself. Never rejects. */
  async carryOut(client: StatusStore | undefined, { request, listeners }: PassedPress): Promise<void> {
    const { records, providers } = request;
    let state: ResyncState = { phase: 'sending', records, providers };
    const step = (next: Partial<ResyncState>) => {
      const latest = this.#state === state;
      state = { ...state, ...next };
      if (latest) this.#set(state);
    };
    this.#set(state);
    try {
      const since = new Map(
        records.map((record) => [recordKey(record), client?.peek(record) ?? unknownEntry]),
      );
      const receipt = await this.#receipt(client, request, (waitUntil) => step({ waitUntil }));
      forgetPress(request);
      step({ phase: 'running', receipt, waitUntil: undefined });
      listeners.dispatch(new CrmResyncAcceptedEvent(receipt, this.#confirm(receipt)));
      if (!client) return;
      client.outdate(records);
      const { followResync } = await import('../store/follow-resync.js');
      const end = await followResync(client, receipt, {
        records,
        since,
        onProgress: (progress) => step({ progress }),
      });
      step({ phase: 'settled', progress: end });
      client.outdate(records);
      listeners.dispatch(new CrmResyncSettledEvent(receipt, resultsByRecord(records, end)));
    } catch (thrown) {
      const error = toSyncError(thrown);
      // An answer, if not the one that was hoped for. Without one, the next press must not push twice.
      if (!isTemporary(error)) forgetPress(request);
      // The role may have changed since it was asked for.
      if (error.code === 'forbidden') void client?.session.refresh();
      step({ phase: 'failed', error, waitUntil: undefined });
      listeners.dispatch(new CrmResyncFailedEvent(error, records));
    }
  }

  async #receipt(
    client: StatusStore | undefined,
    { records, providers, idempotencyKey, response }: CrmResyncRequestEvent,
    onWait: (until: number) => void,
  ): Promise<ResyncReceipt> {
    if (response) return (await import('../wire/decode-resync.js')).decodeReceipt(await response);
    if (!client) throw new SyncError('not_configured', 'No data source is configured to send this to');
    const { sendResync } = await import('../store/send-resync.js');
    return sendResync(client, records, { idempotencyKey, onWait, ...(providers && { providers }) });
  }

  isUnderWay(records: readonly RecordRef[]): boolean {
    if (this.#state.phase !== 'sending' && this.#state.phase !== 'running') return false;
    return sameRecords(this.#state.records, records);
  }

  #set(state: ResyncState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function resultsByRecord(
  records: readonly RecordRef[],
  { results = [] }: ResyncProgress,
): Map<RecordRef, Outcome> {
  const byKey = new Map(results.map((result) => [recordKey(result), result.outcome]));
  const outcomes = new Map<RecordRef, Outcome>();
  for (const record of records) {
    const outcome = byKey.get(recordKey(record));
    if (outcome) outcomes.set(record, outcome);
  }
  return outcomes;
}
