// Sends one press to the backend: in chunks that it takes, each with a key that stays the same through retries.
import { newIdempotencyKey } from '../model/idempotency-key.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';
import type { ResyncReceipt, ResyncRequest } from '../model/resync.js';
import { isTemporary, SyncError, toSyncError } from '../model/sync-error.js';
import { pause } from '../async/pause.js';
import { cutOfPress } from './press-memory.js';
import type { StatusStore } from './status-store.js';

export interface ResyncOptions {
  readonly providers?: readonly string[];
  readonly idempotencyKey?: string;
  readonly signal?: AbortSignal;
  /** The backend asked to wait; it goes on at this moment (epoch milliseconds). */
  readonly onWait?: (until: number) => void;
}

const mostTries = 5;
const firstDelayMs = 1_000;
/** A backend that wants longer than this is not waited for; the reader is told instead. */
const longestDelayMs = 60_000;

const parts = new WeakMap<ResyncReceipt, readonly string[]>();

/** The ids of the pushes that a receipt stands for: several when it was sent in chunks. */
export function receiptParts(receipt: ResyncReceipt): readonly string[] {
  return parts.get(receipt) ?? [receipt.id];
}

/** @throws SyncError when it was refused, or could not be sent in the end; the signal's reason when that aborts */
export async function sendResync(
  store: StatusStore,
  records: readonly RecordRef[],
  options: ResyncOptions,
): Promise<ResyncReceipt> {
  const { providers, idempotencyKey = newIdempotencyKey(), signal = store.closing.signal, onWait } = options;
  const { limits } = await store.session.ready();
  const cut = cutOfPress({ records, providers }, idempotencyKey, limits.resyncBatch);
  // In one order, however the list was sorted when they were ticked: the same key must come with the same body.
  const byKey = new Map(records.map((record) => [recordKey(record), record]));
  const once = [...byKey].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
  const receipts: ResyncReceipt[] = [];
  for (let at = 0, part = 0; at < once.length; at += cut, part++) {
    signal.throwIfAborted();
    const chunk = once.slice(at, at + cut);
    const request: ResyncRequest = {
      records: chunk.map(({ type, id }) => ({ type, id })),
      ...(providers && { providers }),
      idempotencyKey: part === 0 ? idempotencyKey : `${idempotencyKey}-${part}`,
    };
    try {
      receipts.push(await sendWithRetries(store, request, signal, onWait));
    } catch (thrown) {
      // What went before is queued, and must be told; the rest was refused, each record with the reason.
      if (receipts.length === 0 || signal.aborted) throw thrown;
      receipts.push(refusal(once.slice(at), toSyncError(thrown)));
      break;
    }
    store.outdate(chunk);
  }
  const [first] = receipts;
  if (!first) throw new SyncError('bad_request', 'No records to resync');
  return receipts.length === 1 ? first : joinReceipts(receipts);
}

/** A receipt for records that were not sent. */
function refusal(records: readonly RecordRef[], { code, message }: SyncError): ResyncReceipt {
  return { id: '', accepted: 0, rejected: records.map(({ type, id }) => ({ type, id, code, message })) };
}

function joinReceipts(receipts: readonly ResyncReceipt[]): ResyncReceipt {
  const estimates = receipts.flatMap((receipt) => receipt.estimatedSeconds ?? []);
  const joined: ResyncReceipt = {
    id: receipts[0]?.id ?? '',
    accepted: receipts.reduce((sum, receipt) => sum + receipt.accepted, 0),
    rejected: receipts.flatMap((receipt) => receipt.rejected),
    ...(estimates.length > 0 && { estimatedSeconds: Math.max(...estimates) }),
  };
  parts.set(joined, receipts.map((receipt) => receipt.id).filter(Boolean));
  return joined;
}

async function sendWithRetries(
  store: StatusStore,
  request: ResyncRequest,
  signal: AbortSignal,
  onWait: ResyncOptions['onWait'],
): Promise<ResyncReceipt> {
  for (let tries = 1; ; tries++) {
    try {
      return await store.source.resync(request, { signal });
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toSyncError(thrown);
      const delay = Math.max(firstDelayMs * 2 ** (tries - 1), (error.retryAt ?? 0) - Date.now());
      if (!isTemporary(error) || tries >= mostTries || delay > longestDelayMs) throw error;
      if (error.retryAt !== undefined) onWait?.(Date.now() + delay);
      await pause(delay, signal);
      signal.throwIfAborted();
    }
  }
}
