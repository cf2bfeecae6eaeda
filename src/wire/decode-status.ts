// Decodes the answer for lists: the statuses of records. Kept small, because every page loads this file.
import type { RecordRef } from '../model/record-ref.js';
import { toSyncError } from '../model/sync-error.js';
import {
  phases,
  type CrmStatus,
  type ObjectCounts,
  type RecordProblem,
  type RecordStatus,
  type StatusBatch,
} from '../model/sync-status.js';
import {
  compact,
  describe,
  isInexact,
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
  tolerate,
  type JsonObject,
} from './decoders.js';
import { checkIds } from './check-ids.js';
import { readTime } from './read-time.js';

/** Shown for what an answer does not name, such as a CRM. */
export const unnamed = '?';

/**
 * @param type the requested type, used when the record names none
 * @throws SyncError `bad_payload`, with the path of the bad value
 */
export function decodeStatus(value: unknown, path: string, type?: string): RecordStatus {
  return reported(() => readStatus(value, path, type));
}

function readStatus(value: unknown, path: string, type: string | undefined): RecordStatus {
  const record = readObject(value, path);
  return Object.freeze(
    compact({
      type: readType(record, path, type),
      id: readId(record.id, `${path}.id`),
      name: readMember(record, path, 'name', readText),
      revision: readMember(record, path, 'revision', readCount) ?? 0,
      crms: readItems(record.crms, `${path}.crms`, readCrm),
      deletedFrom: readList(record, path, 'deletedFrom', readProvider),
    }),
  );
}

/** The record's type. The requested one counts when the answer's own cannot be read. */
export function readType(record: JsonObject, path: string, asked: string | undefined): string {
  if (!asked) return readString(record.type, `${path}.type`);
  return readMember(record, path, 'type', readString) ?? asked;
}

function readCrm(value: unknown, path: string): CrmStatus {
  const crm = readObject(value, path);
  const counts = tolerate(crm.objects, `${path}.objects`, readCounts, undefined);
  return compact({
    provider: tolerate(crm.provider, `${path}.provider`, readString, unnamed),
    phase: readMember(crm, path, 'phase', (v, p) => readOneOf(v, p, phases)) ?? 'idle',
    syncedAt: readDate(crm, path, 'syncedAt'),
    objects: counts ?? { synced: 0, partial: 0, failed: 0, skipped: 0, linked: 0 },
    unreadable: counts ? undefined : (true as const),
  });
}

/** One count that cannot be read would make the sum of all counts false. */
function readCounts(value: unknown, path: string): ObjectCounts {
  const counts = readObject(value, path);
  const count = (name: keyof ObjectCounts) => readCount(counts[name] ?? 0, `${path}.${name}`);
  return {
    synced: count('synced'),
    partial: count('partial'),
    failed: count('failed'),
    skipped: count('skipped'),
    linked: count('linked'),
  };
}

/** A point in time that a member holds. */
export function readDate(object: JsonObject, path: string, name: string): string | null | undefined {
  const value = object[name];
  // An absent member may stand there in snake case, which is reported.
  return value === undefined ? readMember(object, path, name, readTime) : readTime(value, `${path}.${name}`);
}

/** Lists name a deletion by its CRM, details by an object with more. */
function readProvider(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  const { provider } = readObject(value, path);
  reportOdd(path, `expected a string, got ${describe(value)}`);
  return readString(provider, `${path}.provider`);
}

/**
 * Decodes each record on its own: a bad record becomes an entry of `errors`, and the others stay.
 * @param refs the requested records, all of one type
 * @throws SyncError `bad_payload` when the answer is no batch at all
 */
export function decodeStatusBatch(value: unknown, refs: readonly RecordRef[]): StatusBatch {
  return reported(() => {
    const batch = readObject(value, 'answer');
    const records: RecordStatus[] = [];
    const errors: RecordProblem[] = [];
    const given = batch.records === undefined ? undefined : (batch.records ?? []);
    readItems(given, 'records', (item) => item).forEach((record, i) => {
      try {
        records.push(decodeStatus(record, `records[${i}]`, refs[0]?.type));
      } catch (error) {
        const { code, message } = toSyncError(error);
        errors.push({ id: idOf(record), code, message });
      }
    });
    errors.push(...readList(batch, 'answer', 'errors', readProblem));
    return { records, errors: [...errors, ...checkIds(refs, records, errors)] };
  });
}

function readProblem(value: unknown, path: string): RecordProblem {
  const problem = readObject(value, path);
  return {
    id: idOf(problem),
    code: readMember(problem, path, 'code', readString) ?? 'internal',
    message: readMember(problem, path, 'message', readText) ?? '',
  };
}

/** The id of a record that could not be decoded; '' when the id is missing or inexact, too. */
export function idOf(record: unknown): string {
  const id = (record as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' || (typeof id === 'number' && !isInexact(id)) ? String(id) : '';
}
