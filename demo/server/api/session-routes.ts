// GET /session: the reader's role, the connected CRMs, and the limits of requests.
import { createRoute, type z } from '@hono/zod-openapi';
import type { Db } from '../database/open-database.ts';
import type { ApiApp } from '../http/api-app.ts';
import { jsonResponse } from '../http/json-response.ts';
import { stateOf, type ConnectionState } from '../queue/connection-state.ts';
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
    const rows = await db.selectFrom('crm_connections').selectAll().orderBy('position').execute();
    const crms = rows.map(({ provider, name, ...row }) => ({
      provider,
      name,
      ...connectionOf(stateOf(row)),
    }));
    return c.json({ role: c.get('session').role, crms, limits }, 200);
  });
}

/** A connection that is in use needs no words. */
function connectionOf(
  connection: ConnectionState,
): Pick<z.output<typeof sessionSchema>['crms'][number], 'connection'> {
  switch (connection.state) {
    case 'ok':
      return {};
    case 'limited':
      return { connection: { state: 'limited', until: connection.until.toISOString() } };
    case 'signed_out': {
      const { since, error } = connection;
      const message = error ? { message: error.message } : {};
      return { connection: { state: 'signed_out', since: since.toISOString(), ...message } };
    }
  }
}
