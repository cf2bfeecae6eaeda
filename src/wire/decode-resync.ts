// Decodes the answers about a resync: receipt and progress.
import { outcomes } from '../model/sync-status.js';
import type { RejectedRecord, ResyncProgress, ResyncReceipt, ResyncResult } from '../model/resync.js';
import type { RecordRef } from '../model/record-ref.js';
import {
  compact,
  describe,
  readCount,
  readId,
  readItems,
  readList,
  readMember,
  readObject,
  readOneOf,
  readString,
  readText,
  reported,
  reportOdd,
  unexpected,
} from './decoders.js';
import { readDate } from './decode-status.js';

/**
 * @param asked the records of the push, which give the type where a rejected one names none
 * @throws SyncError `bad_payload`, with the path of the bad value
 */
export function decodeReceipt(value: unknown, asked: readonly RecordRef[]): ResyncReceipt {
  return reported(() => {
    const path = 'receipt';
    const receipt = readObject(value, path);
    return compact({
      id: readId(receipt.id, 'receipt.id'),
      accepted: readCount(receipt.accepted, 'receipt.accepted'),
      rejected: readList(receipt, path, 'rejected', (item, at) => readRejected(item, at, asked)),
      estimatedSeconds: readMember(receipt, path, 'estimatedSeconds', readSeconds),
    });
  });
}

function readRejected(value: unknown, path: string, asked: readonly RecordRef[]): RejectedRecord {
  const bare = typeof value === 'string' || typeof value === 'number';
  if (bare) reportOdd(path, `expected an object, got ${describe(value)}`);
  const rejected = bare ? { id: value } : readObject(value, path);
  const id = readId(rejected.id, `${path}.id`);
  const type =
    readMember(rejected, path, 'type', readString) ?? asked.find((record) => record.id === id)?.type;
  return {
    type: type ?? unexpected(rejected.type, `${path}.type`, 'a string'),
    id,
    code: readMember(rejected, path, 'code', readText) ?? 'internal',
    message: readMember(rejected, path, 'message', readText) ?? '',
  };
}

function readSeconds(value: unknown, path: string): number {
  return typeof value === 'number' && value >= 0 ? value : unexpected(value, path, 'a number of seconds');
}

/** @throws SyncError `bad_payload`, with the path of the bad value */
export function decodeProgress(value: unknown): ResyncProgress {
  return reported(() => {
    const path = 'resync';
    const progress = readObject(value, path);
    const done = readObject(progress.done, 'resync.done');
    // One count that cannot be read would make the end of the push false.
    const count = (name: (typeof outcomes)[number]) => readCount(done[name] ?? 0, `resync.done.${name}`);
    const results = readMember(progress, path, 'results', (list, at) => readItems(list, at, readResult));
    return compact({
      id: readId(progress.id, 'resync.id'),
      total: readCount(progress.total, 'resync.total'),
      queued: readMember(progress, path, 'queued', readCount) ?? 0,
      syncing: readMember(progress, path, 'syncing', readCount) ?? 0,
      done: {
        synced: count('synced'),
        partial: count('partial'),
        failed: count('failed'),
        skipped: count('skipped'),
      },
      finishedAt: readDate(progress, path, 'finishedAt') ?? null,
      results,
    });
  });
}

function readResult(value: unknown, path: string): ResyncResult {
  const result = readObject(value, path);
  return compact({
    type: readString(result.type, `${path}.type`),
    id: readId(result.id, `${path}.id`),
    outcome: readOneOf(result.outcome, `${path}.outcome`, outcomes),
    message: readMember(result, path, 'message', readText),
  });
}
