// Reads the history of runs, newest first, filtered and in pages.
import { sql } from 'kysely';
import type { Db } from '../database/open-database.ts';
import type { Outcome, Trigger } from '../model/sync-status.ts';

export interface LogFilter {
  type?: string | undefined;
  id?: string | undefined;
  provider?: string | undefined;
  outcome?: Outcome | undefined;
  trigger?: Trigger | undefined;
}

export interface LogPage {
  rows: LogRow[];
  nextCursor: string | null;
}

export type LogRow = Awaited<ReturnType<typeof readRows>>[number];

/** @throws RangeError when the cursor is not one of ours */
export async function syncLog(
  db: Db,
  filter: LogFilter,
  limit: number,
  cursor: string | undefined,
): Promise<LogPage> {
  const rows = await readRows(db, filter, limit + 1, cursor === undefined ? undefined : parseCursor(cursor));
  const last = rows[limit - 1];
  return {
    rows: rows.slice(0, limit),
    nextCursor: rows.length > limit && last ? formatCursor(last.finished_at, last.id) : null,
  };
}

export async function syncLogTotal(db: Db, filter: LogFilter): Promise<number> {
  const row = await filtered(db, filter)
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return row.total;
}

function filtered(db: Db, { type, id, provider, outcome, trigger }: LogFilter) {
  let query = db.selectFrom('sync_runs as run');
  if (type !== undefined) query = query.where('run.record_type', '=', type as 'account');
  if (id !== undefined) query = query.where('run.record_id', '=', id);
  if (provider !== undefined) query = query.where('run.provider', '=', provider);
  if (outcome !== undefined) query = query.where('run.outcome', '=', outcome);
  if (trigger !== undefined) query = query.where('run.trigger', '=', trigger);
  return query;
}

function readRows(db: Db, filter: LogFilter, limit: number, after: Cursor | undefined) {
  let query = filtered(db, filter)
    .innerJoin('records as record', (join) =>
      join.onRef('record.type', '=', 'run.record_type').onRef('record.id', '=', 'run.record_id'),
    )
    .select([
      'run.id',
      'run.record_type',
      'run.record_id',
      'record.name as record_name',
      'run.provider',
      'run.object_type',
      'run.object_id',
      'run.outcome',
      'run.started_at',
      'run.finished_at',
      'run.trigger',
      'run.actor',
      'run.reason',
      'run.error',
    ])
    .select([
      sql<number>`jsonb_array_length(run.synced_fields)`.as('synced'),
      sql<number>`jsonb_array_length(run.unsynced_fields)`.as('unsynced'),
    ]);
  if (after)
    query = query.where(
      sql<boolean>`(run.finished_at, run.id) < (${after.at}::timestamptz, ${after.id}::bigint)`,
    );
  return query.orderBy('run.finished_at', 'desc').orderBy('run.id', 'desc').limit(limit).execute();
}

interface Cursor {
  at: string;
  id: number;
}

function formatCursor(at: Date, id: number): string {
  return Buffer.from(`${at.toISOString()} ${id}`).toString('base64url');
}

function parseCursor(text: string): Cursor {
  const [at = '', id = ''] = Buffer.from(text, 'base64url').toString().split(' ');
  if (Number.isNaN(Date.parse(at)) || !/^\d{1,15}$/.test(id))
    throw new RangeError('Not a cursor of this log');
  return { at, id: Number(id) };
}
