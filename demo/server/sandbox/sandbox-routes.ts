// The actions of people inside a CRM: read an object, edit it, lock it for a while, delete it, use up the rate limit,
// and make the CRM play a fault.
// The sync does not use these routes. It sees the effects as in a real CRM.
import { z } from '@hono/zod-openapi';
import type { Sandboxes } from '../connectors/create-connectors.ts';
import type { ApiApp } from '../http/api-app.ts';
import { HttpProblem } from '../http/http-problem.ts';
import { readJson } from '../http/read-json.ts';
import { faultKinds } from './faults.ts';
import type { StoredObject } from './object-store.ts';

const path = '/:provider/objects/:id';
const edit = z.object({
  properties: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
});
const lock = z.object({ by: z.string().default('somebody in the CRM'), seconds: z.number().min(0).max(600) });
const fault = z.object({ kind: z.enum(faultKinds), seconds: z.number().min(1).max(3600).default(60) });
const useUp = z.object({ seconds: z.number().min(1).max(600) });

export function addSandboxRoutes(app: ApiApp, sandboxes: Sandboxes): void {
  app.get(path, async (c) => c.json(await found(sandboxes, c.req.param())));

  app.patch(path, async (c) => {
    const { properties } = await readJson(c, edit);
    const { id } = await found(sandboxes, c.req.param());
    await sandbox(sandboxes, c.req.param('provider')).objects.write([{ id, properties }]);
    return c.json(await found(sandboxes, c.req.param()));
  });

  app.delete(path, async (c) => {
    const { id } = await found(sandboxes, c.req.param());
    await sandbox(sandboxes, c.req.param('provider')).objects.delete([id], new Date());
    return c.body(null, 204);
  });

  app.put(`${path}/lock`, async (c) => {
    const { by, seconds } = await readJson(c, lock);
    const { id } = await found(sandboxes, c.req.param());
    await sandbox(sandboxes, c.req.param('provider')).objects.lock(id, by, seconds * 1000);
    return c.json(await found(sandboxes, c.req.param()));
  });

  app.put('/:provider/fault', async (c) => {
    const { kind, seconds } = await readJson(c, fault);
    await sandbox(sandboxes, c.req.param('provider')).faults.start(kind, seconds);
    return c.body(null, 204);
  });

  app.delete('/:provider/fault', async (c) => {
    await sandbox(sandboxes, c.req.param('provider')).faults.end();
    return c.body(null, 204);
  });

  app.post('/:provider/use-up-rate-limit', async (c) => {
    const { seconds } = await readJson(c, useUp);
    await sandbox(sandboxes, c.req.param('provider')).useUpRateLimit(seconds);
    return c.body(null, 204);
  });
}

function sandbox(sandboxes: Sandboxes, provider: string): Sandboxes['hubspot'] | Sandboxes['salesforce'] {
  if (provider === 'hubspot' || provider === 'salesforce') return sandboxes[provider];
  throw new HttpProblem('not_found', `There is no CRM "${provider}".`);
}

async function found(
  sandboxes: Sandboxes,
  { provider, id }: { provider: string; id: string },
): Promise<StoredObject> {
  const objects = await sandbox(sandboxes, provider).objects.find([id]);
  const object = objects.get(id);
  if (!object || object.deleted) throw new HttpProblem('not_found', `There is no object ${id}.`);
  return object;
}
