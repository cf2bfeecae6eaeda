// A source whose details are in the test's hands too.
import type { RecordDetail } from '../../src/model/record-detail.js';
import type { RecordRef } from '../../src/model/record-ref.js';
import type { SignalOption } from '../../src/model/sync-source.js';
import { deferred, type Deferred } from './deferred.js';
import { FakeSource } from './fake-source.js';

/** One request for a record's detail. */
export interface DetailCall {
  readonly ref: RecordRef;
  readonly signal: AbortSignal;
  readonly answer: Deferred<unknown>;
}

export class DetailSource extends FakeSource {
  readonly detailCalls: DetailCall[] = [];
  /** What becomes of each request for a detail; left alone, it waits for the test. */
  onDetail: (call: DetailCall) => void = () => undefined;

  override getDetail(ref?: RecordRef, options?: SignalOption): Promise<RecordDetail> {
    if (!ref || !options) throw new Error('Asked for the detail of nothing');
    const call: DetailCall = { ref, signal: options.signal, answer: deferred<unknown>() };
    options.signal.addEventListener('abort', () => call.answer.reject(options.signal.reason));
    this.detailCalls.push(call);
    this.onDetail(call);
    return call.answer.promise as Promise<RecordDetail>;
  }

  /** The latest request for a detail. */
  get lastDetail(): DetailCall {
    const call = this.detailCalls.at(-1);
    if (!call) throw new Error('No detail was asked for');
    return call;
  }
}
