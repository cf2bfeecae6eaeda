// Compares the ids of an answer with the requested ids. An id in another form is a fault of the answer: a record that
// only looks like the requested one must not be shown in its place.
import { diagnose } from '../diagnostics/report-fault.js';
import type { RecordRef } from '../model/record-ref.js';
import { SyncError } from '../model/sync-error.js';
import type { RecordProblem } from '../model/sync-status.js';

interface Identified {
  readonly id: string;
}

/** One problem for each requested record, when the answer contains records of other ids in their place. */
export function checkIds(
  refs: readonly RecordRef[],
  records: readonly Identified[],
  errors: readonly Identified[],
): RecordProblem[] {
  const answered = new Set([...records, ...errors].map(({ id }) => id));
  const missing = refs.filter(({ id }) => !answered.has(id)).map(({ id }) => id);
  // A record without an id that can be read may be any of them.
  if (missing.length === 0 || answered.has('')) return [];
  const asked = new Set(refs.map(({ id }) => id));
  const others = records.map(({ id }) => id).filter((id) => !asked.has(id));
  diagnose((rules) => rules.idFaults(`GET /records/${refs[0]?.type}`, missing, others));
  if (others.length === 0) return [];
  return missing.map((id) => ({ id, code: 'bad_payload', message: `records: expected id "${id}"` }));
}

/** @throws SyncError `bad_payload` when the detail of a record has another id than the requested one */
export function checkId({ type, id }: RecordRef, got: string): void {
  if (got === id) return;
  diagnose((rules) => rules.idFaults(`GET /records/${type}/{id}`, [id], [got]));
  throw new SyncError('bad_payload', `record.id: expected "${id}", got "${got}"`);
}
