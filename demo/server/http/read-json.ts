// Reads and checks a JSON body of the workspace's own API.
import type { z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { HttpProblem } from './http-problem.ts';

export async function readJson<T extends z.ZodType>(c: Context, schema: T): Promise<z.output<T>> {
  let body: unknown;
  try {
    body = await c.req.json();
  } catch {
    throw new HttpProblem('bad_request', 'The body is not JSON.');
  }
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new HttpProblem(
    'invalid',
    `${field || 'body'}: ${issue?.message ?? 'not valid'}`,
    field ? { field } : {},
  );
}
