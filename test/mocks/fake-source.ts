// A source in the test's hands: it records what it was asked, and answers when, and as, the test says.
import type { RecordDetail } from '../../src/model/record-detail.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import type { ResyncReceipt, ResyncRequest } from '../../src/model/resync.js';
import type { Session } from '../../src/model/session.js';
import type { ChangeNotice, SignalOption, StateCallback, SyncSource } from '../../src/model/sync-source.js';
import type { RecordStatus, StatusBatch } from '../../src/model/sync-status.js';
import { deferred, type Deferred } from './deferred.js';
import { session, statusOf } from './samples.js';

/** One request for statuses. */
export class StatusCall {
  readonly refs: readonly RecordRef[];
  readonly signal: AbortSignal;
  readonly answer: Deferred<StatusBatch>;

  constructor(refs: readonly RecordRef[], signal: AbortSignal) {
    this.refs = refs;
    this.signal = signal;
    this.answer = deferred<StatusBatch>();
    signal.addEventListener('abort', () => this.answer.reject(signal.reason));
  }

  get ids(): string[] {
    return this.refs.map((ref) => ref.id);
  }

  /** Answers for all that were asked for. */
  succeed(changes: Partial<RecordStatus> = {}): void {
    this.answer.resolve({ records: this.refs.map((ref) => statusOf(ref, changes)), errors: [] });
  }
}

/** One subscription to changes. */
export interface Subscription {
  readonly onNotice: (notice: ChangeNotice) => void;
  readonly onState: StateCallback;
  ended: boolean;
}

export class FakeSource implements SyncSource {
  readonly calls: StatusCall[] = [];
  readonly sessions: SignalOption[] = [];
  readonly resyncs: { readonly request: ResyncRequest; readonly signal: AbortSignal }[] = [];
  readonly subscriptions: Subscription[] = [];

  /** What becomes of each request for statuses; left alone, it waits for the test. */
  onStatuses: (call: StatusCall) => void = () => undefined;
  onSession: () => Session | Promise<Session> = () => session;
  onResync: (request: ResyncRequest) => ResyncReceipt | Promise<ResyncReceipt> = (request) => ({
    id: 'rs_1',
    accepted: request.records.length,
    rejected: [],
  });

  /** The latest request for statuses. */
  get last(): StatusCall {
    const call = this.calls.at(-1);
    if (!call) throw new Error('Nothing was asked');
    return call;
  }

  call(index: number): StatusCall {
    const call = this.calls[index];
    if (!call) throw new Error(`Only ${this.calls.length} requests were made`);
    return call;
  }

  /** How many ids were asked for in each request. */
  get sizes(): number[] {
    return this.calls.map((call) => call.refs.length);
  }

  async getSession(options: SignalOption): Promise<Session> {
    this.sessions.push(options);
    return this.onSession();
  }

  getStatuses(refs: readonly RecordRef[], { signal }: SignalOption): Promise<StatusBatch> {
    const call = new StatusCall(refs, signal);
    this.calls.push(call);
    this.onStatuses(call);
    return call.answer.promise;
  }

  getDetail(): Promise<RecordDetail> {
    return Promise.reject(new Error('Not asked for in these tests'));
  }

  async resync(request: ResyncRequest, { signal }: SignalOption): Promise<ResyncReceipt> {
    this.resyncs.push({ request, signal });
    return this.onResync(request);
  }

  subscribe(onNotice: Subscription['onNotice'], onState: Subscription['onState']): () => void {
    const subscription: Subscription = { onNotice, onState, ended: false };
    this.subscriptions.push(subscription);
    return () => {
      subscription.ended = true;
    };
  }

  /** Subscriptions that have not ended. */
  get listening(): Subscription[] {
    return this.subscriptions.filter((subscription) => !subscription.ended);
  }
}
