// Sends one push to the backend: in chunks that the backend takes, each with a key that stays the same through retries.
import { askedWaitMs, backOffMs } from '../async/back-off-ms.js';
import { pause } from '../async/pause.js';
import { recordKey, type RecordRef } from '../model/record-ref.js';
import type { ResyncReceipt, ResyncRequest } from '../model/resync.js';
import { isTemporary, SyncError, toSyncError } from '../model/sync-error.js';
import type { IdempotencyKeys } from './idempotency-keys.js';
import type { Push } from './push.js';
import type { PushContext } from './push-context.js';

const mostTries = 5;
const delayRange = { first: 2_000, longest: 16_000 };
/** A backend that asks for a longer wait is not waited for; the reader reads when to try again. */
const longestAskedMs = 60_000;

/**
 * The receipts of all chunks, in their order.
 * @throws SyncError when nothing was queued; the signal's reason when that aborts
 */
export async function sendPush(
  push: Push,
  context: PushContext,
  signal: AbortSignal,
): Promise<ResyncReceipt[]> {
  const { records, providers, idempotencyKey: key } = push;
  const { limits } = await context.session.ready();
  const size = context.keys.chunkSizeFor(push, key, limits.resyncBatch);
  // In one order, however the list was sorted: the same key must come with the same body.
  const sorted = [...records].sort((a, b) => (recordKey(a) < recordKey(b) ? -1 : 1));
  if (sorted.length === 0) throw new SyncError('bad_request', 'No records to resync');
  const receipts: ResyncReceipt[] = [];
  for (let at = 0, part = 0; at < sorted.length; at += size, part++) {
    const chunk = sorted.slice(at, at + size);
    const chunkKey = part === 0 ? key : `${key}-${part}`;
    try {
      signal.throwIfAborted();
      const request: ResyncRequest = {
        records: chunk.map(({ type, id }) => ({ type, id })),
        ...(providers && { providers }),
        idempotencyKey: chunkKey,
      };
      receipts.push(await sendWithRetries(request, push, context, signal));
    } catch (thrown) {
      const error = signal.aborted ? undefined : toSyncError(thrown);
      const rest = { records: sorted.slice(at), providers, key: chunkKey };
      settleKey(context.keys, push, error, part > 0 ? rest : undefined);
      // Earlier chunks are queued, and their receipt counts; each of the other records says why it is not in it.
      if (!error || receipts.length === 0) throw thrown;
      receipts.push(refusalOf(rest.records, error));
      return receipts;
    }
    context.statuses.invalidate(chunk);
  }
  context.keys.release(push);
  return receipts;
}

/** Whether the backend has understood the push and answered. A push without such an answer may have been queued. */
export function isDefinite(error: SyncError): boolean {
  // An error of an answer that says "OK": the answer was no receipt.
  const { code, status = 400 } = error;
  return !isTemporary(error) && code !== 'bad_payload' && status >= 400;
}

/** @param rest the records without an answer, when earlier chunks have one */
function settleKey(
  keys: IdempotencyKeys,
  push: Push,
  error: SyncError | undefined,
  rest: Parameters<IdempotencyKeys['keep']>[2],
): void {
  if (error && isDefinite(error)) keys.release(push);
  else keys.keep(push, push.idempotencyKey, rest);
}

/** A receipt for records that were not queued, as far as is known. */
function refusalOf(records: readonly RecordRef[], { code, message }: SyncError): ResyncReceipt {
  return { id: '', accepted: 0, rejected: records.map(({ type, id }) => ({ type, id, code, message })) };
}

async function sendWithRetries(
  request: ResyncRequest,
  push: Push,
  { source }: PushContext,
  signal: AbortSignal,
): Promise<ResyncReceipt> {
  for (let tries = 1; ; tries++) {
    try {
      return await source.resync(request, { signal });
    } catch (thrown) {
      signal.throwIfAborted();
      const error = toSyncError(thrown);
      const asked = askedWaitMs(error.retryAt);
      const delay = Math.max(backOffMs(tries - 1, delayRange), asked);
      if (!isTemporary(error) || tries >= mostTries || asked > longestAskedMs) throw error;
      push.wait(asked > 0 ? Date.now() + delay : undefined, error.code === 'rate_limited');
      await pause(delay, signal);
      signal.throwIfAborted();
    }
  }
}
