// Decodes the answers about a resync: receipt and progress.
import { outcomes } from '../model/sync-status.js';
import type { RejectedRecord, ResyncProgress, ResyncReceipt, ResyncResult } from '../model/resync.js';
import {
  compact,
  optional,
  readArray,
  readCount,
  readId,
  readObject,
  readOneOf,
  readString,
  readTime,
  unexpected,
} from './decoders.js';

/** @throws SyncError `bad_payload`, with the path of the bad value */
export function decodeReceipt(value: unknown): ResyncReceipt {
  const receipt = readObject(value, 'receipt');
  return compact({
    id: readId(receipt.id, 'receipt.id'),
    accepted: readCount(receipt.accepted, 'receipt.accepted'),
    rejected: (optional(receipt.rejected, 'receipt.rejected', readArray) ?? []).map((rejected, i) =>
      decodeRejected(rejected, `receipt.rejected[${i}]`),
    ),
    estimatedSeconds: optional(receipt.estimatedSeconds, 'receipt.estimatedSeconds', readSeconds),
  });
}

function decodeRejected(value: unknown, path: string): RejectedRecord {
  const rejected = readObject(value, path);
  return {
    type: readString(rejected.type, `${path}.type`),
    id: readId(rejected.id, `${path}.id`),
    code: optional(rejected.code, `${path}.code`, readString) ?? 'internal',
    message: optional(rejected.message, `${path}.message`, readString) ?? '',
  };
}

function readSeconds(value: unknown, path: string): number {
  return typeof value === 'number' && value >= 0 ? value : unexpected(value, path, 'a number of seconds');
}

/** @throws SyncError `bad_payload`, with the path of the bad value */
export function decodeProgress(value: unknown): ResyncProgress {
  const progress = readObject(value, 'resync');
  const done = readObject(progress.done, 'resync.done');
  const count = (name: (typeof outcomes)[number]) =>
    optional(done[name], `resync.done.${name}`, readCount) ?? 0;
  return compact({
    id: readId(progress.id, 'resync.id'),
    total: readCount(progress.total, 'resync.total'),
    queued: optional(progress.queued, 'resync.queued', readCount) ?? 0,
    syncing: optional(progress.syncing, 'resync.syncing', readCount) ?? 0,
    done: {
      synced: count('synced'),
      partial: count('partial'),
      failed: count('failed'),
      skipped: count('skipped'),
    },
    finishedAt: readTime(progress.finishedAt) ?? null,
    results: optional(progress.results, 'resync.results', readArray)?.map((result, i) =>
      decodeResult(result, `resync.results[${i}]`),
    ),
  });
}

function decodeResult(value: unknown, path: string): ResyncResult {
  const result = readObject(value, path);
  return compact({
    type: readString(result.type, `${path}.type`),
    id: readId(result.id, `${path}.id`),
    outcome: readOneOf(result.outcome, `${path}.outcome`, outcomes),
    message: optional(result.message, `${path}.message`, readString),
  });
}
