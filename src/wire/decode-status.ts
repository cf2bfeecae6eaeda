// Decodes the answers for lists: statuses and session. Kept small, because every page loads this file.
import { toSyncError } from '../model/sync-error.js';
import { defaultLimits, roles, type Session } from '../model/session.js';
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
  optional,
  readArray,
  readCount,
  readId,
  readObject,
  readOneOf,
  readString,
  readTime,
} from './decoders.js';

/**
 * @param type the requested type, used when the record names none
 * @throws SyncError `bad_payload`, with the path of the bad value
 */
export function decodeStatus(value: unknown, path: string, type?: string): RecordStatus {
  const record = readObject(value, path);
  return Object.freeze(
    compact({
      type: record.type === undefined && type !== undefined ? type : readString(record.type, `${path}.type`),
      id: readId(record.id, `${path}.id`),
      name: optional(record.name, `${path}.name`, readString),
      revision: optional(record.revision, `${path}.revision`, readCount) ?? 0,
      crms: readArray(record.crms, `${path}.crms`).map((crm, i) => decodeCrm(crm, `${path}.crms[${i}]`)),
      deletedFrom: (optional(record.deletedFrom, `${path}.deletedFrom`, readArray) ?? []).map((provider, i) =>
        readString(provider, `${path}.deletedFrom[${i}]`),
      ),
    }),
  );
}

function decodeCrm(value: unknown, path: string): CrmStatus {
  const crm = readObject(value, path);
  return compact({
    provider: readString(crm.provider, `${path}.provider`),
    phase: optional(crm.phase, `${path}.phase`, (v, p) => readOneOf(v, p, phases)) ?? 'idle',
    syncedAt: readTime(crm.syncedAt),
    objects: decodeCounts(crm.objects, `${path}.objects`),
  });
}

function decodeCounts(value: unknown, path: string): ObjectCounts {
  const counts = readObject(value, path);
  const count = (name: keyof ObjectCounts) => optional(counts[name], `${path}.${name}`, readCount) ?? 0;
  return {
    synced: count('synced'),
    partial: count('partial'),
    failed: count('failed'),
    skipped: count('skipped'),
    linked: count('linked'),
  };
}

/**
 * Decodes each record on its own: a bad record becomes an entry of `errors`, and the others stay.
 * @throws SyncError `bad_payload` when the answer is no batch at all
 */
export function decodeStatusBatch(value: unknown, type: string): StatusBatch {
  const batch = readObject(value, 'answer');
  const records: RecordStatus[] = [];
  const errors: RecordProblem[] = [];
  readArray(batch.records, 'records').forEach((record, i) => {
    try {
      records.push(decodeStatus(record, `records[${i}]`, type));
    } catch (error) {
      const { code, message } = toSyncError(error);
      errors.push({ id: idOf(record), code, message });
    }
  });
  (optional(batch.errors, 'errors', readArray) ?? []).forEach((problem) => {
    const { id, code, message } = (typeof problem === 'object' && problem !== null ? problem : {}) as {
      id?: unknown;
      code?: unknown;
      message?: unknown;
    };
    errors.push({
      id: idOf({ id }),
      code: typeof code === 'string' ? code : 'internal',
      message: typeof message === 'string' ? message : '',
    });
  });
  return { records, errors };
}

/** The id of a record that could not be decoded; '' when the id is missing, too. */
function idOf(record: unknown): string {
  const id = (record as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : '';
}

/** @throws SyncError `bad_payload`, with the path of the bad value */
export function decodeSession(value: unknown): Session {
  const session = readObject(value, 'session');
  const limits = readObject(session.limits ?? {}, 'session.limits');
  const limit = (name: keyof typeof defaultLimits) =>
    Math.max(1, optional(limits[name], `session.limits.${name}`, readCount) ?? defaultLimits[name]);
  return {
    role: readOneOf(session.role, 'session.role', roles),
    crms: (optional(session.crms, 'session.crms', readArray) ?? []).map((value, i) => {
      const path = `session.crms[${i}]`;
      const crm = readObject(value, path);
      return compact({
        provider: readString(crm.provider, `${path}.provider`),
        name: optional(crm.name, `${path}.name`, readString),
        iconUrl: optional(crm.iconUrl, `${path}.iconUrl`, readString),
      });
    }),
    limits: { statusBatch: limit('statusBatch'), resyncBatch: limit('resyncBatch') },
  };
}
