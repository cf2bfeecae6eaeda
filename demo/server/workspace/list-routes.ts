// GET /accounts and /contacts: the lists of the demo's pages.
import { z } from '@hono/zod-openapi';
import type { Db } from '../database/open-database.ts';
import type { ApiApp } from '../http/api-app.ts';
import type { RecordType } from '../model/field-types.ts';
import { checkQuery } from '../http/check-query.ts';
import { listRecords, sortableColumns } from './list-records.ts';

const lists: Record<string, RecordType> = { '/accounts': 'account', '/contacts': 'contact' };

export function addListRoutes(app: ApiApp, db: Db): void {
  for (const [path, type] of Object.entries(lists)) {
    const schema = z.object({
      search: z.string().max(200).default(''),
      sort: z.enum(sortableColumns(type) as [string, ...string[]]).default('name'),
      order: z.enum(['asc', 'desc']).default('asc'),
      limit: z.coerce.number().int().min(1).max(2000).default(1000),
      offset: z.coerce.number().int().min(0).default(0),
    });
    app.get(path, async (c) => c.json(await listRecords(db, type, checkQuery(schema, c.req.query()))));
  }
}
