// GET /session: the reader's role, the connected CRMs, and the limits of requests.
import { createRoute } from '@hono/zod-openapi';
import type { Db } from '../database/open-database.ts';
import type { ApiApp } from '../http/api-app.ts';
import { jsonResponse } from '../http/json-response.ts';
import { sessionSchema } from './schemas.ts';

export const limits = { statusBatch: 100, resyncBatch: 1000 } as const;

const sessionRoute = createRoute({
  method: 'get',
  path: '/session',
  summary: 'Who is reading, and what is connected',
  responses: { 200: jsonResponse('The session', sessionSchema) },
});

export function addSessionRoutes(app: ApiApp, db: Db): void {
  app.openapi(sessionRoute, async (c) => {
    const crms = await db
      .selectFrom('crm_connections')
      .select(['provider', 'name'])
      .orderBy('position')
      .execute();
    return c.json({ role: c.get('session').role, crms, limits }, 200);
  });
}
