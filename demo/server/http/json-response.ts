// Describes the answers of routes for OpenAPI. Knows no specific route.
import { z } from '@hono/zod-openapi';
import { problemCodes } from './http-problem.ts';

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problemCodes) as [string, ...string[]]),
    detail: z.string(),
    field: z.string().optional(),
  })
  .openapi('Problem');

export function jsonResponse<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } };
}

/** The problem answers of a route, for the OpenAPI document. */
export const problemResponse = {
  description: 'A problem, named by its code',
  content: { 'application/problem+json': { schema: problemSchema } },
};
