// Writes the results of pushes: a run for the history, and the latest state of the link. In bulk, and once per push.
import { sql } from 'kysely';
import type { ObjectResult, PushRecord } from '../connectors/connector.ts';
import type { Trx } from '../database/open-database.ts';
import type { Trigger } from '../model/sync-status.ts';

export interface FinishedPush {
  pushId: string;
  record: PushRecord;
  provider: string;
  trigger: Trigger;
  actor: string | null;
  startedAt: Date;
  finishedAt: Date;
  results: readonly ObjectResult[];
}

export async function saveResults(trx: Trx, pushes: readonly FinishedPush[]): Promise<void> {
  const rows = JSON.stringify(pushes.flatMap(toRows));
  const columns = sql`x(
    push_id uuid, link_id bigint, record_type text, record_id text, provider text, object_type text, object_id text,
    outcome text, started_at timestamptz, finished_at timestamptz, trigger text, actor text, reason text, error jsonb,
    synced_fields jsonb, unsynced_fields jsonb, last_sent jsonb, deleted boolean)`;
  await sql`
    insert into sync_runs (
      push_id, link_id, record_type, record_id, provider, object_type, object_id, outcome, started_at, finished_at,
      trigger, actor, reason, error, synced_fields, unsynced_fields)
    select
      push_id, link_id, record_type, record_id, provider, object_type, object_id, outcome, started_at, finished_at,
      trigger, actor, reason, error, synced_fields, unsynced_fields
    from jsonb_to_recordset(${rows}::jsonb) as ${columns}
    order by finished_at, link_id
    on conflict (push_id, link_id) do nothing`.execute(trx);
  await sql`
    update crm_links as link set
      detail = 'tracked',
      outcome = x.outcome,
      attempted_at = x.finished_at,
      -- It reached the CRM, if not in full.
      synced_at = case when x.outcome in ('synced', 'partial') then x.finished_at else link.synced_at end,
      reason = x.reason,
      error = x.error,
      synced_fields = x.synced_fields,
      unsynced_fields = x.unsynced_fields,
      last_sent = x.last_sent,
      deleted_at = case when x.deleted then x.finished_at end
    from jsonb_to_recordset(${rows}::jsonb) as ${columns}
    where link.id = x.link_id`.execute(trx);
}

function toRows(push: FinishedPush): unknown[] {
  return push.results.map((result) => {
    const object = push.record.objects.find((candidate) => candidate.linkId === result.linkId);
    return {
      push_id: push.pushId,
      link_id: result.linkId,
      record_type: push.record.type,
      record_id: push.record.id,
      provider: push.provider,
      object_type: object?.objectType,
      object_id: object?.objectId,
      outcome: result.outcome,
      started_at: push.startedAt,
      finished_at: push.finishedAt,
      trigger: push.trigger,
      actor: push.actor,
      reason: result.reason,
      error: result.error ?? null,
      synced_fields: result.syncedFields,
      unsynced_fields: result.unsyncedFields,
      last_sent: result.lastSent,
      deleted: result.deleted ?? false,
    };
  });
}
