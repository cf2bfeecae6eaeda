// One press of Resync, from the request event to the outcome. A push, once sent, goes on when its element is gone.
import type { ReactiveControllerHost } from 'lit';
import {
  CrmResyncAcceptedEvent,
  CrmResyncFailedEvent,
  CrmResyncSettledEvent,
} from '../events/crm-resync-outcome.js';
import type { CrmResyncRequestEvent } from '../events/crm-resync-request.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';
import type { ResyncProgress, ResyncReceipt } from '../model/resync.js';
import { toSyncError, type SyncError } from '../model/sync-error.js';
import type { Outcome } from '../model/sync-status.js';
import type { StatusStore } from '../store/status-store.js';
import { requestResync } from './request-resync.js';

export interface ResyncState {
  /** `sending`: not confirmed yet; `running`: queued at the backend; `settled`: all ended; `failed`: refused or lost. */
  readonly phase: 'idle' | 'sending' | 'running' | 'settled' | 'failed';
  readonly records: readonly RecordRef[];
  readonly receipt?: ResyncReceipt;
  readonly progress?: ResyncProgress;
  readonly error?: SyncError;
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
    const request = requestResync(this.#host, records, providers);
    if (request) await this.carryOut(client, request);
  }

  /** Pushes what the host has let pass, or promised to do itself. Never rejects. */
  async carryOut(client: StatusStore | undefined, request: CrmResyncRequestEvent): Promise<void> {
    const { records } = request;
    let state: ResyncState = { phase: 'sending', records };
    const step = (next: Partial<ResyncState>) => {
      const latest = this.#state === state;
      state = { ...state, ...next };
      if (latest) this.#set(state);
    };
    this.#set(state);
    try {
      const receipt = request.response
        ? (await import('../transport/parse-resync.js')).parseReceipt(await request.response)
        : await this.#send(client, request);
      step({ phase: 'running', receipt });
      this.#host.dispatchEvent(new CrmResyncAcceptedEvent(receipt, this.#confirm(receipt)));
      if (!client) return;
      client.outdate(records);
      const { followResync } = await import('../store/follow-resync.js');
      const end = await followResync(
        client,
        receipt,
        (progress) => step({ progress }),
        new AbortController().signal,
      );
      if (!end) return;
      step({ phase: 'settled', progress: end });
      client.outdate(records);
      this.#host.dispatchEvent(new CrmResyncSettledEvent(receipt, resultsByRecord(records, end)));
    } catch (thrown) {
      const error = toSyncError(thrown);
      step({ phase: 'failed', error });
      this.#host.dispatchEvent(new CrmResyncFailedEvent(error, records));
    }
  }

  #send(client: StatusStore | undefined, { records, providers, idempotencyKey }: CrmResyncRequestEvent) {
    if (!client) throw new Error('No data source is configured to send this to');
    return client.resync(records, { idempotencyKey, ...(providers && { providers }) });
  }

  isUnderWay(records: readonly RecordRef[]): boolean {
    if (this.#state.phase !== 'sending' && this.#state.phase !== 'running') return false;
    const keys = new Set(this.#state.records.map(recordKey));
    return keys.size === records.length && records.every((record) => keys.has(recordKey(record)));
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
