// Carries out one push: sends it, follows it to its end. One module with all that it needs, so that nothing has to be
// loaded once the backend has queued the push.
import { abortable } from '../async/abortable.js';
import { recordKey } from '../model/record-ref.js';
import type { ResyncReceipt } from '../model/resync.js';
import { toSyncError } from '../model/sync-error.js';
import { decodeReceipt } from '../wire/decode-resync.js';
import type { Push } from './push.js';
import type { PushContext, PushDelivery } from './push-context.js';
import { isDefinite, sendPush } from './push-sender.js';
import { trackPush } from './push-tracker.js';

/** Resolves when the push has ended. Never rejects: the push has the error. */
export async function runPush(push: Push, context: PushContext, delivery: PushDelivery): Promise<void> {
  const { statuses, session, closing } = context;
  const signal = AbortSignal.any([closing, push.abandoned]);
  const baseline = statusBaseline(push, context);
  let receipts: readonly ResyncReceipt[];
  try {
    receipts = delivery.response
      ? [await hostReceipt(push, context, abortable(delivery.response, signal))]
      : await sendPush(push, context, signal);
  } catch (thrown) {
    if (signal.aborted) return push.loseTrack(thrown);
    const error = toSyncError(thrown);
    push.fail(error);
    // The role may have changed since it was requested.
    if (error.code === 'forbidden') void session.invalidate();
    return;
  }
  push.accept(joinReceipts(receipts));
  statuses.invalidate(push.records);
  // A host that only wants the receipt is no reason to ask for the progress.
  if (!push.hasListeners) return;
  const end = await trackPush(push, receipts, baseline, context);
  if (end) push.settle(end);
  else push.loseTrack();
  statuses.invalidate(push.records);
}

/** The revision of each record before the push; a record that nothing is known of has none. */
function statusBaseline({ records }: Push, { statuses }: PushContext): Map<string, number> {
  const known = records.map((record) => [record, statuses.peek(record).revision] as const);
  return new Map(
    known.filter(([, revision]) => revision >= 0).map(([ref, revision]) => [recordKey(ref), revision]),
  );
}

/** The receipt of a push that the host sends itself. */
async function hostReceipt(
  push: Push,
  { keys }: PushContext,
  response: Promise<ResyncReceipt>,
): Promise<ResyncReceipt> {
  try {
    const receipt = decodeReceipt(await response, push.records);
    keys.release(push);
    return receipt;
  } catch (thrown) {
    if (isDefinite(toSyncError(thrown))) keys.release(push);
    else keys.keep(push, push.idempotencyKey);
    throw thrown;
  }
}

/** One receipt for all chunks of a push. Its id is that of the first chunk. */
function joinReceipts(receipts: readonly ResyncReceipt[]): ResyncReceipt {
  const [first] = receipts;
  if (first && receipts.length === 1) return first;
  const estimates = receipts.flatMap((receipt) => receipt.estimatedSeconds ?? []);
  return {
    id: first?.id ?? '',
    accepted: receipts.reduce((sum, receipt) => sum + receipt.accepted, 0),
    rejected: receipts.flatMap((receipt) => receipt.rejected),
    ...(estimates.length > 0 && { estimatedSeconds: Math.max(...estimates) }),
  };
}
