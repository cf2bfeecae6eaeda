// GET and PATCH /records/{type}/{id}: a record's fields, for the record page.
import { z } from '@hono/zod-openapi';
import { knownType } from '../api/record-routes.ts';
import type { Db } from '../database/open-database.ts';
import type { ApiApp } from '../http/api-app.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { readJson } from '../http/read-json.ts';
import { requireWriter } from '../http/session.ts';
import { editRecord, InvalidFieldError } from './edit-record.ts';
import { readRecord } from './read-record.ts';

const path = '/records/:type/:id';
const body = z.object({ fields: z.record(z.string(), z.unknown()) });

export function addWorkspaceRecordRoutes(app: ApiApp, db: Db): void {
  app.get(path, async (c) => c.json(await found(db, c.req.param('type'), c.req.param('id'))));

  app.patch(path, requireWriter, async (c) => {
    const { type, id } = c.req.param();
    const { fields } = await readJson(c, body);
    try {
      await editRecord(db, { type: knownType(type), id }, fields);
    } catch (error) {
      if (!(error instanceof InvalidFieldError)) throw error;
      throw new HttpProblem('invalid', error.message, { field: error.field });
    }
    return c.json(await found(db, type, id));
  });
}

async function found(db: Db, type: string, id: string) {
  const record = await readRecord(db, { type: knownType(type), id });
  if (!record) throw new HttpProblem('not_found', `There is no ${type} "${id}".`);
  return record;
}
