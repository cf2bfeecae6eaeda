// The status of many records, the detail of one, and its history.
import { createRoute, z } from '@hono/zod-openapi';
import type { Connector } from '../connectors/connector.ts';
import type { Db } from '../database/open-database.ts';
import type { ApiApp } from '../http/api-app.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { jsonResponse, problemResponse } from '../http/json-response.ts';
import { maySee, requireWorkspaceUser } from '../http/session.ts';
import { isRecordType, type RecordType } from '../model/field-types.ts';
import { recordDetail } from '../sync/record-detail.ts';
import { recordStatuses } from '../sync/record-status.ts';
import { syncLog } from '../sync/sync-log.ts';
import { detailSchema, historySchema, statusBatchSchema } from './schemas.ts';
import { limits } from './session-routes.ts';
import { toHistoryEntry } from './history-entry.ts';

const typeParam = z.object({ type: z.string().openapi({ example: 'account' }) });
const recordParams = typeParam.extend({ id: z.string().openapi({ example: 'acc_001' }) });

const statusRoute = createRoute({
  method: 'get',
  path: '/records/{type}',
  summary: 'The status of several records, for a list',
  request: {
    params: typeParam,
    query: z.object({
      id: z
        .union([z.string(), z.array(z.string())])
        .openapi({ type: 'array', items: { type: 'string' }, maxItems: limits.statusBatch }),
    }),
  },
  responses: { 200: jsonResponse('What is known of each', statusBatchSchema), default: problemResponse },
});

const detailRoute = createRoute({
  method: 'get',
  path: '/records/{type}/{id}',
  summary: 'Everything about one record, for the panel',
  request: { params: recordParams },
  responses: { 200: jsonResponse('The record', detailSchema), default: problemResponse },
});

const historyRoute = createRoute({
  method: 'get',
  path: '/records/{type}/{id}/history',
  summary: 'The runs of one record, newest first',
  middleware: [requireWorkspaceUser] as const,
  request: {
    params: recordParams,
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().optional(),
    }),
  },
  responses: { 200: jsonResponse('A page of runs', historySchema), default: problemResponse },
});

export function addRecordRoutes(app: ApiApp, db: Db, connectors: ReadonlyMap<string, Connector>): void {
  app.openapi(statusRoute, async (c) => {
    const type = knownType(c.req.valid('param').type);
    const { id } = c.req.valid('query');
    const ids = [...new Set([id].flat())];
    if (ids.length > limits.statusBatch) {
      throw new HttpProblem(
        'too_many',
        `At most ${limits.statusBatch} ids in one request; these are ${ids.length}.`,
      );
    }
    const session = c.get('session');
    const visible = ids.filter((one) => maySee(session, type, one));
    const found = await recordStatuses(db, type, visible);
    const missing = ids.filter((one) => !found.has(one));
    return c.json(
      {
        records: ids.flatMap((one) => found.get(one) ?? []),
        errors: missing.map((one) => ({ id: one, code: 'not_found', message: `No such ${type}` })),
      },
      200,
    );
  });

  app.openapi(detailRoute, async (c) => {
    const { type, id } = c.req.valid('param');
    const session = c.get('session');
    const detail = maySee(session, type, id) ? await recordDetail(db, knownType(type), id) : undefined;
    if (!detail) throw new HttpProblem('not_found', `There is no ${type} "${id}".`);
    // A portal's reader cannot sign in to the CRM or the workspace, so the answer has no links to them.
    if (session.portal) return c.json(detail, 200);
    const links = detail.links.map((link) => {
      const path = connectors.get(link.provider)?.objectUrl(link.objectType, link.objectId) ?? '/';
      return { ...link, objectUrl: new URL(path, c.req.url).href };
    });
    const historyUrl = `/integrations?${new URLSearchParams({ type, id })}`;
    return c.json({ ...detail, links, historyUrl }, 200);
  });

  app.openapi(historyRoute, async (c) => {
    const { type, id } = c.req.valid('param');
    const { limit, cursor } = c.req.valid('query');
    const found = await recordStatuses(db, knownType(type), [id]);
    if (!found.has(id)) throw new HttpProblem('not_found', `There is no ${type} "${id}".`);
    const page = await syncLog(db, { type, id }, limit, cursor).catch(refuseCursor);
    return c.json({ entries: page.rows.map(toHistoryEntry), nextCursor: page.nextCursor }, 200);
  });
}

export function knownType(type: string): RecordType {
  if (isRecordType(type)) return type;
  throw new HttpProblem('not_found', `There is no record type "${type}".`);
}

export function refuseCursor(error: unknown): never {
  if (error instanceof RangeError)
    throw new HttpProblem('bad_request', 'cursor: not one of this log', { field: 'cursor' });
  throw error;
}
