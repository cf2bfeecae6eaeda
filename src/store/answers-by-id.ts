// Reads one batch's answer record by record.
import type { RecordRef } from '../model/record-ref.js';
import { SyncError } from '../model/sync-error.js';
import type { RecordStatus, StatusBatch } from '../model/sync-status.js';

/** What an answer says of each record: its status, or why there is none. */
export function answersById({ records, errors }: StatusBatch): (ref: RecordRef) => RecordStatus | SyncError {
  const statuses = new Map(records.map((status) => [status.id, status]));
  const problems = new Map(errors.map((problem) => [problem.id, problem]));
  return ({ type, id }) => {
    const status = statuses.get(id);
    if (status) return status;
    // A record that could not be decoded at all has no id.
    const problem = problems.get(id) ?? problems.get('');
    return problem
      ? new SyncError(problem.code, problem.message)
      : new SyncError('not_found', `The answer leaves out ${type} ${id}`);
  };
}
