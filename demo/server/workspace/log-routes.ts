// GET /sync-log: every run of the sync, filtered, for the integrations page.
import { z } from '@hono/zod-openapi';
import { toHistoryEntry } from '../api/history-entry.ts';
import { refuseCursor } from '../api/record-routes.ts';
import type { Db } from '../database/open-database.ts';
import type { ApiApp } from '../http/api-app.ts';
import { checkQuery } from '../http/check-query.ts';
import { outcomes, triggers } from '../model/sync-status.ts';
import { syncLog, syncLogTotal } from '../sync/sync-log.ts';

const schema = z.object({
  type: z.string().optional(),
  id: z.string().optional(),
  provider: z.string().optional(),
  outcome: z.enum(outcomes).optional(),
  trigger: z.enum(triggers).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(50),
  cursor: z.string().optional(),
});

export function addLogRoutes(app: ApiApp, db: Db): void {
  app.get('/sync-log', async (c) => {
    const { limit, cursor, ...filter } = checkQuery(schema, c.req.query());
    const page = await syncLog(db, filter, limit, cursor).catch(refuseCursor);
    const entries = page.rows.map((row) => ({
      ...toHistoryEntry(row),
      type: row.record_type,
      recordId: row.record_id,
      recordName: row.record_name,
      fields: { synced: row.synced, unsynced: row.unsynced },
    }));
    return c.json({ entries, nextCursor: page.nextCursor, total: await syncLogTotal(db, filter) });
  });
}
