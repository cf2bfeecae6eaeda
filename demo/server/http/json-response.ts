// How routes describe their answers to OpenAPI. Knows nothing of any one route.
import type { z } from '@hono/zod-openapi';
import { problemSchema } from '../api/schemas.ts';

export function jsonResponse<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } };
}

/** The problems that a route can answer with, for the document. */
export const problemResponse = {
  description: 'A problem, named by its code',
  content: { 'application/problem+json': { schema: problemSchema } },
};
