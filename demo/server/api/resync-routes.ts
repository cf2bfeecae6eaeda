// POST /resyncs and GET /resyncs/{id}: push records again, and read the progress.
import { createRoute, z } from '@hono/zod-openapi';
import type { ApiApp } from '../http/api-app.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { jsonResponse, problemResponse } from '../http/json-response.ts';
import { requireWorkspaceUser, requireWriter } from '../http/session.ts';
import { acceptResync, IdempotencyMismatchError, type ResyncContext } from '../queue/accept-resync.ts';
import { resyncProgress } from '../queue/resync-progress.ts';
import { progressSchema, receiptSchema, resyncRequestSchema } from './schemas.ts';
import { limits } from './session-routes.ts';

const postRoute = createRoute({
  method: 'post',
  path: '/resyncs',
  summary: 'Push records to their CRMs again',
  middleware: [requireWriter] as const,
  request: {
    headers: z.object({ 'idempotency-key': z.string().min(1).max(255) }),
    body: { required: true, content: { 'application/json': { schema: resyncRequestSchema } } },
  },
  responses: {
    202: jsonResponse('What was queued, and what was not', receiptSchema),
    default: problemResponse,
  },
});

const getRoute = createRoute({
  method: 'get',
  path: '/resyncs/{id}',
  summary: 'How far a resync has got',
  middleware: [requireWorkspaceUser] as const,
  request: {
    params: z.object({ id: z.string() }),
    query: z.object({ results: z.enum(['0', '1']).optional() }),
  },
  responses: { 200: jsonResponse('The progress', progressSchema), default: problemResponse },
});

export function addResyncRoutes(app: ApiApp, context: ResyncContext): void {
  app.openapi(postRoute, async (c) => {
    const order = c.req.valid('json');
    if (order.records.length > limits.resyncBatch) {
      const given = order.records.length;
      throw new HttpProblem('too_many', `At most ${limits.resyncBatch} records at once; these are ${given}.`);
    }
    const unknown = order.providers?.find((provider) => !context.queue.providers.includes(provider));
    if (unknown !== undefined) {
      throw new HttpProblem('invalid', `providers: "${unknown}" is not connected`, { field: 'providers' });
    }
    const key = c.req.valid('header')['idempotency-key'];
    try {
      return c.json(await acceptResync(context, key, order, c.get('session').user), 202);
    } catch (error) {
      if (!(error instanceof IdempotencyMismatchError)) throw error;
      throw new HttpProblem('idempotency_mismatch', 'This Idempotency-Key was used for another resync.');
    }
  });

  app.openapi(getRoute, async (c) => {
    const { id } = c.req.valid('param');
    const progress = await resyncProgress(context.db, id);
    if (!progress) throw new HttpProblem('not_found', `There is no resync "${id}".`);
    const { results, ...counts } = progress;
    return c.json(c.req.valid('query').results === '1' ? { ...counts, results } : counts, 200);
  });
}
