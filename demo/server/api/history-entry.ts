// One run as an entry of the history. The sync API and the workspace's log share this form.
import type { LogRow } from '../sync/sync-log.ts';

export function toHistoryEntry(row: LogRow) {
  return {
    id: `run_${row.id}`,
    provider: row.provider,
    objectType: row.object_type,
    objectId: row.object_id,
    outcome: row.outcome,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at.toISOString(),
    trigger: row.trigger,
    ...(row.actor === null ? {} : { actor: row.actor }),
    reason: row.reason,
    ...(row.error === null ? {} : { error: row.error }),
  };
}
