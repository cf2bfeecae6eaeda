// GET and PUT /session: the switch for the session's role.
import { z } from '@hono/zod-openapi';
import type { Db } from '../database/open-database.ts';
import type { ApiApp } from '../http/api-app.ts';
import { readJson } from '../http/read-json.ts';
import { saveSession } from '../http/session.ts';
import { roles } from '../model/session.ts';

const body = z.object({ role: z.enum(roles) });

export function addWorkspaceSessionRoutes(app: ApiApp, db: Db): void {
  app.get('/session', async (c) => {
    const current = c.get('session');
    const { role, user } = current.id ? current : await saveSession(c, db, current.role);
    return c.json({ role, user });
  });

  app.put('/session', async (c) => {
    const { role } = await readJson(c, body);
    const { user } = await saveSession(c, db, role);
    return c.json({ role, user });
  });
}
