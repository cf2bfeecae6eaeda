// Decodes and validates every answer of a source, the kit's own or a host's, before the store gets it.
import type { RecordDetail } from '../model/record-detail.js';
import type { RecordRef } from '../model/record-ref.js';
import type { ResyncProgress, ResyncReceipt, ResyncRequest } from '../model/resync.js';
import type { Session } from '../model/session.js';
import type { SignalOption, StateCallback, SyncSource } from '../model/sync-source.js';
import type { RecordStatus, StatusBatch } from '../model/sync-status.js';
import { decodeNotice } from './decode-notice.js';
import { decodeSession } from './decode-session.js';
import { decodeStatusBatch } from './decode-status.js';
import { checkId } from './check-ids.js';
import { providerSpelling } from './provider-spelling.js';

/** A source whose answers are not validated yet. */
export interface RawSource {
  /** Names the backend and the reader. `undefined` before the reader is known; absent where a source has one reader. */
  readonly scope?: string | undefined;
  getSession(options: SignalOption): Promise<unknown>;
  getStatuses(refs: readonly RecordRef[], options: SignalOption): Promise<unknown>;
  getDetail(ref: RecordRef, options: SignalOption): Promise<unknown>;
  resync(request: ResyncRequest, options: SignalOption): Promise<unknown>;
  getResync?(id: string, options: SignalOption): Promise<unknown>;
  subscribe?(onNotice: (notice: unknown) => void, onState: StateCallback): () => void;
}

export class CheckedSource implements SyncSource {
  readonly #raw: RawSource;
  readonly #respell = providerSpelling();
  readonly getResync?: (id: string, options: SignalOption) => Promise<ResyncProgress>;
  readonly subscribe?: NonNullable<SyncSource['subscribe']>;

  constructor(raw: RawSource) {
    this.#raw = raw;
    if (raw.getResync) {
      this.getResync = async (id, options) => {
        const answer = await raw.getResync?.(id, options);
        return (await import('./decode-resync.js')).decodeProgress(answer);
      };
    }
    if (raw.subscribe) {
      this.subscribe = (onNotice, onState) => {
        let ended = false;
        const end = raw.subscribe?.(
          (raw: unknown) => {
            const notice = ended ? undefined : decodeNotice(raw);
            if (notice) onNotice(notice);
          },
          (state, missed) => (ended ? undefined : onState(state, missed)),
        );
        return () => {
          ended = true;
          end?.();
        };
      };
    }
  }

  get scope(): string | undefined {
    return 'scope' in this.#raw ? this.#raw.scope : '';
  }

  async getSession(options: SignalOption): Promise<Session> {
    const session = decodeSession(await this.#raw.getSession(options));
    return { ...session, crms: this.#respell(session.crms) };
  }

  async getStatuses(refs: readonly RecordRef[], options: SignalOption): Promise<StatusBatch> {
    const { records, errors } = decodeStatusBatch(await this.#raw.getStatuses(refs, options), refs);
    const respelled = (record: RecordStatus) =>
      Object.freeze({ ...record, crms: this.#respell(record.crms) });
    return { records: records.map(respelled), errors };
  }

  async getDetail(ref: RecordRef, options: SignalOption): Promise<RecordDetail> {
    const answer = await this.#raw.getDetail(ref, options);
    const { decodeDetail } = await import('./decode-detail.js');
    const detail = decodeDetail(answer, ref);
    checkId(ref, detail.id);
    return Object.freeze({
      ...detail,
      // A push from the panel carries the type that the page gave.
      type: ref.type,
      links: this.#respell(detail.links),
      deletedFrom: this.#respell(detail.deletedFrom),
    });
  }

  async resync(request: ResyncRequest, options: SignalOption): Promise<ResyncReceipt> {
    const answer = await this.#raw.resync(request, options);
    return (await import('./decode-resync.js')).decodeReceipt(answer, request.records);
  }
}
