// Checks a query string of the workspace's own API against a schema.
import type { z } from '@hono/zod-openapi';
import { HttpProblem } from './http-problem.ts';

/** An empty parameter counts as absent: forms send empty parameters. */
export function checkQuery<T extends z.ZodType>(schema: T, query: Record<string, string>): z.output<T> {
  const given = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new HttpProblem('bad_request', `${field}: ${issue?.message ?? 'not valid'}`, { field });
}
